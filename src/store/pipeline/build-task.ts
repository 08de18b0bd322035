import type { ClientConfig } from 'pg';
import type { ItemToLoad, LoadCounts, ReasonCount } from '../model.ts';

/** Bounds of one load. */
export interface LoadLimits {
  /** Longest record in characters (UTF-16 units). */
  readonly recordLengthMax: number;
  /** Rows of one committed chunk. */
  readonly chunkRows: number;
  /** Bad rows a file may have in any case, and the share of its rows that it may have at most beyond that. */
  readonly badRowsAllowed: number;
  readonly badShareAllowed: number;
  /** Bad rows after which reading stops early when they are also more than half of what was read. */
  readonly badRowsStop: number;
}

export const defaultLimits: LoadLimits = {
  recordLengthMax: 1_048_576,
  chunkRows: 100_000,
  badRowsAllowed: 10,
  badShareAllowed: 0.1,
  badRowsStop: 100_000,
};

/** What the worker thread is told: everything it needs to fill one segment. */
export interface BuildTask {
  readonly connection: ClientConfig;
  readonly load: string;
  readonly holder: string;
  readonly jurisdiction: string;
  readonly table: string;
  readonly items: readonly ItemToLoad[];
  readonly path: string;
  readonly limits: LoadLimits;
}

export interface BuildResult {
  readonly counts: LoadCounts;
  readonly reasons: readonly ReasonCount[];
  /** Greatest `_row` of the segment. */
  readonly lastRow: number;
}
