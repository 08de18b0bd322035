import type { Clock, Database, LedgerEntry, Principal, WriteConnection } from '#kernel';
import type { ResourceToLoad } from './model.ts';
import type { LoadLimits } from './pipeline/build-task.ts';

/** What the store asks of the catalogue. */
export interface ResourceSource {
  /** By id or code; undefined for one that is not published or not there. */
  findPublished(idOrCode: string): Promise<ResourceToLoad | undefined>;
  /** The version published now. Locks it against a new one until the transaction ends. */
  holdCurrentVersion(connection: WriteConnection, resource: string): Promise<number | undefined>;
}

/** The part of the ledger that acts use: entries are sealed within the caller's transaction. */
export interface ActRecorder {
  record(connection: WriteConnection, entries: readonly LedgerEntry[]): Promise<unknown>;
}

/** A reading of rows by the agency that loaded them, outside any grant. */
export interface OwnReading<Rows> {
  readonly principal: Principal;
  readonly resource: string;
  readonly agency: string;
  readonly read: () => Promise<Rows>;
}

/** Quarantine holds rows, perhaps personal ones: whoever lets them out decides and records first. */
export type DiscloseQuarantine = <Rows>(request: OwnReading<Rows> & { readonly load: string }) => Promise<Rows>;

/** What two versions differ in, shown row by row: decided and recorded before it is read. */
export type DiscloseComparison = <Rows>(request: OwnReading<Rows> & { readonly from: number; readonly to: number }) => Promise<Rows>;

/** Bounds of loads, and of what is kept of them. */
export interface StoreLimits extends LoadLimits {
  /** Versions of a dataset whose rows are held; 5 unless told. */
  readonly versionsKept: number;
  /** Minutes for which the rows of a version that has been replaced are held in any case, for those still reading it; 60 unless told. */
  readonly readMinutes: number;
  /** Days for which an upload that is not complete waits to be gone on with; 7 unless told. */
  readonly uploadDays: number;
}

export interface StoreDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: ActRecorder;
  readonly resources: ResourceSource;
  /** The data directory; kept files lie in its folder `files`. */
  readonly directory: string;
  /** How often the catalogue's entries promise new data; without it no freshness is measured. */
  readonly updatePromises?: (
    jurisdiction: string,
  ) => Promise<readonly { readonly resource: string; readonly name: string; readonly agency: string; readonly days: number | null }[]>;
  /** Who lets quarantine rows out. Without one the reading is recorded in the ledger as an act before it is answered. */
  readonly discloseQuarantine?: DiscloseQuarantine;
  /** Who lets rows of a comparison out. Without one the reading is recorded in the ledger as an act before it is answered. */
  readonly discloseComparison?: DiscloseComparison;
  readonly limits?: Partial<StoreLimits>;
  /** Seconds after which a load whose process is silent counts as interrupted; 60 unless told. */
  readonly leaseSeconds?: number;
  /** Loads that this process runs at once; 2 unless told. */
  readonly loadsAtOnce?: number;
  /** Longest file in bytes; 20 GiB unless told. */
  readonly fileBytesMax?: number;
  /** Told of failures that have their reason inside the system. */
  readonly logError?: (error: unknown, load: string) => void;
}

/** Loads that run in this process, by load id. */
export interface RunningLoad {
  readonly ended: Promise<void>;
  /** Breaks it off at once, as its row already says. */
  cancel(): void;
  stop(): Promise<void>;
}

/** What the operations of this room share. */
export interface StoreContext extends StoreDependencies {
  readonly running: Map<string, RunningLoad>;
  /** Slots taken by loads that run or receive their file. */
  readonly slots: { taken: number };
}
