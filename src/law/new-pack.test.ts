import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDirectory } from './check-directory.ts';
import { loadPack } from './load-pack.ts';
import { newPack } from './new-pack.ts';

const root = mkdtempSync(join(tmpdir(), 'shuyuan-pack-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('a new pack', () => {
  const directory = join(root, 'packs', 'example-2026');
  it('passes the check as it is laid out, and is named as asked', () => {
    mkdirSync(join(root, 'packs', 'operators'), { recursive: true });
    const files = newPack({ directory, name: { zh: '示例：数据“办法”', en: 'Measures: "data"' } });
    expect(files).toHaveLength(7);
    const { problems, warnings } = checkDirectory(directory);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(checkDirectory(join(root, 'packs')).problems).toEqual([]);
    expect(loadPack(directory)).toMatchObject({
      id: 'example-2026',
      status: 'draft',
      name: { zh: '示例：数据“办法”', en: 'Measures: "data"' },
    });
  });
  it('points an editor to the schemas', () => {
    const [, schema = ''] = /\$schema=(\S+)/.exec(readFileSync(join(directory, 'cases', 'opening-request.yaml'), 'utf8')) ?? [];
    expect(JSON.parse(readFileSync(join(directory, 'cases', schema), 'utf8'))).toMatchObject({ $id: 'case.schema.json' });
  });
  it('overwrites nothing, and takes no name that no pack may have', () => {
    expect(() => newPack({ directory })).toThrow(/not empty/);
    expect(() => newPack({ directory: join(root, 'Example 2026') })).toThrow(/small letters/);
  });
});

describe('limits longer than the decree’s', () => {
  it('are told with file, line and both numbers, and are no fault', () => {
    const directory = join(root, 'slow-2026');
    cpSync(fileURLToPath(new URL('../../packs/jiaozuo-2020', import.meta.url)), directory, { recursive: true });
    for (const file of ['pack.yaml', 'articles.yaml']) {
      const text = readFileSync(join(directory, file), 'utf8').replace('pack: jiaozuo-2020', 'pack: slow-2026');
      writeFileSync(join(directory, file), text);
    }
    const file = join(directory, 'cases', 'verification.yaml');
    const text = readFileSync(file, 'utf8');
    const longer = () =>
      checkDirectory(directory).warnings.filter(({ what, file }) => what.en.includes('longer') && file.endsWith('verification.yaml'));
    expect(longer()).toEqual([]);
    expect(text).toMatch(/days: 10/);
    writeFileSync(file, text.replace('days: 10', 'days: 15'));
    expect(checkDirectory(directory).problems.filter(({ file }) => file.includes('cases'))).toEqual([]);
    const [warning] = longer();
    expect(warning?.what.zh).toContain('第二十六条第二款');
    expect(warning?.what.en).toBe('the limit of step verify, 15, is longer than the 10 of national-2025:26.2');
    expect(text.split('\n')[(warning?.line ?? 0) - 1]).toContain('days: 10');
  });
});
