import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeWho } from './describe-who.ts';
import { checkPackFiles } from './load-pack.ts';
import { isOrgan, organisationWords } from './organisation-words.ts';
import { readPackFiles } from './pack-files.ts';

const files = readPackFiles(fileURLToPath(new URL('../../packs/wuxi-2020', import.meta.url)));
const review = 'cases/catalog-review.yaml';

/** Another law: with a committee, development zones, village committees, a chief data officer, townships, a matter and a parameter. */
const declared: readonly (readonly [file: string, written: string, instead: string])[] = [
  ['pack.yaml', 'tiers: [city, county]', 'tiers: [city, county, {tier: township, zh: 乡镇, en: township, article: "4.1"}]'],
  [
    'pack.yaml',
    'offices:\n',
    'duties:\n  chief-data-officer: {zh: 首席数据官, en: chief data officer, article: "31.2"}\n' +
      'agency-kinds:\n  village-committee: {zh: 村民委员会, en: village committee, article: "2.2"}\n' +
      '  development-zone: {zh: 开发区管理委员会, en: development-zone committee, article: "2.2", organ: true}\n' +
      'matters:\n  security.review: {zh: 安全审查, en: security review, acts: [file, review]}\n' +
      'offices:\n  data-security-committee: {zh: 数据安全委员会, en: data-security committee, article: "30.1"}\n',
  ],
  ['pack.yaml', 'kinds: [department,', 'kinds: [village-committee, development-zone, department,'],
  [
    'pack.yaml',
    'roles:\n',
    'roles:\n  villages: {zh: 村民委员会, en: village committees, articles: ["2.2"], own: true, ' +
      'as: ["kind:village-committee", "kind:development-zone", "duty:chief-data-officer", "office:data-security-committee"], does: {zh: 报送, en: report}}\n',
  ],
  [
    'pack.yaml',
    '  exceptions.by-law:',
    '  credit.lists: {law: both, article: "18.1", zh: 双公示, en: two public lists}\n  exceptions.by-law:',
  ],
  [review, 'matter: catalog.list', 'matter: security.review'],
  [review, 'who: authority@applicant', 'who: [authority@applicant, chief-data-officer@data-security-committee@township]'],
];

function withChanges(changes: readonly (readonly [string, string, string])[], from: ReadonlyMap<string, string> = files) {
  const changed = new Map(from);
  for (const [file, written, instead] of changes) {
    const text = changed.get(file) ?? '';
    expect(text).toContain(written);
    changed.set(file, text.replace(written, instead));
  }
  return changed;
}
const other = withChanges(declared);

describe('a law with words of its own', () => {
  it('is written without touching code: offices, kinds of agency, duties, tiers, matters and parameters', () => {
    const { pack, problems } = checkPackFiles(other, {});
    expect(problems).toEqual([]);
    if (!pack) throw new Error('no pack');
    expect(pack.tiers).toEqual(['city', 'county', 'township']);
    expect(pack.parameters['credit.lists']).toMatchObject({ law: 'both', zh: '双公示' });
    expect(pack.words.matters['security.review']?.acts).toEqual(['file', 'review']);
    expect(isOrgan(pack, 'development-zone')).toBe(true);
    expect(isOrgan(pack, 'village-committee')).toBe(false);
    expect(describeWho(pack, ['chief-data-officer@data-security-committee@township'])).toEqual({
      zh: '数据安全委员会首席数据官',
      en: 'chief data officer of data-security committee',
    });
  });
  it('gives the organisation its words, each with the article that names it', () => {
    const { pack } = checkPackFiles(other, {});
    const words = organisationWords(pack ? [pack] : []);
    expect(words.duties).toEqual([
      { word: 'chief-data-officer', name: { zh: '首席数据官', en: 'chief data officer' }, article: 'wuxi-2020:31.2' },
    ]);
    expect(words.tiers.at(-1)).toMatchObject({ word: 'township', article: 'wuxi-2020:4.1' });
    expect(words.agencyKinds.map(({ word }) => word)).toContain('village-committee');
    expect(words.offices.find(({ word }) => word === 'authority')?.name.zh).toBe('大数据行政主管部门');
    expect(organisationWords([]).duties).toEqual([]);
  });
});

/** What is taken out of the declared, what must be said, and what stands on the line named. */
const slips: readonly (readonly [what: string, file: string, written: string, instead: string, said: RegExp, line: string])[] = [
  ['a tier', 'pack.yaml', '{tier: township, zh: 乡镇, en: township, article: "4.1"}', 'township', /no tier township/, 'township'],
  ['a duty', 'pack.yaml', '  chief-data-officer: {zh', '  data-officer: {zh', /chief-data-officer/, 'chief-data-officer@'],
  ['a kind of agency', 'pack.yaml', '  village-committee: {zh', '  villages: {zh', /no kind of agency village-committee/, 'kinds:'],
  ['a matter', 'pack.yaml', '  security.review: {zh', '  safety.review: {zh', /no matter security\.review/, 'matter:'],
  ['a parameter', 'pack.yaml', ', zh: 双公示, en: two public lists}', '}', /no parameter credit\.lists/, 'credit.lists'],
  ['an office', 'pack.yaml', '  data-security-committee: {zh', '  security-committee: {zh', /data-security-committee/, 'who:'],
  [
    'an office that nothing names',
    'pack.yaml',
    'offices:\n',
    'offices:\n  spare: {zh: 闲置, article: "1.1"}\n',
    /nothing names the office spare/,
    'spare',
  ],
  [
    'a word that is taken',
    'pack.yaml',
    'duties:\n',
    'duties:\n  applicant: {zh: 申请人, article: "1.1"}\n',
    /applicant has a meaning/,
    'applicant',
  ],
  [
    'a kind that stands for nobody',
    'pack.yaml',
    '"kind:village-committee", ',
    '',
    /roles does not say who kind:village-committee/,
    'kinds:',
  ],
  [
    'an office that roles leave out',
    'pack.yaml',
    'as: ["office:authority"]',
    'as: [outside]',
    /roles does not say who office:authority/,
    'authority@',
  ],
  ['a role of no kind', 'pack.yaml', ' own: true,', '', /no kind of role villages/, 'villages'],
  [
    'a role that is nothing',
    'pack.yaml',
    '"office:data-security-committee"]',
    '"office:data-council"]',
    /office:data-council is not there/,
    'data-council',
  ],
];

describe('a word that is not declared, or not who anybody is', () => {
  for (const [what, file, written, instead, said, line] of slips)
    it(`is told with file, line and remedy: ${what}`, () => {
      const changed = withChanges([[file, written, instead]], other);
      const { pack, problems } = checkPackFiles(changed, {});
      expect(pack).toBeUndefined();
      const found = problems.filter((problem) => said.test(problem.what.en));
      expect(found.length, problems.map((problem) => problem.what.en).join('\n')).toBeGreaterThan(0);
      const lines = found.map((problem) => (changed.get(problem.file) ?? '').split('\n')[problem.line - 1] ?? '');
      expect(lines.some((text) => text.includes(line))).toBe(true);
      for (const { remedy } of found) {
        expect(remedy.zh).toMatch(/\p{Script=Han}/u);
        expect(remedy.en).not.toBe('');
      }
    });
});
