import type { ClientConfig } from 'pg';
import type { ChangeCounts, ItemToLoad, LoadCounts, LoadMode, ReasonCount } from '../model.ts';

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
  /** Share of the base version's rows that may change in place; beyond it the segment is built anew. */
  readonly inPlaceShare: number;
}

export const defaultLimits: LoadLimits = {
  recordLengthMax: 1_048_576,
  chunkRows: 100_000,
  badRowsAllowed: 10,
  badShareAllowed: 0.1,
  badRowsStop: 100_000,
  inPlaceShare: 0.3,
};

/** The version that a load compares its rows with. */
export interface BaseVersion {
  readonly number: number;
  readonly segment: number;
  readonly table: string;
  readonly layout: number;
  readonly point: number;
  readonly rows: number;
  readonly lastRow: number;
  /** Rows that lie in its table. */
  readonly stored: number;
  /** Whether it can be changed in place: nothing was written into its segment after it. */
  readonly newest: boolean;
}

/** What the worker thread is told: everything it needs to fill one segment. */
export interface BuildTask {
  readonly connection: ClientConfig;
  readonly load: string;
  readonly dataset: string;
  readonly holder: string;
  readonly jurisdiction: string;
  readonly mode: LoadMode;
  /** The load's own segment. */
  readonly table: string;
  /** Where the file's rows go: the segment itself, or a staging table where they are compared with a base. */
  readonly target: string;
  readonly base?: BaseVersion;
  readonly items: readonly ItemToLoad[];
  /** The items that the file has columns for: all, or the keys of rows that go. */
  readonly fileItems: readonly ItemToLoad[];
  readonly path: string;
  readonly limits: LoadLimits;
}

/** What was made, and is still to be published. */
export interface BuildResult {
  readonly counts: LoadCounts;
  readonly reasons: readonly ReasonCount[];
  /** Rows of the version to be. */
  readonly rows: number;
  /** Its greatest `_row`. */
  readonly lastRow: number;
  /** Rows that will lie in its segment's table. */
  readonly stored: number;
  /** Against `base`. `inPlace`: the base's segment is still to be changed, as the delta table says. */
  readonly change?: ChangeCounts & { readonly inPlace: boolean; readonly base: BaseVersion };
}
