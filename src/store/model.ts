import type { Bilingual } from '#kernel';

/** Letters of the guide's eleven item types (发改高技〔2017〕1272号, 信息项). */
export type DataType = 'C' | 'N' | 'Y' | 'D' | 'T' | 'L' | 'M' | 'G' | 'B' | 'I' | 'F';

/** An item as loads check it. */
export interface ItemToLoad {
  /** `i1`, `i2`, …: stable for the life of the resource, and the column's name in every segment. */
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly dataType: DataType;
  /** Characters (not bytes), for type C. */
  readonly length?: number | undefined;
  readonly key: boolean;
  readonly required: boolean;
  /** Code set of the values, for instance `GB/T 2261.1` or `GB 11643`. */
  readonly codeSet?: string | undefined;
}

/** What the catalogue tells of a published resource for loading it. */
export interface ResourceToLoad {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** The resource version that a load is checked against. */
  readonly version: number;
  readonly jurisdiction: string;
  /** The providing agency. */
  readonly agency: string;
  readonly items: readonly ItemToLoad[];
}

export type LoadState = 'running' | 'published' | 'refused' | 'failed' | 'cancelled';
export type LoadPhase = 'reading' | 'keying' | 'comparing' | 'waiting' | 'publishing' | 'ended';

/** What a file means: the whole dataset, rows to add or replace by key, or keys whose rows go. */
export type LoadMode = 'full' | 'upsert' | 'delete';
/** By what a version came about. */
export type VersionKind = LoadMode | 'correction' | 'roll-back';

/** How a version differs from the one before it. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Why a load published nothing. */
export interface LoadProblem {
  readonly code: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

export interface LoadCounts {
  /** Data rows of the file; blank lines and the header are not among them. Equals `good + bad` when the file was read to its end. */
  readonly rows: number;
  readonly good: number;
  /** Rows in quarantine. */
  readonly bad: number;
  readonly blank: number;
  /** Cells brought to their standard form: a check letter's case, a 15-digit identity number, a date's separators. */
  readonly normalised: number;
}

/** One kind of trouble in one column, with its number of rows. */
export interface ReasonCount {
  readonly column: string;
  readonly reason: string;
  readonly text: Bilingual;
  readonly rows: number;
}

export interface LoadView {
  readonly id: string;
  readonly resource: string;
  readonly resourceVersion: number;
  readonly agency: string;
  readonly mode: LoadMode;
  /** The version that stood when the load began. */
  readonly baseVersion?: number;
  /** The load whose quarantined rows this one brings corrected. */
  readonly corrects?: string;
  readonly state: LoadState;
  readonly phase: LoadPhase;
  readonly file: {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly encoding?: string;
    readonly delimiter?: string;
  };
  readonly bytesRead: number;
  /** While it reads: bytes a second so far, and the seconds left at that rate. */
  readonly pace?: { readonly bytesPerSecond: number; readonly secondsLeft: number };
  /** True once somebody has asked for it to be broken off and until it has ended. */
  readonly cancelling?: boolean;
  readonly counts: LoadCounts;
  readonly reasons: readonly ReasonCount[];
  /** Code sets named by items that this release cannot check. */
  readonly unchecked: readonly string[];
  readonly problem?: LoadProblem;
  /** The version published. */
  readonly version?: number;
  /** Against the version before; absent where there was none to compare with. `inPlace`: the rows stayed in their segment. */
  readonly change?: ChangeCounts & { readonly inPlace: boolean };
  readonly startedAt: string;
  readonly endedAt?: string;
}

/** One version of a dataset. */
export interface VersionView {
  readonly number: number;
  readonly kind: VersionKind;
  readonly current: boolean;
  /** Whether its rows are still held: it can be compared and rolled back to. */
  readonly held: boolean;
  readonly rows: number;
  /** Against the version before; absent where it was not compared. */
  readonly change?: ChangeCounts;
  readonly inPlace: boolean;
  /** The load that brought its newest rows. */
  readonly load: string;
  readonly resourceVersion: number;
  /** The version whose rows a roll-back made stand again, and why. */
  readonly restores?: number;
  readonly reason?: string;
  readonly actor: string;
  readonly publishedAt: string;
}

/** How two versions differ, by key. */
export interface VersionComparison extends ChangeCounts {
  readonly from: number;
  readonly to: number;
  readonly rows: { readonly before: number; readonly after: number };
  readonly same: number;
  /** Changed rows in which an item differs, for each item that both versions have. */
  readonly items: readonly { readonly id: string; readonly name: string; readonly changed: number }[];
  readonly itemsAdded: readonly { readonly id: string; readonly name: string }[];
  readonly itemsRemoved: readonly { readonly id: string; readonly name: string }[];
}

/** One row in which two versions differ; cells as text by item id. */
export interface VersionDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: Readonly<Record<string, string | null>>;
  readonly after?: Readonly<Record<string, string | null>>;
}

/** A file on its way in. */
export interface UploadView {
  readonly id: string;
  readonly resource: string;
  readonly name: string;
  readonly mode: LoadMode;
  readonly size: number;
  /** Bytes that are on the disk; the next chunk begins there. */
  readonly received: number;
  readonly state: 'open' | 'complete' | 'discarded' | 'expired';
  /** The load that it began, once complete. */
  readonly load?: string;
  readonly expiresAt: string;
}
