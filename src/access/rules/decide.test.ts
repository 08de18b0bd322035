import { describe, expect, it } from 'vitest';
import { CompiledGrants } from '../grants/compiled-grants.ts';
import type { Grant } from '../grants/grant.ts';
import { aGrant, aPublication, articles } from '../testing/samples.ts';
import { decide, type Question, type RefusalKind, refusalKinds } from './decide.ts';
import { describeRefusal, whoCanChange } from './describe-refusal.ts';

const at = new Date('2026-11-02T09:00:00Z');
const publication = aPublication();
const question: Question = {
  consumer: 'wx-yibao',
  consumerKind: 'agency',
  publication,
  items: ['i2'],
  purpose: 'P1',
  mode: 'lookup',
  subject: undefined,
  key: new Map([['i1', 'A']]),
  at,
};

function judge(grants: readonly Grant[], change: Partial<Question> = {}, spent = false) {
  const index = new CompiledGrants();
  index.apply(grants, 1n);
  return decide({ ...question, ...change }, index, () => spent);
}

interface Row {
  readonly when: string;
  readonly grants: readonly Grant[];
  readonly change?: Partial<Question>;
  readonly spent?: boolean;
  readonly refused: RefusalKind;
  readonly article: string | undefined;
}

const refusals: readonly Row[] = [
  { when: 'nothing is published', grants: [aGrant()], change: { publication: undefined }, refused: 'not-published', article: undefined },
  { when: 'an item does not exist', grants: [aGrant()], change: { items: ['i2', 'i99'] }, refused: 'unknown-item', article: undefined },
  {
    when: 'the class is closed, whatever was granted before',
    grants: [aGrant()],
    change: { publication: aPublication({ sharing: 'closed' }) },
    refused: 'closed-class',
    article: 'wuxi-2020:19.2(3)',
  },
  {
    when: 'the item is closed in an open resource',
    grants: [aGrant()],
    change: { items: ['i4'] },
    refused: 'closed-class',
    article: 'wuxi-2020:19.2(3)',
  },
  { when: 'there is no grant', grants: [], refused: 'no-grant', article: 'wuxi-2020:19.2(2)' },
  {
    when: 'another agency holds the grant',
    grants: [aGrant({ holder: 'wx-minzheng' })],
    refused: 'no-grant',
    article: 'wuxi-2020:19.2(2)',
  },
  { when: 'the grant is for another resource', grants: [aGrant({ resource: '8' })], refused: 'no-grant', article: 'wuxi-2020:19.2(2)' },
  { when: 'the purpose is another', grants: [aGrant()], change: { purpose: 'P2' }, refused: 'other-purpose', article: 'wuxi-2020:21.1' },
  { when: 'it was revoked', grants: [aGrant({ state: 'revoked' })], refused: 'grant-revoked', article: 'wuxi-2020:20.2' },
  { when: 'it is suspended', grants: [aGrant({ state: 'suspended' })], refused: 'grant-suspended', article: 'wuxi-2020:20.2' },
  {
    when: 'it has not begun',
    grants: [aGrant({ validFrom: new Date('2026-11-03T00:00:00Z') })],
    refused: 'grant-not-begun',
    article: 'wuxi-2020:20.2',
  },
  { when: 'it ends at this instant', grants: [aGrant({ validUntil: at })], refused: 'grant-expired', article: 'wuxi-2020:20.2' },
  {
    when: 'the mode was not granted',
    grants: [aGrant()],
    change: { mode: 'download' },
    refused: 'mode-not-granted',
    article: 'wuxi-2020:20.2',
  },
  {
    when: 'the item was not granted',
    grants: [aGrant()],
    change: { items: ['i2', 'i3'] },
    refused: 'item-not-granted',
    article: 'wuxi-2020:20.2',
  },
  {
    when: 'no granted item is left',
    grants: [aGrant({ items: ['i9'] })],
    change: { items: [] },
    refused: 'item-not-granted',
    article: 'wuxi-2020:20.2',
  },
  { when: 'the subject is missing', grants: [aGrant({ subjectItem: 'i1' })], refused: 'subject-missing', article: 'wuxi-2020:20.2' },
  {
    when: 'the row is another person’s',
    grants: [aGrant({ subjectItem: 'i1' })],
    change: { subject: 'B' },
    refused: 'subject-missing',
    article: 'wuxi-2020:20.2',
  },
  { when: 'the quota is spent', grants: [aGrant({ quotaPerDay: 5 })], spent: true, refused: 'quota-spent', article: 'wuxi-2020:20.2' },
];

describe('a call outside its grant is refused, and the refusal says on which article', () => {
  it.each(refusals)('refuses when $when', ({ grants, change, spent, refused, article }) => {
    const decision = judge(grants, change, spent);
    expect(decision.allowed).toBe(false);
    if (decision.allowed) return;
    expect(decision.refusal.kind).toBe(refused);
    const fault = describeRefusal(decision.refusal, { ...question, ...change }, articles);
    expect(fault.code).toBe(`access.${refused}`);
    expect(fault.article).toBe(article);
    expect(fault.remedy.zh).not.toBe('');
    expect(`${fault.text.zh}${fault.text.en}${fault.remedy.zh}${fault.remedy.en}`).not.toMatch(/[{}]/);
    expect(whoCanChange(decision.refusal)).toBeTruthy();
  });

  it('by what befell the grant names the article and the case of that, not those that gave it', () => {
    for (const state of ['suspended', 'revoked'] as const) {
      const decision = judge([aGrant({ state, changedByCase: 'C-9', changedByArticle: 'wuxi-2020:21.1' })]);
      if (decision.allowed) throw new Error('nothing was refused');
      const fault = describeRefusal(decision.refusal, question, articles);
      expect(fault.article).toBe('wuxi-2020:21.1');
      expect(fault.text.zh).toContain('C-9');
    }
  });

  it('after the last day names that day in the city’s calendar', () => {
    const decision = judge([aGrant({ validUntil: new Date('2026-03-01T16:00:00Z') })]);
    if (decision.allowed) throw new Error('nothing was refused');
    expect(describeRefusal(decision.refusal, question, articles).text.zh).toBe('授权已到期，最后一日为 2026-03-01。');
  });

  it('has a row for every kind of refusal', () => {
    expect(new Set(refusals.map((row) => row.refused))).toEqual(new Set(refusalKinds));
  });
});

describe('a call inside its grant is answered', () => {
  it('with the items asked for, by id or by column', () => {
    const decision = judge([aGrant()], { items: ['xm', 'i1'] });
    expect(decision.allowed && decision.items.map((item) => item.id)).toEqual(['i2', 'i1']);
  });

  it('with every granted item where none is named, without those closed since', () => {
    const decision = judge([aGrant({ items: ['i1', 'i2', 'i4', 'i9'] })], { items: [] });
    expect(decision.allowed && decision.items.map((item) => item.id)).toEqual(['i1', 'i2']);
  });

  it('by the grant that allows where several serve the purpose', () => {
    const decision = judge([aGrant({ id: '1', state: 'revoked' }), aGrant({ id: '2', validUntil: at }), aGrant({ id: '3' })]);
    expect(decision.allowed && decision.grant.id).toBe('3');
  });

  it('refused by the nearest grant where none allows', () => {
    const decision = judge([aGrant({ id: '2', validUntil: at }), aGrant({ id: '1', state: 'revoked' })]);
    expect(!decision.allowed && decision.refusal.grant?.id).toBe('2');
  });

  it('for the applicant’s own row', () => {
    expect(judge([aGrant({ subjectItem: 'i1' })], { subject: 'A' }).allowed).toBe(true);
  });

  it('until a change of the grant is laid over it', () => {
    const index = new CompiledGrants();
    index.apply([aGrant()], 1n);
    expect(decide(question, index, () => false).allowed).toBe(true);
    index.apply([aGrant({ state: 'revoked', version: 2 })], 2n);
    expect(decide(question, index, () => false).allowed).toBe(false);
    expect(index.size).toBe(1);
  });
});

describe('a member of the public', () => {
  const open = aPublication({
    sharing: 'closed',
    opening: 'gated',
    items: aPublication().items.map((item) => ({ ...item, opening: item.id === 'i3' ? ('closed' as const) : ('gated' as const) })),
  });
  const own = aGrant({ holder: 'public:1', holderKind: 'public', modes: ['download'], items: ['i1', 'i2', 'i3'] });
  const asked: Partial<Question> = { consumer: 'public:1', consumerKind: 'public', publication: open, mode: 'download' };

  it('takes under an own grant what the opening class lets go, whatever the sharing class says', () => {
    const decision = judge([own], { ...asked, items: [] });
    expect(decision.allowed && decision.items.map((item) => item.id)).toEqual(['i1', 'i2']);
  });

  it.each<[string, readonly Grant[], Partial<Question>, RefusalKind, string]>([
    ['closed data', [own], { publication: { ...open, opening: 'closed' } }, 'closed-class', 'wuxi-2020:22.1(3)'],
    ['a closed item', [own], { items: ['i3'] }, 'closed-class', 'wuxi-2020:22.1(3)'],
    ['data without a grant', [], {}, 'no-grant', 'wuxi-2020:22.1(2)'],
    ['data of another’s grant', [{ ...own, holder: 'public:2' }], {}, 'no-grant', 'wuxi-2020:22.1(2)'],
    ['data under an agency’s grant of the same name', [{ ...own, holderKind: 'agency' }], {}, 'other-purpose', 'wuxi-2020:22.1(2)'],
    ['data after the term', [{ ...own, validUntil: at }], {}, 'grant-expired', 'wuxi-2020:20.2'],
    ['data after revocation', [{ ...own, state: 'revoked' }], {}, 'grant-revoked', 'wuxi-2020:20.2'],
    ['pages where a file was agreed', [own], { mode: 'preview' }, 'mode-not-granted', 'wuxi-2020:20.2'],
  ])('is refused %s', (_what, grants, change, kind, article) => {
    const wanted = { ...asked, ...change };
    const decision = judge(grants, wanted);
    expect(decision.allowed ? 'allowed' : decision.refusal.kind).toBe(kind);
    if (!decision.allowed) expect(describeRefusal(decision.refusal, { ...question, ...wanted }, articles).article).toBe(article);
  });

  it('does not reach what is shared with agencies alone', () => {
    const decision = judge([own], { ...asked, publication: aPublication({ sharing: 'open_to_all', opening: 'closed' }) });
    expect(decision.allowed).toBe(false);
  });
});
