import type { ColumnType, Generated } from 'kysely';
import type { RowProblem } from './checks/problems.ts';
import type { ItemToLoad, LoadPhase, LoadProblem, LoadState, ReasonCount } from './model.ts';

/** JSON columns are written as text and read as values. */
type Json<T> = ColumnType<T, string, string>;
/** 64-bit counts come back as strings. */
type Count = ColumnType<string, number | undefined, number>;
type Instant = ColumnType<Date, Date, Date>;

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
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

export interface SegmentTable {
  dataset: string;
  number: number;
  jurisdiction: string;
  load: string;
  state: Generated<'building' | 'live' | 'dropped'>;
  items: Json<ItemToLoad[]>;
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
}

export interface QuarantineTable {
  load: string;
  row: ColumnType<string, number, number>;
  jurisdiction: string;
  problems: Json<RowProblem[]>;
  raw: string;
}

declare module '#kernel/tables' {
  interface Tables {
    'store.dataset': DatasetTable;
    'store.load': LoadTable;
    'store.segment': SegmentTable;
    'store.version': VersionTable;
    'store.quarantine': QuarantineTable;
  }
}
