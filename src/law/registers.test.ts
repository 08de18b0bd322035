import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPackFiles, loadPackFiles } from './load-pack.ts';
import { readPackFiles } from './pack-files.ts';

const wuxi = readPackFiles(fileURLToPath(new URL('../../packs/wuxi-2020', import.meta.url)));

const lines = `register: test-lines
name: {zh: 专线, en: Lines}
articles: ["12.1"]
obligations: [wuxi-12-2-a]
of: agency
fields:
  line: {type: text, zh: 线路, en: Line}
  agency: {type: agency, zh: 机构, en: Agency, need: true}
  kind: {type: choice, zh: 类别, en: Kind, of: [a, b]}
  width: {type: number}
  from: {type: date}
  until: {type: date}
key: [line]
kept: directly
by: officer@authority
seen: self
validity: {from: from, until: until}
relations:
  consent: {to: test-consents, where: {line: line}}
coverage: {each: [department], article: "12.1", say: 每个机构都要有}
gaps:
  no-consent: {when: "!related.consent && entry.kind == 'a'", article: "12.1", say: {zh: 未经同意, en: without consent}}
`;
const consents = `register: test-consents
name: {zh: 同意, en: Consents}
articles: ["12.1"]
fields:
  line: {type: text}
  on: {type: date, need: true}
key: [line]
`;
const review = 'cases/catalog-review.yaml';
const effect = 'register.enter: {register: test-consents, line: about.name, on: today}';

/** Wuxi's law with two registers more, and a decision that writes one of them. */
function withRegisters(change: (file: string, text: string) => string = (_, text) => text) {
  const files = new Map(wuxi);
  files.set('registers/test-lines.yaml', lines);
  files.set('registers/test-consents.yaml', consents);
  const text = files.get(review) ?? '';
  const publish = 'effects: [{catalog.publish: {resource: about.id}}]';
  expect(text).toContain(publish);
  files.set(review, text.replace(publish, `${publish.slice(0, -1)}, {${effect}}]`));
  const articles = files.get('articles.yaml') ?? '';
  files.set(
    'articles.yaml',
    articles.replace('"case:catalog-review/review"', '"case:catalog-review/review", "register:test-lines", "register:test-consents"'),
  );
  for (const [file, given] of files) files.set(file, change(file, given));
  return files;
}

/** file, what is written, what is planted instead, what must be said */
const planted: readonly (readonly [string, string, string, RegExp])[] = [
  ['registers/test-lines.yaml', 'key: [line]', 'key: [lime]', /no field lime/],
  ['registers/test-lines.yaml', 'of: agency', 'of: line', /no field of type agency line/],
  ['registers/test-lines.yaml', 'of: [a, b]', 'of: []', /without of/],
  ['registers/test-lines.yaml', 'until: until', 'until: kind', /no date field kind/],
  ['registers/test-lines.yaml', 'by: officer@authority', 'by: officer@autority', /no starting point autority/],
  ['registers/test-lines.yaml', 'by: officer@authority', 'by: clerk@authority', /no duty clerk/],
  ['registers/test-lines.yaml', 'kept: directly', 'kept: by-cases', /belong together/],
  ['registers/test-lines.yaml', 'to: test-consents', 'to: consent', /no register consent/],
  ['registers/test-lines.yaml', 'where: {line: line}', 'where: {lane: line}', /no field lane/],
  ['registers/test-lines.yaml', 'each: [department]', 'each: [ministry]', /no kind of agency or office ministry/],
  ['registers/test-lines.yaml', '!related.consent', '!related.consents', /consents/],
  ['registers/test-lines.yaml', 'entry.kind', 'entry.kin', /kin/],
  ['registers/test-lines.yaml', "!related.consent && entry.kind == 'a'", 'entry.kind', /must be bool/],
  ['registers/test-lines.yaml', 'articles: ["12.1"]', 'articles: ["77.1"]', /no article 77\.1/],
  ['registers/test-lines.yaml', 'obligations: [wuxi-12-2-a]', 'obligations: [wuxi-99-1]', /covers no obligation wuxi-99-1/],
  ['registers/test-lines.yaml', 'register: test-lines', 'register: test-line', /not named after/],
  ['registers/test-lines.yaml', '{type: number}', '{type: table}', /must be one of/],
  ['registers/test-lines.yaml', '{type: number}', '{type: number, colour: red}', /no key colour/],
  [review, 'register: test-consents', 'register: consents', /no register consents/],
  [review, ', on: today', '', /needs on/],
  [review, 'line: about.name', 'line: about.items', /must be string/],
  [review, 'line: about.name', 'line: about.name, colour: today', /takes no colour/],
  ['articles.yaml', '"register:test-lines"', '"register:test-line"', /register:test-line is not there/],
  ['articles.yaml', '"register:test-lines", ', '', /no article needs the register test-lines/],
];

describe('a register that is written in a pack', () => {
  it('is read with its fields, keepers, relations and gaps', () => {
    const files = withRegisters();
    expect(checkPackFiles(files, {}).problems).toEqual([]);
    const register = loadPackFiles(files).registers['test-lines'];
    expect(register?.name).toEqual({ zh: '专线', en: 'Lines' });
    expect(register?.fields['line']?.need).toBe(true);
    expect(register?.keepers).toEqual(['officer@authority']);
    const gap = register?.gaps['no-consent']?.when;
    const scope = (consent: boolean) => ({
      entry: { line: 'x', agency: '', kind: 'a', width: 0, from: '', until: '' },
      related: { consent },
      state: 'in-force',
      today: '2026-03-02',
    });
    expect([gap?.evaluate(scope(false)), gap?.evaluate(scope(true))]).toEqual([true, false]);
  });

  for (const [file, written, instead, said] of planted)
    it(`is refused with file, line and remedy for ${file}: ${instead === '' ? `without ${written}` : instead}`, () => {
      const files = withRegisters((name, text) => {
        if (name !== file) return text;
        expect(text).toContain(written);
        return text.replace(written, instead);
      });
      const { pack, problems } = checkPackFiles(files, {});
      expect(pack).toBeUndefined();
      expect(problems.map(({ what }) => what.en).join('\n')).toMatch(said);
      for (const { line, remedy } of problems) {
        expect(line).toBeGreaterThan(0);
        expect(remedy.zh).not.toBe('');
      }
    });

  it('is told everything at once, each at its very line', () => {
    const files = withRegisters((name, text) =>
      name === 'registers/test-lines.yaml' ? text.replace('of: agency', 'of: line').replace('key: [line]', 'key: [lime]') : text,
    );
    const problems = checkPackFiles(files, {}).problems.filter(({ file }) => file === 'registers/test-lines.yaml');
    expect(problems.length).toBeGreaterThanOrEqual(2);
    const text = (files.get('registers/test-lines.yaml') ?? '').split('\n');
    for (const { line } of problems) expect(text[line - 1]).toMatch(/^(of|key|coverage|seen)/);
  });
});
