import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from '#law';
import { proves } from '../../../tests/conformance/proves.ts';
import type { ResourceContent } from '../content.ts';
import type { CatalogLaw } from '../law.ts';
import { catalogLawOf } from '../law-of-pack.ts';
import { composeContent } from '../operations/compose-content.ts';
import { villageItem, villages, wuxi } from '../testing/fixtures.ts';
import { catalogRules, findProblems } from './find-problems.ts';

const whole = villages();
const basis = { instrument: '中华人民共和国统计法', article: '第二十五条' };
const conditional = { ...whole.sharing, class: 'conditional', conditions: '仅用于统计', scope: '统计机构', basis };
const closed = { class: 'none', conditions: '', ground: 'prohibited-by-law' as const, basis };

/** field and article of each problem, as a person would read them. */
const found = (content: ResourceContent, stage: 'draft' | 'submission' = 'submission', law: CatalogLaw = wuxi) =>
  findProblems(content, law, stage).map((problem) => `${problem.field} ${problem.article ?? '-'}`);

describe('an entry is judged by the law', () => {
  it('finds nothing in a complete entry', () => {
    expect(found(whole)).toEqual([]);
    expect(found({ ...whole, sharing: conditional })).toEqual([]);
    expect(found({ ...whole, opening: closed, secret: true })).toEqual([]);
  });

  it.each([
    ['name', { name: ' ' }, 'name wuxi-2020:13.1'],
    ['content', { summary: '' }, 'summary wuxi-2020:13.1'],
    ['data source', { source: ' ' }, 'source wuxi-2020:13.1'],
    ['sharing attribute', { sharing: { ...whole.sharing, class: '' } }, 'sharing.class wuxi-2020:13.1'],
    ['opening attribute', { opening: { conditions: '' } }, 'opening.class wuxi-2020:13.1'],
    ['update cycle', { updateCycle: undefined }, 'updateCycle wuxi-2020:13.1'],
  ] as [string, Partial<ResourceContent>, string][])('demands the %s (13.1)', (_name, change, expected) => {
    expect(found({ ...whole, ...change } as ResourceContent)).toEqual([expected]);
  });

  it.each([
    ['conditional sharing without a basis', { sharing: { ...conditional, basis: undefined } }, 'sharing.basis wuxi-2020:19.3'],
    ['a basis of blanks', { sharing: { ...conditional, basis: { instrument: ' ', article: ' ' } } }, 'sharing.basis wuxi-2020:19.3'],
    ['no sharing without a basis', { sharing: { ...whole.sharing, class: 'none' } }, 'sharing.basis wuxi-2020:19.3'],
    ['conditional sharing without conditions', { sharing: { ...conditional, conditions: '' } }, 'sharing.conditions wuxi-2020:19.3'],
    ['a class that the law does not know', { sharing: { ...whole.sharing, class: 'partly' } }, 'sharing.class wuxi-2020:19.2'],
    ['a class named like an inherited property', { sharing: { ...whole.sharing, class: 'constructor' } }, 'sharing.class wuxi-2020:19.2'],
    ['an unknown opening class', { opening: { class: 'partly', conditions: '' } }, 'opening.class wuxi-2020:22.1'],
  ] as [string, Partial<ResourceContent>, string][])('refuses already at saving: %s', (_name, change, expected) => {
    expect(found({ ...whole, ...change } as ResourceContent, 'draft')).toEqual([expected]);
  });

  it.each([
    [
      'conditional sharing that says neither to whom nor which part',
      { sharing: { ...conditional, scope: '' } },
      'sharing.scope wuxi-2020:19.2(2)',
    ],
    [
      'conditional opening without conditions',
      { opening: { class: 'conditional', conditions: '' } },
      'opening.conditions wuxi-2020:22.1(2)',
    ],
    ['not open without a ground', { opening: { ...closed, ground: undefined } }, 'opening.ground wuxi-2020:22.1(3)'],
    ['not open without a citation', { opening: { ...closed, basis: undefined } }, 'opening.basis wuxi-2020:22.1(3)'],
    ['open although it holds state secrets', { secret: true }, 'opening.class wuxi-2020:22.1(3)'],
    ['a table without items', { items: [] }, 'items -'],
    ['a table without a key', { items: [villageItem()] }, 'items -'],
    ['text without a length', { items: [...whole.items, villageItem({ length: undefined } as never)] }, 'items.i3.length -'],
    ['two items of one name', { items: [...whole.items, villageItem({ name: '名称' })] }, 'items.i3.name -'],
    ['two columns of one name', { items: [...whole.items, villageItem({ nameEn: 'name' })] }, 'items.i3.nameEn -'],
    ['personal data opened in clear', { items: [...whole.items, villageItem({ sensitivity: 'personal' })] }, 'items.i3.mask -'],
  ] as [string, Partial<ResourceContent>, string][])('refuses at submission: %s', (_name, change, expected) => {
    const entry = { ...whole, ...change } as ResourceContent;
    expect(found(entry)).toEqual([expected]);
    expect(found(entry, 'draft')).toEqual([]);
  });

  it('lets personal data be opened masked, or held back', () => {
    expect(found({ ...whole, items: [...whole.items, villageItem({ sensitivity: 'personal', mask: 'id-number' })] })).toEqual([]);
    const held = villageItem({ sensitivity: 'sensitive', openingClass: 'none' });
    expect(found({ ...whole, items: [...whole.items, held] })).toEqual([]);
  });

  it('accepts a part held back in place of a scope or conditions', () => {
    const held = villageItem({ sharingClass: 'none', openingClass: 'none' });
    expect(found({ ...whole, sharing: { ...conditional, scope: '' }, items: [...whole.items, held] })).toEqual([]);
    const shut = villageItem({ openingClass: 'none' });
    expect(found({ ...whole, opening: { class: 'conditional', conditions: '' }, items: [...whole.items, shut] })).toEqual([]);
  });

  it('asks a basis for an item’s own narrower class, and takes the entry’s', () => {
    const held = villageItem({ sharingClass: 'none' });
    expect(found({ ...whole, items: [...whole.items, held] })).toEqual(['items.i3.legalBasis wuxi-2020:19.3']);
    expect(found({ ...whole, items: [...whole.items, { ...held, legalBasis: basis }] })).toEqual([]);
  });

  it('lets no item be wider than its resource', () => {
    const wide = villageItem({ sharingClass: 'unconditional', openingClass: 'unconditional' });
    const entry = { ...whole, sharing: conditional, opening: closed, items: [...whole.items, wide] };
    expect(found(entry, 'draft')).toEqual(['items.i3.sharingClass wuxi-2020:19.2', 'items.i3.openingClass wuxi-2020:22.1']);
  });

  it('asks nothing that another law does not ask', () => {
    const silent: CatalogLaw = { ...wuxi, pack: 'silent', parameters: {} };
    expect(found({ ...whole, summary: '', sharing: { ...whole.sharing, class: 'none' } }, 'submission', silent)).toEqual([]);
  });

  it('never lets a gated or closed class through without its basis, whatever else the entry says', () => {
    fc.assert(
      fc.property(fc.constantFrom('conditional', 'none'), fc.string(), fc.string(), fc.boolean(), (name, conditions, scope, secret) => {
        const entry = { ...whole, secret, sharing: { ...whole.sharing, class: name, conditions, scope } };
        return found(entry, 'draft').includes('sharing.basis wuxi-2020:19.3');
      }),
    );
  });

  it('speaks both languages and names every rule once', () => {
    const bad = {
      ...whole,
      name: '',
      summary: '',
      opening: { ...closed, ground: undefined, basis: undefined },
      items: [],
    } as ResourceContent;
    for (const problem of findProblems(bad, wuxi, 'submission')) {
      expect(problem.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(problem.en).toMatch(/[a-z]/);
    }
    expect(new Set(catalogRules.map((rule) => rule.id)).size).toBe(catalogRules.length);
  });
});

describe('what a city’s own law asks of an entry', () => {
  const lawOf = (pack: string) => catalogLawOf(loadPack(join(import.meta.dirname, '..', '..', '..', 'packs', pack)));

  it('what is not open, or open on application, cites the basis that the public is shown', proves('fushun-22-2'), () => {
    const fushun = lawOf('fushun-2022');
    const shared = { ...whole, sharing: { ...whole.sharing, class: 'shared' } };
    const limits = (opening: ResourceContent['opening']) => found({ ...shared, opening }, 'draft', fushun);
    expect(limits({ class: 'unconditional', conditions: '' })).toEqual([]);
    for (const name of ['on-application', 'none']) {
      expect(limits({ class: name, conditions: '' })).toEqual(['opening.basis fushun-2022:22.2']);
      expect(limits({ class: name, conditions: '', basis: { instrument: ' ', article: ' ' } })).toEqual(['opening.basis fushun-2022:22.2']);
      expect(limits({ class: name, conditions: '', basis })).toEqual([]);
    }
    // Told once at submission too, and asked under no law that does not ask it.
    expect(found({ ...shared, opening: { ...closed, basis: undefined } }, 'submission', fushun)).toEqual([
      'opening.basis fushun-2022:22.2',
    ]);
    expect(found({ ...whole, opening: { class: 'conditional', conditions: '仅用于研究' } }, 'draft')).toEqual([]);
  });

  it('only a law, regulation or rule forbids sharing: without one an entry cannot be saved as prohibited', proves('fushun-8-1-b'), () => {
    const fushun = lawOf('fushun-2022');
    const shared = (change: Partial<ResourceContent['sharing']>) =>
      found({ ...whole, opening: { class: 'unconditional', conditions: '' }, sharing: { ...whole.sharing, ...change } }, 'draft', fushun);
    expect(shared({ class: 'shared' })).toEqual([]);
    expect(shared({ class: 'prohibited' })).toEqual(['sharing.basis fushun-2022:8.1']);
    expect(shared({ class: 'prohibited', basis })).toEqual([]);
  });

  it('sharing is the rule: an entry is shared unless another class is chosen, which states its ground', proves('jiaozuo-17-1-1a'), () => {
    const jiaozuo = lawOf('jiaozuo-2020');
    const stated = { conditions: '履行职责', scope: '市级部门' };
    const { class: _none, ...unchosen } = { ...whole.sharing, ...stated };
    const { content } = composeContent({ ...whole, items: [...whole.items], sharing: unchosen }, jiaozuo, 9);
    expect(content.sharing.class).toBe('unconditional');
    const shared = (change: Partial<ResourceContent['sharing']>) =>
      found({ ...content, opening: { conditions: '' }, sharing: { ...content.sharing, ...change } }, 'submission', jiaozuo)
        .filter((each) => each.startsWith('sharing'))
        .sort();
    expect(shared({})).toEqual([]);
    expect(shared({ class: 'none' })).toEqual(['sharing.basis jiaozuo-2020:18.3']);
    expect(shared({ class: 'conditional', conditions: '' })).toContain('sharing.conditions jiaozuo-2020:22.1');
  });
});
