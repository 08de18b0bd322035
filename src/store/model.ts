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

export type LoadState = 'running' | 'published' | 'refused' | 'failed';
export type LoadPhase = 'reading' | 'keying' | 'ended';

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
  readonly counts: LoadCounts;
  readonly reasons: readonly ReasonCount[];
  /** Code sets named by items that this release cannot check. */
  readonly unchecked: readonly string[];
  readonly problem?: LoadProblem;
  /** The version published. */
  readonly version?: number;
  readonly startedAt: string;
  readonly endedAt?: string;
}
