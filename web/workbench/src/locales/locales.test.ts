import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

const source = join(import.meta.dirname, '..');

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${prefix}${name}`] : keysOf(value as object, `${prefix}${name}.`),
  );
}

/** Plural forms (`left_one`, `left_other`) are one key. */
const plain = (keys: readonly string[]) => [...new Set(keys.map((key) => key.replace(/_(one|other)$/, '')))].sort();

// Names of operations look like keys; the client has no texts.
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !name.startsWith('api'),
);
const code = files.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
const known = plain(keysOf(zh));
const sections = new Set(known.map((key) => key.slice(0, key.indexOf('.'))));

/** Everything in the code that reads like a key of a section we have: `'case.now'`. Module paths contain a slash, file names an extension. */
const literals = new Set(
  [...code.matchAll(/'([a-z][A-Za-z]*(?:\.[A-Za-z-]+)+)'/g)]
    .map((found) => found[1] ?? '')
    .filter((key) => sections.has(key.split('.')[0] ?? '')),
);
/** Keys put together from a part: `load.state.${state}`. */
const prefixes = [...code.matchAll(/`([a-z][A-Za-z]*(?:\.[A-Za-z]+)*\.)\$\{/g)].map((found) => found[1] ?? '');

it('both languages say the same things', () => {
  expect(plain(keysOf(en))).toEqual(known);
});

it('every text that a page asks for exists', () => {
  // Storage names look alike and are no texts.
  expect([...literals].filter((key) => !known.includes(key) && !key.startsWith('shuyuan.'))).toEqual([]);
});

it('every text that exists is asked for', () => {
  expect(known.filter((key) => !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))).toEqual([]);
});

it('a sentence has the same places in both languages', () => {
  const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();
  const flat = (texts: object) =>
    new Map(
      keysOf(texts).map((key) => [
        key,
        key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], texts) as string,
      ]),
    );
  const english = flat(en);
  for (const [key, text] of flat(zh)) expect(places(english.get(key) ?? english.get(`${key}_other`) ?? ''), key).toEqual(places(text));
});
