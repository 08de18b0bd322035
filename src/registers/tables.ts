import type { ColumnType, Generated } from 'kysely';
import type { Day } from '#kernel';
import type { RegisterAct } from '#law';

type Instant = ColumnType<Date, Date, Date>;
type Json<T> = ColumnType<T, string, string>;
/** Values of an entry by field; what is not known is absent. */
export type EntryValues = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface EntryTable {
  id: Generated<string>;
  jurisdiction: string;
  pack: string;
  register: string;
  key: string;
  version: number;
  agency: string | null;
  values: Json<EntryValues>;
  ended_on: Day | null;
  changed_at: Instant;
}

export interface VersionTable {
  entry: string;
  version: number;
  jurisdiction: string;
  act: RegisterAct;
  values: Json<EntryValues>;
  ended_on: Day | null;
  at: Instant;
  person: string;
  person_name: string;
  agency: string;
  case_number: string | null;
  effect_key: string | null;
  article: string | null;
  file_row: number | null;
}

declare module '#kernel/tables' {
  interface Tables {
    'registers.entry': EntryTable;
    'registers.version': VersionTable;
  }
}
