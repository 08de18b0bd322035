import type { Cell } from '../masks/masks.ts';

/** A row's cells in the order of the items that were asked. */
export type Cells = readonly Cell[];

/** A column of the key, as the data has it. */
export interface KeyItem {
  readonly id: string;
  readonly dataType: string;
  /** Characters; null where there is no limit. */
  readonly length: number | null;
}

/** One immutable version of the data behind a resource. */
export interface Segment {
  /** Names the version: two segments with one name hold the same rows. */
  readonly name: string;
  /** Data version as people see it. */
  readonly version: string;
  /** Exact number of rows. */
  readonly rows: number;
  readonly publishedAt: Date;
  /** The key, in its order; empty where the data has none. */
  readonly key: readonly KeyItem[];
  /** Item ids that it has a column for. */
  readonly items: ReadonlySet<string>;
}

/** A page in the data's own order. */
export interface CellPage {
  readonly rows: readonly Cells[];
  /** Where the next page begins; undefined after the last. */
  readonly after?: number | undefined;
}

/** What access reads from. Items are ids of columns that the segment has. Errors may hold keys: never pass them on. */
export interface RowSource {
  /** Cheap to call: asked at every disclosure, and answered at once where it is known. */
  currentSegment(resource: string): Segment | undefined | Promise<Segment | undefined>;
  /** One statement for all keys; the answers stand in the order of the keys, undefined where there is no such row. */
  readByKeys(segment: Segment, items: readonly string[], keys: readonly (readonly string[])[]): Promise<readonly (Cells | undefined)[]>;
  readPage(segment: Segment, items: readonly string[], page: { readonly after: number; readonly limit: number }): Promise<CellPage>;
  /** All rows, in chunks, in the data's own order. */
  stream(segment: Segment, items: readonly string[]): AsyncIterable<readonly Cells[]>;
  close(): Promise<void>;
}
