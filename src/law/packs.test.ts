import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkDirectory } from './check-directory.ts';
import { loadPack } from './load-pack.ts';
import type { Pack } from './pack.ts';
import { vocabulary } from './vocabulary.ts';

const directory = fileURLToPath(new URL('../../packs/', import.meta.url));
const read = <T>(name: string) => parse(readFileSync(`${directory}${name}`, 'utf8')) as T;
const obligations = read<Record<string, string[]>>('obligations.yaml');
const parameters = read<Record<string, { name: string; home: string }>>('parameters.yaml');
const packs = readdirSync(directory)
  .filter((name) => existsSync(`${directory}${name}/pack.yaml`))
  .map((name) => loadPack(`${directory}${name}`));

/** Packs whose rules are counted under the text that they explain or carry on. */
const textOf: Readonly<Record<string, string>> = { 'jiaozuo-projects-2020': 'jiaozuo-2020', 'zhejiang-2017': 'briefing-2017' };
const articles: Readonly<Record<string, number>> = {
  'national-2025': 44,
  'zhejiang-2016': 54,
  'jiaozuo-2020': 39,
  'wuxi-2020': 39,
  'fushun-2022': 28,
};

describe('the packs of this release', () => {
  for (const [text, ids] of Object.entries(obligations)) {
    const mine = packs.filter((pack) => (textOf[pack.id] ?? pack.id) === text);
    it.skipIf(mine.length === 0)(`cover every obligation of ${text} once, and no other`, () => {
      const covered = mine.flatMap((pack) => pack.articles.flatMap((article) => article.rules.flatMap((rule) => rule.covers)));
      expect(covered.toSorted()).toEqual(ids.toSorted());
    });
  }

  for (const pack of packs) {
    it(`${pack.id} has every article in both languages, and says what is missing of what it does not carry out`, () => {
      const numbered = pack.articles.filter(({ article }) => /^\d+$/.test(article)).map(({ article }) => article);
      const wanted = articles[pack.id];
      if (wanted !== undefined) expect(numbered).toEqual(Array.from({ length: wanted }, (_, index) => String(index + 1)));
      for (const { says, title } of pack.articles) {
        expect(says.zh).toMatch(/\p{Script=Han}/u);
        expect(says.en).not.toMatch(/\p{Script=Han}/u);
        expect(title.en).not.toBe(title.zh);
      }
      for (const rule of pack.articles.flatMap((article) => article.rules))
        if (rule.carried === 'planned' || rule.carried === 'none') expect(rule.why?.zh, rule.at).toBeTruthy();
    });

    it(`${pack.id} answers each of the 85 points on which the laws differ, with a value or with silence`, () => {
      expect(Object.keys(parameters)).toHaveLength(85);
      for (const { name, home } of Object.values(parameters)) expect(answerAt(pack, home), name).not.toBeUndefined();
    });
  }

  it('state the points that stand in parameters, and no others', () => {
    const stated = Object.values(parameters).flatMap(({ home }) => (home.startsWith('param:') ? [home.slice('param:'.length)] : []));
    expect(stated.toSorted()).toEqual([...vocabulary.parameters].toSorted());
  });

  it('are found sound, and what waits for a room is named with its line', () => {
    const { problems, warnings } = checkDirectory(directory);
    expect(problems).toEqual([]);
    expect(warnings.length).toBeGreaterThan(0);
    for (const { file, line, what } of warnings) {
      const text = readFileSync(`${directory}${file}`, 'utf8').split('\n')[line - 1] ?? '';
      expect(text).toContain(what.en.includes('is longer than') ? 'days:' : what.en.split(' ')[0]);
    }
  });
});

/** The value at `scheme:sharing.default` and its like; null where the law is silent, undefined where the pack says nothing. */
function answerAt(pack: Pack, home: string): unknown {
  const [kind = '', name = ''] = home.split(':');
  switch (kind) {
    case 'param':
      return pack.parameters[name];
    case 'term':
      return pack.terms[name] ?? null;
    case 'office':
      return pack.offices[name] ?? null;
    case 'module':
      return pack.modules[name];
    case 'scheme': {
      const [scheme = '', part] = name.split('.');
      const found = pack.schemes[scheme];
      if (!found || part === undefined) return found;
      return part === 'default' ? found.default : (Object.values(found.classes).find((each) => each.scale === 'closed')?.route ?? null);
    }
    default:
      return (
        { effective: pack.effective, tiers: pack.tiers, interpreter: pack.interpreter }[name] ??
        (name.startsWith('binds.') ? pack.binds : null)
      );
  }
}
