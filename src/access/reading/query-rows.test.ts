import { describe, expect, it } from 'vitest';
import { Fault } from '#kernel';
import { prepareProjection } from '../disclosure/projection.ts';
import type { Room } from '../room.ts';
import { aPublication } from '../testing/samples.ts';
import { queryRows, type RowsQuestion } from './query-rows.ts';
import type { Segment } from './row-source.ts';

/** 12,000 rows: a number, a name, a district by turns. */
const all = Array.from({ length: 12_000 }, (_, at) => [String(at), `名${at}`, ['梁溪区', '惠山区', '滨湖区'][at % 3] ?? '']);
const segment: Segment = {
  name: 't@1',
  version: '1',
  rows: all.length,
  publishedAt: new Date(0),
  key: [],
  items: new Set(['i1', 'i2', 'i3']),
};
let read = 0;
const room = {
  source: {
    readPage: async (_segment: Segment, _items: readonly string[], { after, limit }: { after: number; limit: number }) => {
      read += limit;
      const rows = all.slice(after, after + limit);
      return after + limit < all.length ? { rows, after: after + limit } : { rows };
    },
  },
} as unknown as Room;
const items = aPublication()
  .items.slice(0, 3)
  .map((item) => ({ ...item, mask: null }));
const projection = prepareProjection(segment, items, { masks: {}, rowFilter: [] });
const ask = (question: Partial<RowsQuestion>) => queryRows(room, segment, projection, { limit: 100, where: [], ...question });

/** Every row that the pages give together. */
async function walk(question: Partial<RowsQuestion>): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const { rows, next }: Awaited<ReturnType<typeof ask>> = await ask({ ...question, cursor });
    seen.push(...rows.map((row) => String(row['sfzh'])));
    cursor = next;
  }
  return seen;
}

describe('rows page by page', () => {
  it('give every row once, in order, whatever the page and the condition', async () => {
    expect(await walk({ limit: 997 })).toEqual(all.map(([number]) => number));
    const where = [{ column: 'dz', how: 'eq', value: '惠山区' }] as const;
    expect(await walk({ limit: 701, where })).toEqual(all.filter((row) => row[2] === '惠山区').map(([number]) => number));
    expect(await walk({ limit: 1_000, where: [{ column: 'sfzh', how: 'gte', value: '11990' }] })).toEqual(
      all.slice(11_990).map(([number]) => number),
    );
  });

  it('pass over an offset first, and read no more than the page needs', async () => {
    read = 0;
    const { rows } = await ask({ offset: 150, limit: 10 });
    expect(rows.map((row) => row['sfzh'])).toEqual(all.slice(150, 160).map(([number]) => number));
    expect(read).toBe(160);
    const far = await ask({ offset: 11_995, limit: 10 });
    expect(far.rows.map((row) => row['sfzh'])).toEqual(all.slice(11_995).map(([number]) => number));
    expect(far.next).toBeUndefined();
  });

  it('refuse a cursor of another version, or one that nobody gave', async () => {
    for (const cursor of ['2-5-0', 'x', '1-5', "1-5-0'"]) await expect(ask({ cursor })).rejects.toThrow(Fault);
  });

  it('compare what leaves, not what is behind a mask', async () => {
    const masked = prepareProjection(
      segment,
      items.map((item) => ({ ...item, mask: item.id === 'i2' ? 'hidden' : null })),
      { masks: {}, rowFilter: [] },
    );
    const { rows } = await queryRows(room, segment, masked, { limit: 10, where: [{ column: 'xm', how: 'eq', value: '名7' }] });
    expect(rows).toEqual([]);
  });
});
