import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDirectory } from './check-directory.ts';
import { newPack } from './new-pack.ts';

const directory = join(import.meta.dirname, '../../packs/schema');
const names = readdirSync(directory).filter((name) => name.endsWith('.schema.json'));

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly description?: string;
  readonly [key: string]: unknown;
}

/** Keys that an editor would offer without a word, and references that it could not follow beside the file. */
function* faultsIn(node: unknown, path: string): Generator<string> {
  if (node === null || typeof node !== 'object') return;
  for (const [key, inner] of Object.entries(node as Node)) {
    if (key === '$ref' && typeof inner === 'string') {
      const [file = ''] = inner.split('#');
      if (file !== '' && !existsSync(join(directory, file))) yield `${path}: ${inner}`;
    }
    if (key === 'properties' && path.split('/').at(-1) !== 'properties')
      for (const [name, property] of Object.entries(inner as Readonly<Record<string, Node>>))
        if (!property.description) yield `${path}/${name}`;
    yield* faultsIn(inner, `${path}/${key}`);
  }
}

describe('an editor that reads the schema of the first line', () => {
  it.each(names)('explains every key of %s, and finds what it refers to without a network', (name) => {
    const schema = JSON.parse(readFileSync(join(directory, name), 'utf8')) as { readonly $id: string };
    expect(schema.$id).toBe(name);
    expect([...faultsIn(schema, '')]).toEqual([]);
  });
});

describe('a slip in a pack', () => {
  const root = mkdtempSync(join(tmpdir(), 'shuyuan-slip-'));
  const pack = join(root, 'slip-2026');
  newPack({ directory: pack });
  afterAll(() => rmSync(root, { recursive: true }));
  const slip = (file: string, from: string, to: string): string[] => {
    const path = join(pack, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    const { problems } = checkDirectory(pack);
    writeFileSync(path, text);
    return problems.map((problem) => `${problem.file} ${problem.what.en}`);
  };
  const file = 'cases/opening-request.yaml';

  it.each([
    [
      'an argument of a trial that nothing plays',
      'trials/opening-request.yaml',
      'reasons: 涉及商业秘密',
      'reason: 涉及商业秘密',
      /has no key reason$/,
    ],
    ['an act of a trial that nothing plays', 'trials/opening-request.yaml', '- tick:', '- tik:', /has no key tik$/],
    [
      'a day that no year has',
      file,
      '{days: 10, from: filed, article: "4.2"}',
      '{until: "02-30", article: "4.2"}',
      /02-30 is no day of every year/,
    ],
    ['two ends of one limit', file, '{days: 10, from: filed,', '{days: 10, until: "01-31",', /exclude each other/],
    [
      'a yearly case that is about no agency',
      file,
      '  by: public',
      '  by: public\n  every: {on: "01-01", each: [department], article: "4.1"}',
      /every needs about: agency/,
    ],
    [
      'a party that bears a word of who',
      file,
      'about: resource',
      'about: resource\nparties: {organ: about.provider}',
      /organ has a meaning already/,
    ],
  ])('is told: %s', (_, where, from, to, said) => {
    expect(slip(where, from, to).join('\n')).toMatch(said);
  });

  it('is told once, and not again for each rule that rests on the file', () => {
    expect(slip(file, 'ends: refused', 'end: refused')).toHaveLength(1);
  });
});
