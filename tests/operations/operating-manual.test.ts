import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultCatalogue, openMetrics } from '#kernel';
import { commands } from '../../src/cli/commands.ts';
import { describeSettings } from '../../src/kernel/config/index.ts';
import '../../src/platform.ts';
import { settingsTable } from './settings-table.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');

describe.each([
  ['operating.md', 'en'],
  ['operating.zh-CN.md', 'zh'],
] as const)('%s can be relied on', (file, language) => {
  let text: string;
  beforeAll(async () => {
    text = await readFile(join(docs, file), 'utf8');
  });

  it('for every setting, with its default and what it means', () => {
    const [, table] = /<!-- settings -->\n+([\s\S]*?)\n+<!-- end of settings -->/.exec(text) ?? [];
    expect(table).toBe(settingsTable(language));
  });

  it('for no setting and no command that there is not', () => {
    const known = new Set(describeSettings({}).map((line) => line.name));
    for (const name of text.match(/\b(?:SHUYUAN_[A-Z_]*[A-Z]|DATABASE_URL)\b/g) ?? []) expect(known, name).toContain(name);
    const names = new Set(commands.map((make) => make().name()));
    for (const [, name] of text.matchAll(/`shuyuan ([a-z][a-z-]*)/g)) expect(names, name).toContain(name);
  });

  it('for the codes that it names', () => {
    const codes = new Set(faultCatalogue().keys());
    for (const [, code] of text.matchAll(/`((?:kernel|store|ledger|access|organization)\.[a-z-]+)`/g)) expect(codes, code).toContain(code);
  });

  it('for the figures that it names', async () => {
    const source = await readFile(join(docs, '..', 'src', 'measure-platform.ts'), 'utf8');
    const rendered = (await openMetrics().render()) + source;
    for (const [, name] of text.matchAll(/`(shuyuan_[a-z_]+)/g)) expect(rendered, name).toContain(name);
  });

  it('for the files that it points to', () => {
    for (const [, path] of text.matchAll(/\]\(([^)#:]+)\)/g))
      expect(existsSync(join(dirname(join(docs, file)), path ?? '')), path).toBe(true);
  });
});

it('both manuals have the same parts in the same order', async () => {
  const shapeOf = async (file: string) =>
    (await readFile(join(docs, file), 'utf8'))
      .split('\n')
      .map((line) => /^(#+|\||- \[|```)/.exec(line)?.[0] ?? '')
      .filter((mark) => mark !== '');
  expect(await shapeOf('operating.zh-CN.md')).toEqual(await shapeOf('operating.md'));
});
