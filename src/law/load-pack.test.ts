import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkDirectory } from './check-directory.ts';
import { checkPackFiles, loadPack, loadPackFiles } from './load-pack.ts';
import { packHash, readPackFiles } from './pack-files.ts';

const packs = fileURLToPath(new URL('../../packs', import.meta.url));
const files = readPackFiles(`${packs}/wuxi-2020`);
const pack = loadPack(`${packs}/wuxi-2020`);

describe('the pack of Wuxi', () => {
  it('holds all 39 articles and the explanation, each in both languages', () => {
    expect(pack.articles.map(({ article }) => article)).toEqual([
      ...Array.from({ length: 39 }, (_, index) => String(index + 1)),
      'explanation',
    ]);
    for (const { says, title } of pack.articles) {
      expect(says.zh).toMatch(/\p{Script=Han}/u);
      expect(says.en).not.toMatch(/\p{Script=Han}/u);
      expect(title.en).not.toBe(title.zh);
    }
  });
  it('covers its 92 obligations once each', () => {
    const covered = pack.articles.flatMap((article) => article.rules.flatMap((rule) => rule.covers));
    expect(covered).toHaveLength(92);
    expect(new Set(covered).size).toBe(92);
    for (const id of covered) expect(id).toMatch(/^wuxi-(\d+-\d+(-[a-c1-3])?|expl-\d)$/);
  });
  it('says of everything that is not in this release what is missing', () => {
    for (const rule of pack.articles.flatMap((article) => article.rules))
      if (rule.carried === 'planned' || rule.carried === 'none') expect(rule.why?.zh, rule.at).toBeTruthy();
  });
  it('is silent where the text is silent', () => {
    expect(pack.parameters['sharing.request.limit']).toBeNull();
    expect(pack.schemes['opening']?.default).toBeNull();
    expect(pack.schemes['sharing']?.classes['conditional']?.scale).toBe('gated');
    expect(pack.effective).toBe('2020-05-01');
  });
  it('is found sound with the operators and the calendar beside it', () => {
    expect(checkDirectory(packs).problems).toEqual([]);
  });
});

describe('two packs are the same law only if they are the same text', () => {
  it('has one hash for one text, and another for another', () => {
    expect(loadPackFiles(new Map([...files].reverse())).hash).toBe(pack.hash);
    const changed = new Map(files).set('pack.yaml', `${files.get('pack.yaml') ?? ''}\n`);
    expect(packHash(changed)).not.toBe(pack.hash);
    const shifted = new Map([['ab', 'c']]);
    expect(packHash(shifted)).not.toBe(packHash(new Map([['a', 'bc']])));
  });
});

describe('a law under which cases were filed', () => {
  it('is still read by a release that knows other words, so that no open case is lost by an upgrade', () => {
    const text = files.get('pack.yaml') ?? '';
    expect(text).toContain('probe.routine: null');
    const earlier = new Map(files).set('pack.yaml', text.replace('probe.routine: null', 'probe.daily: null'));
    expect(
      checkPackFiles(earlier, {})
        .problems.map(({ what }) => what.en)
        .join(),
    ).toContain('probe.daily');
    const kept = loadPackFiles(earlier);
    expect(kept.hash).toBe(packHash(earlier));
    expect(Object.keys(kept.cases)).toEqual(Object.keys(pack.cases));
  });
});

const review = 'cases/catalog-review.yaml';
const opening = 'cases/opening-request.yaml';
const share = 'cases/share-request.yaml';
const misuse = 'cases/grant-misuse.yaml';
/** file, what is written, what is planted instead, the line it stands on where that is one, what must be said */
const planted: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  [review, 'authority@applicant', 'autority@applicant', /autority/],
  [review, 'facts.missing.size() == 0', 'facts.missng.size() == 0', /missng/],
  [review, 'facts.missing.size() == 0', 'facts.missing.size()', /must be bool/],
  [review, 'catalog.publish: {resource', 'catalog.pubish: {resource', /no effect catalog\.pubish/],
  [review, 'catalog.publish: {resource: about.id}', 'catalog.publish: {}', /needs resource/],
  [review, 'catalog.publish: {resource: about.id}', 'catalog.publish: {resource: about.items}', /must be string/],
  [review, 'catalog.publish: {resource: about.id}', 'catalog.publish: {resource: about.id, colour: about.id}', /takes no colour/],
  [review, 'ask: catalog.lacks-basis', 'ask: catalog.lacks-bases', /no fact catalog\.lacks-bases/],
  [review, 'back: filing', 'back: drafting', /no step drafting/],
  [review, 'back: filing', 'back: filing\n        ends: over', /exclude/],
  [review, 'article: "13.1"', 'article: "13.7"', /no article 13\.7/],
  [review, 'from: filed', 'from: sent', /no starting point sent/],
  [review, 'matter: catalog.list', 'matter: catalog.lst', /no matter/],
  [review, 'about: resource', 'about: [resource]', /about/],
  [review, 'ends: published', 'ends: publshed', /no result publshed[\s\S]*no answer gives the result published/],
  [review, 'who: authority@applicant', 'who: finance@applicant', /names no office finance/],
  [opening, 'after: [answer.agree]', 'after: [answer.refuse]', /step agreement can never begin[\s\S]*step open can never begin/],
  [opening, 'limit: {word: {zh: 及时, en: promptly}, from: opened, article: "24.2"}', 'lapse: opened', /no limit that could lapse/],
  [review, 'readings:', 'remedies: [{case: complaint, by: applicant}]\nreadings:', /no case type complaint/],
  [review, 'act: review', 'act: judge', /no act judge/],
  [review, 'case: catalog-review', 'case: catalog-revue', /not named after|no article needs|is not there/],
  [share, 'after: [opinion, bodies]', 'after: [opinion, body]', /no step body/],
  [share, 'after: [opinion, bodies]', 'after: [bodies.maybe]', /no answer maybe/],
  [share, 'after: [opinion, bodies]', 'after: [review]', /waits for itself/],
  [share, 'who: each', 'who: provider', /belong together/],
  [share, 'when: about.sharing == "open_to_all"', 'when: about.sharing.matches("^g")', /matches/],
  [share, 'when: about.sharing == "open_to_all"', 'when: about.items[0] == "x"', /may fail/],
  [share, 'when: about.sharing == "open_to_all"', 'when: size(about.items) / 0 == 1', /may fail/],
  [
    misuse,
    'of:\n        - {value: beyond-purpose, zh: 用于其他目的, en: used for another purpose}\n        - {value: third-party, zh: 提供给第三方, en: passed to a third party}',
    'of: []',
    /without of/,
  ],
  [share, 'need: true', 'need: form.duty', /must be bool/],
  [share, 'type: items', 'type: itmes', /must be one of/],
  ['pack.yaml', 'scale: gated', 'scale: gatd', /no scale gatd/],
  ['pack.yaml', 'default: unconditional', 'default: free', /no class free/],
  ['pack.yaml', 'case:share-request/review', 'case:share-request/revue', /is not there/],
  ['pack.yaml', '  federation: {law: [yangtze-delta], article: "7.1"}\n', '', /federation/],
  ['pack.yaml', 'status: in-force', 'status: inforce', /must be one of/],
  ['articles.yaml', 'case:share-request/take', 'case:share-request/takes', /is not there/],
  ['articles.yaml', 'covers: [wuxi-3-1]', 'covers: [wuxi-1-1]', /covered twice/],
  ['articles.yaml', 'at: "3.1"', 'at: "4.9"', /not of article 3/],
  ['articles.yaml', 'carried: none, why: {zh: 原则条款，只作展示, en: A principle; it is shown}', 'carried: planned', /lacks why/],
  ['articles.yaml', 'pack: wuxi-2020', 'pack: [wuxi-2020', /YAML|line/],
];

describe('what is wrong with a pack is said, with file, line and remedy', () => {
  for (const [file, written, instead, said] of planted)
    it(`${file}: ${instead.trim() || `without ${String(written).trim()}`}`, () => {
      const text = files.get(file) ?? '';
      expect(text).toContain(written);
      const changed = text.replace(written, instead);
      const { pack: found, problems } = checkPackFiles(new Map(files).set(file, changed), {});
      expect(found).toBeUndefined();
      const lines = problems.map(({ what }) => what.en).join('\n');
      expect(lines).toMatch(said);
      for (const problem of problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.line).toBeLessThanOrEqual((files.get(problem.file) ?? '').split('\n').length + 1);
        expect(problem.remedy.zh).not.toBe('');
      }
    });

  it('points to the very line', () => {
    const text = (files.get(review) ?? '').replace('autority', '').replace('authority@applicant', 'autority@applicant');
    const [problem] = checkPackFiles(new Map(files).set(review, text), {}).problems;
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toContain('autority');
  });

  it('names everything at once', () => {
    const text = (files.get(review) ?? '').replace('authority@applicant', 'autority@applicant').replace('back: filing', 'back: drafting');
    expect(checkPackFiles(new Map(files).set(review, text), {}).problems.length).toBeGreaterThanOrEqual(2);
  });

  it('judges pointers to the program where its names are given', () => {
    const names = (kind: string) =>
      new Set([...(files.get('articles.yaml') ?? '').matchAll(new RegExp(`"${kind}:([a-z.-]+)"`, 'g'))].map(([, name = '']) => name));
    const program = { faults: names('fault'), operations: names('operation') };
    expect(checkPackFiles(files, { program }).problems).toEqual([]);
    const text = (files.get('articles.yaml') ?? '').replace('"header:effective", "case', '"fault:catalog.no-such", "case');
    expect(checkPackFiles(new Map(files).set('articles.yaml', text), { program }).problems[0]?.what.en).toContain('fault:catalog.no-such');
  });
});
