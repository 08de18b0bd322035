import type { ItemToLoad } from '../model.ts';

/** A version of a dataset as readers use it: the segment's table, the point in it, and what its columns are. */
export interface Segment {
  readonly resource: string;
  readonly dataset: string;
  /** Version number of the dataset. */
  readonly version: number;
  readonly resourceVersion: number;
  /** Qualified name of the table. */
  readonly table: string;
  /** Its rows are those of the table that belong to `point`; of layout 1 all of them. */
  readonly layout: number;
  readonly point: number;
  /** Exact count. */
  readonly rows: number;
  readonly lastRow: number;
  readonly publishedAt: Date;
  readonly items: readonly ItemToLoad[];
  /** Key items, in the order in which keys are given. */
  readonly keys: readonly ItemToLoad[];
}

/**
 * A value as readers give it: numbers for types I, B and F, true or false for L, text for all others. Decimals (N, Y) are
 * text so that no digit is lost; dates are `YYYY-MM-DD`, times `YYYY-MM-DD HH:MM:SS[.ffffff]` of the city's clock.
 */
export type Value = string | number | boolean | null;
export type Row = readonly Value[];
