import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ItemToLoad } from './model.ts';
import { anItem, aResource, openTestStore, type TestStore } from './testing/open-test-store.ts';
import { people } from './testing/people.ts';
import { findRealFile } from './testing/real-data.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});

const text = (names: readonly string[], keys: readonly string[]): ItemToLoad[] =>
  names.map((name, at) => anItem(`i${at + 1}`, name, { nameEn: `c${at + 1}`, length: 2_000, key: keys.includes(name) }));

/** The public files, their columns and rows as their sources state them. `simple` means: no cell holds a comma or a quote. */
const files = [
  {
    name: '01_stats_villages_2023.csv',
    columns: ['code', 'name', 'streetCode', 'provinceCode', 'cityCode', 'areaCode'],
    keys: ['code'],
    rows: 620_573,
    blank: 0,
  },
  {
    name: '04_mca_division_codes_history_1981_2024.csv',
    columns: ['代码', '一级行政区', '二级行政区', '名称', '级别', '状态', '启用时间', '变更/弃用时间', '新代码'],
    keys: ['代码', '启用时间'],
    rows: 6_823,
    blank: 0,
  },
] as const;

/** Reads a file of quoted strings without commas in them in the plainest way, as the oracle. */
async function digestOfFile(path: string): Promise<{ digest: string; rows: number }> {
  const lines = (await readFile(path, 'utf8'))
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\n')
    .slice(1);
  const hash = createHash('sha256');
  for (const line of lines)
    hash.update(
      `${line
        .split(',')
        .map((cell) => cell.replace(/^"(.*)"$/, '$1'))
        .join('\u0001')}\n`,
    );
  return { digest: hash.digest('hex'), rows: lines.length };
}

async function digestOfVersion(resource: string): Promise<{ digest: string; rows: number }> {
  const segment = await test.rows.currentSegment(resource);
  if (!segment) throw new Error('nothing was published');
  const hash = createHash('sha256');
  let rows = 0;
  for await (const batch of test.rows.streamRows(segment, { items: segment.items.map(({ id }) => id) }))
    for (const row of batch) {
      hash.update(`${row.map((value) => value ?? '').join('\u0001')}\n`);
      rows += 1;
    }
  return { digest: hash.digest('hex'), rows };
}

describe.each(files)('$name', ({ name, columns, keys, rows, blank }) => {
  const path = findRealFile(name);
  it.skipIf(!path).each(['utf-8', 'gb18030'] as const)(
    'in %s loads whole: every row, every character',
    async (encoding) => {
      const source = path as string;
      const resource = `${500 + files.findIndex((file) => file.name === name)}${encoding === 'utf-8' ? 1 : 2}`;
      const copy = join(test.directory, 'copy.csv');
      if (encoding === 'gb18030') await writeFile(copy, iconv.encode((await readFile(source, 'utf8')).replace(/^\ufeff/, ''), 'gb18030'));
      test.publish(aResource(resource, text(columns, keys)));
      const file = createReadStream(encoding === 'utf-8' ? source : copy);
      const begun = await test.store.startLoad({ resource, file, fileName: name, principal: people.officer });
      const load = await test.store.awaitLoad(begun.id, people.officer);
      expect(load).toMatchObject({ state: 'published', file: { encoding }, counts: { rows, good: rows, bad: 0, blank } });
      const expected = await digestOfFile(source);
      expect(expected.rows).toBe(rows);
      expect(await digestOfVersion(resource)).toEqual(expected);
    },
    120_000,
  );
});

describe('the villages’ rare characters', () => {
  const path = findRealFile('01_stats_villages_2023.csv');
  it.skipIf(!path)('outside GBK, outside the basic plane and of private use come through GB18030', async () => {
    const names = (await readFile(path as string, 'utf8')).split('\n').map((line) => line.split(',')[1] ?? '');
    // The 22 characters of the file that GBK (GB 13000.1 of 1993, as Python and Windows map it) does not have.
    const outside =
      /[\u4337\u3cc7\u3635\u3666\u37d3\u415f\u4a50\ue170\u3658\u3d29\u364d\u365f\ue08b\u3b4e\u48ba\u3bca\u3d72\u3c54\u40ce]|[\u{20000}-\u{2ffff}]/u;
    const rare = names.filter((each) => outside.test(each));
    const beyond = rare.filter((each) => /[\u{20000}-\u{2ffff}]/u.test(each));
    const own = rare.filter((each) => /[\ue000-\uf8ff]/.test(each));
    expect({ rare: rare.length, beyond: beyond.length, own: own.length }).toEqual({ rare: 48, beyond: 3, own: 2 });
    const decoder = new TextDecoder('gb18030', { fatal: true });
    for (const each of rare) expect(decoder.decode(iconv.encode(each, 'gb18030'))).toBe(each);
  });
});

describe('quoted commas and other public files', () => {
  const path = findRealFile('13_gbt4754_2017_industries.csv');
  it.skipIf(!path)('the industries load as text, and their lost leading zeros are kept as they are', async () => {
    test.publish(
      aResource(
        '601',
        text(['id', 'parent_id', 'code', 'name', 'enabled', 'dest'], ['id']).map((item) =>
          item.dataType === 'C' ? { ...item, length: 2_000 } : item,
        ),
      ),
    );
    const load = await test.load('601', await readFile(path as string));
    expect(load).toMatchObject({ state: 'published', counts: { rows: 1_970, good: 1_970, bad: 0 } });
    const all = await test.all('601');
    expect(all[1]).toEqual(['2', '1', '1', '农业', '1', '指对各种农作物的种植']);
    expect(all.filter((row) => String(row[3]).includes('，') || String(row[5]).includes(',')).length).toBeGreaterThan(0);
  });
});
