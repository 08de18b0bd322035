import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '#law';
import { agencies, districtBureau } from '../../demonstration/wuxi/city.ts';
import { fullScale } from '../../demonstration/wuxi/generator/world.ts';
import { publishedCourses } from '../../demonstration/wuxi/history/courses.ts';
import { commands } from '../../src/cli/commands.ts';
import { describeSettings } from '../../src/kernel/config/index.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFile(join(root, file), 'utf8');
/** What opens each line that is not prose: headings, lists, tables, quotes, pictures, programs. */
const shapeOf = (text: string) =>
  text
    .split('\n')
    .map((line) => /^(#+ |\||- |\d+\. |>|!\[|```[a-z]*)/.exec(line)?.[0] ?? '')
    .filter((mark) => mark !== '');
/** Picture files of a page, and the programs that it shows. */
const partsOf = (text: string) => [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');

describe.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'docs/tour.md', 'docs/tour.zh-CN.md'])('%s can be relied on', (file) => {
  let text: string;
  let scripts: Record<string, string>;
  beforeAll(async () => {
    text = await read(file);
    ({ scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> });
  });

  it('for the files that it points to', () => {
    for (const [, path] of text.matchAll(/\]\(([^)#:]+)\)/g)) expect(existsSync(join(root, dirname(file), path ?? '')), path).toBe(true);
  });

  it('for its commands: every npm script, every command of shuyuan, every program and file that it tells one to run', () => {
    for (const [, run, name] of text.matchAll(/npm (run )?([a-z][a-z:-]*)/g)) {
      if (run === undefined && name !== 'start' && name !== 'test') continue;
      expect(Object.keys(scripts), name).toContain(name);
    }
    const names = new Set(commands.map((make) => make().name()));
    for (const [, name] of text.matchAll(/`shuyuan ([a-z][a-z-]*)/g)) expect(names, name).toContain(name);
    for (const [, path] of text.matchAll(/(?:node|vitest run) ((?:src|tools|tests|bench)\/[\w./-]+)/g))
      expect(existsSync(join(root, path ?? '')), path).toBe(true);
  });

  it('for no setting that there is not', () => {
    const known = new Set(describeSettings({}).map((line) => line.name));
    for (const name of text.match(/\b(?:SHUYUAN_[A-Z_]*[A-Z]|DATABASE_URL)\b/g) ?? []) expect(known, name).toContain(name);
  });

  it('for pictures that load on a slow line', async () => {
    if (!file.startsWith('docs/tour')) return;
    for (const path of partsOf(text)) expect((await stat(join(root, 'docs', path))).size, path).toBeLessThan(300_000);
  });
});

describe.each(['README.md', 'README.zh-CN.md'])('%s promises', (file) => {
  it('the city that comes up, and the law that there is', async () => {
    const text = await read(file);
    const count = (number: number) => number.toLocaleString('en');
    for (const figure of [[...agencies, districtBureau].length, publishedCourses.length].map(String))
      expect(text).toMatch(new RegExp(`\\b${figure} `));
    expect(text).toContain(count(fullScale.persons));
    expect(text).toContain(count(fullScale.companies));
    const { articles } = loadPack(join(root, 'packs', 'wuxi-2020'));
    const numbered = articles.filter(({ article }) => /^\d+$/.test(article));
    expect(text).toMatch(new RegExp(`(all|全部) ${numbered.length} `));
  });

  it('the Node and the address that it needs and gives', async () => {
    const text = await read(file);
    const { engines } = JSON.parse(await read('package.json')) as { engines: { node: string } };
    expect(text).toContain(engines.node.replace('>=', '').replace(/\.0$/, ''));
    const port = describeSettings({}).find((line) => line.name === 'PORT');
    expect(text).toContain(`http://127.0.0.1:${JSON.stringify(port).match(/\b\d{4}\b/)?.[0]}/workbench/`);
  });
});

it.each([
  ['README.md', 'README.zh-CN.md'],
  ['docs/tour.md', 'docs/tour.zh-CN.md'],
])('%s and %s have the same parts in the same order, with the same pictures and programs', async (one, other) => {
  const [english, chinese] = [await read(one), await read(other)];
  expect(shapeOf(chinese)).toEqual(shapeOf(english));
  const numberOfPictures = partsOf(english).length;
  expect(partsOf(chinese)).toHaveLength(numberOfPictures);
});

describe('the glossary', () => {
  it('has each term once, in order, with a Chinese word and a meaning', async () => {
    const rows = (await read('docs/glossary.md'))
      .split('\n')
      .filter((line) => /^\| (?!English|---)/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const terms = rows.map(([, term = '']) => term.toLowerCase());
    expect(terms).toEqual([...new Set(terms)].sort());
    for (const [, term, chinese = '', meaning = ''] of rows) {
      expect(chinese, term).toMatch(/[\u4e00-\u9fff]/);
      expect(meaning.length, term).toBeGreaterThan(10);
    }
  });

  it('knows every role and every case type of the law', async () => {
    const text = await read('docs/glossary.md');
    for (const word of ['officer', 'head', 'authority', 'auditor', 'dispute', 'misuse', 'release of a grant']) expect(text).toContain(word);
  });
});
