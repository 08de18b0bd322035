import type { Database } from '#kernel';
import { openRows, type Segment as StoredSegment } from '#store/rows';
import type { RowSource, Segment } from './row-source.ts';

/** The store as access reads it. This file is the only one in the program that imports the store's rows. */
export function storeRows(database: Database): RowSource {
  const rows = openRows({ database });
  const segmentOf = new WeakMap<StoredSegment, Segment>();
  const storedOf = new WeakMap<Segment, StoredSegment>();

  function describe(stored: StoredSegment): Segment {
    const known = segmentOf.get(stored);
    if (known) return known;
    const segment: Segment = {
      name: `${stored.table}@${stored.version}`,
      version: String(stored.version),
      rows: stored.rows,
      publishedAt: stored.publishedAt,
      key: stored.keys.map(({ id, dataType, length }) => ({ id, dataType, length: length ?? null })),
      items: new Set(stored.items.map((item) => item.id)),
    };
    segmentOf.set(stored, segment);
    storedOf.set(segment, stored);
    return segment;
  }

  function stored(segment: Segment): StoredSegment {
    const found = storedOf.get(segment);
    if (!found) throw new Error('a segment of another source');
    return found;
  }

  return {
    currentSegment(resource) {
      const found = rows.currentSegment(resource);
      if (found instanceof Promise) return found.then((stored) => stored && describe(stored));
      return found && describe(found);
    },
    readByKeys: (segment, items, keys) => rows.readRowsByKeys(stored(segment), keys, items),
    readPage: (segment, items, page) => rows.readPage(stored(segment), { ...page, items }),
    stream: (segment, items) => rows.streamRows(stored(segment), { items }),
    close: () => rows.close(),
  };
}
