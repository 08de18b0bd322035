import type { ColumnType, Generated } from 'kysely';
import type { RowProblem } from './checks/problems.ts';
import type { ItemToLoad, LoadMode, LoadPhase, LoadProblem, LoadState, ReasonCount, VersionKind } from './model.ts';

/** JSON columns are written as text and read as values. */
type Json<T> = ColumnType<T, string, string>;
/** 64-bit counts come back as strings. */
type Count = ColumnType<string, number | undefined, number>;
type PerhapsCount = ColumnType<string | null, number | null | undefined, number | null>;
type Instant = ColumnType<Date, Date, Date>;
type PerhapsInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface DatasetTable {
  id: Generated<string>;
  jurisdiction: string;
  resource: string;
  agency: string;
  current_version: number | null;
  segments: Generated<number>;
  created_at: Generated<Date>;
}

export interface LoadTable {
  id: Generated<string>;
  jurisdiction: string;
  dataset: string;
  segment: number;
  resource: string;
  resource_version: number;
  agency: string;
  actor: string;
  file_name: string;
  sha256: string;
  bytes: Count;
  encoding: string | null;
  delimiter: string | null;
  state: Generated<LoadState>;
  phase: Generated<LoadPhase>;
  holder: string;
  lease_until: Instant;
  bytes_read: Count;
  rows: Count;
  good: Count;
  bad: Count;
  blank: Count;
  normalised: Count;
  reasons: ColumnType<ReasonCount[], string | undefined, string>;
  unchecked: Generated<string[]>;
  problem: ColumnType<LoadProblem | null, string | null | undefined, string | null>;
  version: number | null;
  started_at: Instant;
  ended_at: PerhapsInstant;
  mode: Generated<LoadMode>;
  base_version: number | null;
  columns: string[] | null;
  corrects: string | null;
  added: PerhapsCount;
  changed: PerhapsCount;
  removed: PerhapsCount;
  in_place: boolean | null;
  begun_at: Generated<Date>;
  progress_at: Generated<Date>;
  cancel_by: string | null;
  cancel_at: PerhapsInstant;
}

export interface SegmentTable {
  dataset: string;
  number: number;
  jurisdiction: string;
  load: string;
  state: Generated<'building' | 'live' | 'dropped'>;
  items: Json<ItemToLoad[]>;
  layout: Generated<number>;
  newest: Generated<number>;
  stored: Count;
}

export interface VersionTable {
  dataset: string;
  number: number;
  jurisdiction: string;
  segment: number;
  resource_version: number;
  rows: ColumnType<string, number, number>;
  last_row: ColumnType<string, number, number>;
  load: string;
  published_at: Instant;
  kind: VersionKind;
  point: number;
  added: PerhapsCount;
  changed: PerhapsCount;
  removed: PerhapsCount;
  in_place: Generated<boolean>;
  restores: number | null;
  reason: string | null;
  actor: string;
  retired_at: PerhapsInstant;
}

export interface QuarantineTable {
  load: string;
  row: ColumnType<string, number, number>;
  jurisdiction: string;
  problems: Json<RowProblem[]>;
  raw: string;
}

export interface CorrectionTable {
  load: string;
  row: ColumnType<string, number, number>;
  nth: number;
  jurisdiction: string;
  actor: string;
  at: Instant;
  cells: Json<Record<string, string>>;
  problems: Json<RowProblem[]>;
  result: string | null;
}

export interface UploadTable {
  id: Generated<string>;
  jurisdiction: string;
  resource: string;
  agency: string;
  actor: string;
  file_name: string;
  mode: Generated<LoadMode>;
  size: ColumnType<string, number, number>;
  sha256: string | null;
  head: string | null;
  received: Count;
  state: Generated<'open' | 'complete' | 'discarded' | 'expired'>;
  load: string | null;
  created_at: Instant;
  expires_at: Instant;
}

declare module '#kernel/tables' {
  interface Tables {
    'store.dataset': DatasetTable;
    'store.load': LoadTable;
    'store.segment': SegmentTable;
    'store.version': VersionTable;
    'store.quarantine': QuarantineTable;
    'store.correction': CorrectionTable;
    'store.upload': UploadTable;
  }
}
