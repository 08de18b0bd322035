import type { ColumnType, Generated } from 'kysely';
import type { Day } from '#kernel';
import type { CaseState } from './engine/state.ts';
import type { DraftContent } from './rules/draft-content.ts';

/** Identities come from pg as text. */
type Identity = Generated<string>;
type Instant = ColumnType<Date, Date, Date>;
type Json<T> = ColumnType<T, string, string>;

export interface PackTable {
  hash: string;
  jurisdiction: string;
  pack: string;
  files: Json<Readonly<Record<string, string>>>;
  stored_at: Instant;
}

export interface NumberCounterTable {
  jurisdiction: string;
  year: string;
  last: number;
}

export interface CaseTable {
  id: Identity;
  jurisdiction: string;
  number: string;
  type: string;
  pack: string;
  pack_hash: string;
  title: string;
  subject_kind: string | null;
  subject_id: string | null;
  applicant_agency: string;
  applicant_person: string;
  provider_agency: string;
  status: CaseState['status'];
  result: string;
  late: boolean;
  filed_on: Day;
  closed_on: Day | null;
  due: Day | null;
  provisional: boolean;
  state: Json<CaseState>;
  created_at: Instant;
}

export interface CalendarYearTable {
  id: Identity;
  jurisdiction: string;
  year: number;
  notice: string;
  off: Json<readonly string[]>;
  work: Json<readonly string[]>;
  loaded_by: string;
  loaded_at: Instant;
  recounted_at: ColumnType<Date | null, Date | null, Date>;
}

export interface CalendarOpeningTable {
  jurisdiction: string;
  type: string;
  day: Day;
  done_at: ColumnType<Date | null, Date | null, Date>;
}

export interface TaskTable {
  case: string;
  step: string;
  agency: string;
  jurisdiction: string;
  duty: string | null;
  opened_on: Day;
  due: Day | null;
  due_kind: 'law' | 'target' | 'none';
  provisional: boolean;
  article: string | null;
  type: string;
  /** The day whose passing marks it overdue. */
  lapses_on: Day | null;
}

export interface CountedTable {
  case: string;
  jurisdiction: string;
  /** Fingerprint of the calendar. */
  calendar: string;
}

/** Written by the database alone, for searching. */
export interface WordsTable {
  case: string;
  jurisdiction: string;
  pieces: string[];
}

/** Written by the database alone: a change of how many cases stand how under a law. */
export interface TallyTable {
  id: Identity;
  jurisdiction: string;
  pack: string;
  type: string;
  /** Whether it is the law that the cases were filed under, not one below it. */
  own: boolean;
  status: CaseState['status'];
  result: string;
  late: boolean;
  cases: number;
}

export interface ParticipantTable {
  case: string;
  agency: string;
  jurisdiction: string;
}

export interface TimelineTable {
  id: Identity;
  case: string;
  jurisdiction: string;
  at: Instant;
  on: Day;
  what: string;
  person: string;
  name: string;
  agency: string;
  step: string | null;
  answer: string | null;
  article: string | null;
  reasons: string | null;
  detail: string | null;
}

export interface EffectTable {
  key: string;
  case: string;
  jurisdiction: string;
  name: string;
  arguments: Json<Readonly<Record<string, unknown>>>;
  at: Instant;
  /** When the room did it; null while no room is there for it. */
  carried_at: ColumnType<Date | null, Date | null, Date>;
}

export interface DocumentTable {
  id: Identity;
  case: string;
  jurisdiction: string;
  kind: 'material' | 'decision';
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  person: string;
  person_name: string;
  agency: string;
  attached_at: Instant;
}

export interface DocumentContentTable {
  document: string;
  jurisdiction: string;
  content: Buffer;
}

export interface ExceptionTable {
  id: Identity;
  case: string;
  jurisdiction: string;
  article: string;
  part: string;
  law: string;
  reason: string;
  person: string;
  person_name: string;
  agency: string;
  on: Day;
}

export interface DraftTable {
  id: Identity;
  jurisdiction: string;
  act: DraftContent['act'];
  type: string;
  number: string | null;
  step: string | null;
  title: string;
  content: Json<DraftContent>;
  drafter: string;
  drafter_name: string;
  agency: string;
  signer_agency: string;
  signer_duties: string[];
  /** Who signs, in the law's words. */
  who: Json<{ readonly zh: string; readonly en: string }>;
  article: string | null;
  state: 'waiting' | 'returned' | 'signed' | 'dropped';
  drafted_at: Instant;
  settled_by: string | null;
  settled_name: string | null;
  settled_at: Date | null;
  reasons: string | null;
}

export interface ReminderTable {
  id: Identity;
  case: string;
  jurisdiction: string;
  step: string;
  agency: string;
  kind: 'soon' | 'over';
  due: Day;
  on: Day;
  made_at: Instant;
}

export interface HandlerTable {
  case: string;
  step: string;
  agency: string;
  jurisdiction: string;
  person: string;
  person_name: string;
  handed_by: string;
  handed_by_name: string;
  since: Instant;
  note: string | null;
}

declare module '#kernel/tables' {
  interface Tables {
    'casework.pack': PackTable;
    'casework.number_counter': NumberCounterTable;
    'casework.case': CaseTable;
    'casework.calendar_year': CalendarYearTable;
    'casework.calendar_opening': CalendarOpeningTable;
    'casework.task': TaskTable;
    'casework.counted': CountedTable;
    'casework.words': WordsTable;
    'casework.tally': TallyTable;
    'casework.participant': ParticipantTable;
    'casework.timeline': TimelineTable;
    'casework.effect': EffectTable;
    'casework.draft': DraftTable;
    'casework.reminder': ReminderTable;
    'casework.handler': HandlerTable;
    'casework.exception': ExceptionTable;
    'casework.document': DocumentTable;
    'casework.document_content': DocumentContentTable;
  }
}
