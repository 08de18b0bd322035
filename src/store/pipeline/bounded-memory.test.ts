import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEncoding } from '../encoding/find-encoding.ts';
import type { ItemToLoad } from '../model.ts';
import { readRecords } from './read-records.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuyuan-memory-'));
});
afterAll(() => rm(folder, { recursive: true }));

const items: ItemToLoad[] = [{ id: 'i1', name: 'a', nameEn: 'a', dataType: 'M', key: false, required: false }];
const mebibyte = 1 << 20;

/** Reads a file as a load does; the greatest growth of memory seen on the way, in MiB, with what ended it. */
async function readThrough(path: string): Promise<{ grown: number; error: unknown; rows: number }> {
  const file = await open(path);
  const before = process.memoryUsage().rss;
  let grown = 0;
  let rows = 0;
  const look = () => {
    grown = Math.max(grown, (process.memoryUsage().rss - before) / mebibyte);
  };
  try {
    const found = await findEncoding(file);
    look();
    const checked = await readRecords(file, found, items, mebibyte);
    for await (const piece of checked.pieces) {
      rows += piece.good + piece.bad.length;
      look();
    }
    return { grown, error: undefined, rows };
  } catch (error) {
    look();
    return { grown, error, rows };
  } finally {
    await file.close();
  }
}

describe('memory does not grow with the file', () => {
  it('a line of a gigabyte ends with a clear error', async () => {
    const path = join(folder, 'line.csv');
    const file = await open(path, 'w');
    await file.write('a\n1\n');
    // A gigabyte that takes no space on the disk: it reads as NUL characters.
    await file.truncate(1024 * mebibyte);
    await file.close();
    const { grown, error } = await readThrough(path);
    expect(error).toMatchObject({ code: 'store.row-too-long', values: { row: 3 } });
    expect(grown).toBeLessThan(150);
  }, 60_000);

  it('a file of many rows streams through', async () => {
    const path = join(folder, 'rows.csv');
    const file = await open(path, 'w');
    await file.write('a\n');
    const block = `${'一行普通的文字，不长也不短\n'.repeat(20_000)}`;
    for (let at = 0; at < 150; at++) await file.write(block);
    await file.close();
    const { grown, error, rows } = await readThrough(path);
    expect({ error, rows }).toEqual({ error: undefined, rows: 3_000_000 });
    expect(grown).toBeLessThan(200);
  }, 60_000);
});
