import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel';
import { anItem, aResource, openTestStore, type TestStore } from '../testing/open-test-store.ts';
import type { Segment } from './segment.ts';

let test: TestStore;
let segment: Segment;
const kept = Array.from({ length: 3_000 }, (_, at) => at).filter((at) => at % 7 !== 3 && !(at > 500 && at < 700));

beforeAll(async () => {
  test = await openTestStore({ limits: { badShareAllowed: 1 } });
  const items = [
    anItem('i1', 'a', { key: true }),
    anItem('i2', 'b', { key: true, dataType: 'D' }),
    anItem('i3', 'c', { dataType: 'N' }),
    anItem('i4', 'd', { dataType: 'T' }),
    anItem('i5', 'e', { dataType: 'B' }),
  ];
  test.publish(aResource('401', items));
  const good = new Set(kept);
  const lines = Array.from(
    { length: 3_000 },
    (_, at) => `k${at},${good.has(at) ? '2026-01-05' : 'bad'},${at}.50,2026-01-05 08:00:00.125,1.5e-7`,
  );
  expect(await test.load('401', `a,b,c,d,e\n${lines.join('\n')}\n`)).toMatchObject({ state: 'published', counts: { good: kept.length } });
  segment = (await test.rows.currentSegment('401')) as Segment;
});

describe('look-ups by key', () => {
  it('answer by position, whatever the order, with repeats and absent keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -5, max: 3_005 }), { minLength: 1, maxLength: 300 }), async (wanted) => {
        const good = new Set(kept);
        const found = await test.rows.readRowsByKeys(
          segment,
          wanted.map((at) => [`k${at}`, '2026-01-05']),
          ['i1', 'i3'],
        );
        expect(found).toEqual(wanted.map((at) => (good.has(at) ? [`k${at}`, `${at}.50`] : undefined)));
      }),
      { numRuns: 20 },
    );
  });

  it('give every value as it was loaded', async () => {
    expect(await test.rows.readRowsByKeys(segment, [['k0', '2026-01-05']], ['i5', 'i4', 'i3', 'i2', 'i1'])).toEqual([
      [1.5e-7, '2026-01-05 08:00:00.125', '0.50', '2026-01-05', 'k0'],
    ]);
  });

  it('never take an item’s name into a query unless it is one of the segment', async () => {
    await expect(test.rows.readRowsByKeys(segment, [['k0', '2026-01-05']], ['i9'])).rejects.toThrow('has no item');
    await expect(test.rows.readPage(segment, { items: ['i1 from x; drop table y'], after: 0, limit: 1 })).rejects.toThrow();
  });
});

describe('reading all', () => {
  it.each([1, 7, 100, 5_000])('pages of %i give every row once, in the order of the file', async (limit) => {
    const found: unknown[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page: Awaited<ReturnType<typeof test.rows.readPage>> = await test.rows.readPage(segment, { items: ['i1'], after, limit });
      expect(page.rows.length === limit || page.after === undefined).toBe(true);
      found.push(...page.rows.map(([a]) => a));
      after = limit === 1 && found.length >= 50 ? undefined : page.after;
    }
    expect(found).toEqual(kept.slice(0, found.length).map((at) => `k${at}`));
    if (limit > 1) expect(found).toHaveLength(kept.length);
  });

  it('a stream too, holding no session while its reader is slow', async () => {
    const found: unknown[] = [];
    for await (const batch of test.rows.streamRows(segment, { items: ['i1'], batch: 333 })) {
      found.push(...batch.map(([a]) => a));
      expect(test.database.readers.idleCount).toBe(test.database.readers.totalCount);
    }
    expect(found).toEqual(kept.map((at) => `k${at}`));
  });
});

describe('the current version', () => {
  it('is the new one moments after publishing, and the former one still reads whole', async () => {
    test.publish(aResource('402', [anItem('i1', 'a', { key: true })]));
    expect(await test.rows.currentSegment('402')).toBeUndefined();
    await test.load('402', 'a\n1\n');
    const first = await test.rows.currentSegment('402');
    expect(first?.version).toBe(1);
    expect(await test.rows.currentSegment('402')).toBe(first);
    await test.load('402', 'a\n2\n3\n');
    await expect.poll(async () => (await test.rows.currentSegment('402'))?.version, { timeout: 300, interval: 5 }).toBe(2);
    expect(await test.rows.readRowsByKeys(first as Segment, [['1'], ['2']], ['i1'])).toEqual([['1'], undefined]);
  });

  it('is found also when notices do not arrive', async () => {
    test.publish(aResource('403', [anItem('i1', 'a', { key: true })]));
    await test.load('403', 'a\n1\n');
    expect((await test.rows.currentSegment('403'))?.version).toBe(1);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`.execute(
      test.database.reader,
    );
    await test.load('403', 'a\n2\n');
    await expect.poll(async () => (await test.rows.currentSegment('403'))?.version, { timeout: 1_000, interval: 20 }).toBe(2);
  });
});
