import type { Database } from '#kernel';
import { openCurrentSegments } from './rows/current-segment.ts';
import { type Page, readPage } from './rows/read-page.ts';
import { type QuarantinePage, readQuarantine } from './rows/read-quarantine.ts';
import { readRowsByKeys } from './rows/read-rows-by-keys.ts';
import type { Row, Segment } from './rows/segment.ts';
import { streamRows } from './rows/stream-rows.ts';

// The front door of rows, for `access` alone: whatever leaves the store leaves through its disclosure.
export type { ItemToLoad } from './model.ts';
export type { Page } from './rows/read-page.ts';
export type { QuarantinedRow, QuarantinePage } from './rows/read-quarantine.ts';
export type { Row, Segment, Value } from './rows/segment.ts';

/** Readers of rows. None decides or records: that is the caller's duty. */
export interface Rows {
  /** The segment of a resource's current version, or undefined while it has no data. Kept in memory; cheap to call. */
  currentSegment(resource: string): Segment | undefined | Promise<Segment | undefined>;
  /** Rows by key; the nth answer belongs to the nth key. @param keys type- and range-checked by the caller: a bad one fails the whole call. */
  readRowsByKeys(segment: Segment, keys: readonly (readonly string[])[], items: readonly string[]): Promise<(Row | undefined)[]>;
  /** A page in the order of the source file. */
  readPage(segment: Segment, page: { readonly items: readonly string[]; readonly after: number; readonly limit: number }): Promise<Page>;
  /** Every row in the order of the source file, in batches. */
  streamRows(segment: Segment, options: { readonly items: readonly string[]; readonly batch?: number }): AsyncGenerator<readonly Row[]>;
  /** A page of the rows of a load that did not pass. */
  readQuarantine(page: { readonly load: string; readonly after: number; readonly limit: number }): Promise<QuarantinePage>;
  close(): Promise<void>;
}

export function openRows({ database }: { readonly database: Database }): Rows {
  const segments = openCurrentSegments(database);
  return {
    currentSegment: (resource) => segments.find(resource),
    readRowsByKeys: (segment, keys, items) => readRowsByKeys(database, segment, keys, items),
    readPage: (segment, page) => readPage(database, segment, page),
    streamRows: (segment, options) => streamRows(database, segment, options),
    readQuarantine: (page) => readQuarantine(database.reader, page),
    close: () => segments.close(),
  };
}
