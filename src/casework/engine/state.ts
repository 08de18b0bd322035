import type { Day } from '#kernel';
import type { Extension, LimitUnit, SubjectKind } from '#law';

/**
 * Everything that a case is, as plain data that survives JSON. Acts take one and give another; none is ever changed.
 * A due date is not part of it: it follows from the clocks and the calendar.
 */
export interface CaseState {
  number: string;
  type: string;
  pack: string;
  packHash: string;
  /** Lower laws that bind these parties, fixed at filing. */
  layers: Layer[];
  /** Filed under a draft law. */
  trial: boolean;
  status: 'open' | 'returned' | 'closed';
  /** The pack's word, `withdrawn` or `completed`; empty while open. */
  result: string;
  late: boolean;
  filedOn: Day;
  completeOn: Day;
  closedOn: Day | null;
  applicant: Party;
  provider: Party;
  about: Subject | null;
  form: Form;
  /** Required fields that a paper filing left empty. */
  missing: string[];
  choices: Record<string, unknown>;
  steps: Record<string, StepState>;
  clocks: ClockState[];
  stops: Stop[];
  effects: EffectRecord[];
  holds: HoldState[];
  overrides: Override[];
  readings: FactReading[];
  documents: DocumentRecord[];
  /** What a lower law would object to, without binding here. */
  notes: Note[];
  supplement: Supplement | null;
  /** Decisions of later cases that bind this one; absent where there is none. */
  directions?: Direction[];
}

export type Form = Record<string, unknown>;

export interface Layer {
  pack: string;
  packHash: string;
  type: string;
}

/** An agency or a member of the public; empty strings where there is none. */
export interface Party {
  id: string;
  kind: string;
  /** Tier of its region. */
  level: string;
  region: string;
  /** The person who acted for it. */
  person: string;
}

export const nobody: Party = { id: '', kind: '', level: '', region: '', person: '' };

export interface Subject {
  kind: SubjectKind;
  id: string;
  title: string;
  version: string | null;
  attributes: Record<string, unknown>;
}

export interface StepState {
  state: 'waiting' | 'open' | 'done' | 'skipped' | 'cancelled';
  round: number;
  openedOn: Day | null;
  doneOn: Day | null;
  answer: string;
  /** Person who settled it, `engine` or `clock`. */
  by: string;
  late: boolean;
  lapsed: boolean;
  fields: Form;
  replies: Reply[];
  /** Agencies still asked, where the step goes to each of a list; null elsewhere. */
  asked: string[] | null;
  /** Earlier rounds. */
  past: Omit<StepState, 'past'>[];
}

export interface Reply {
  person: string;
  name: string;
  agency: string;
  answer: string;
  on: Day;
  reasons: string;
  cites: string;
  signer: string;
}

export interface ClockState {
  step: string;
  pack: string;
  article: string;
  from: string;
  start: Day;
  days: number | null;
  /** A date set by a decision, in place of days. */
  by: Day | null;
  unit: LimitUnit;
  extend: Extension | null;
  /** Causes that stop it. */
  stops: string[];
  /** An operator's target: shown, never late. */
  soft: boolean;
  /** It belongs to a body that the law binds by reference: shown, never late. Absent in cases of earlier releases. */
  recommended?: boolean;
  binding: boolean;
  extendedBy: number;
  extensions: number;
  overdue: boolean;
  state: 'running' | 'met' | 'late' | 'ended';
}

/** A time in which clocks that subscribe to the cause stand still. */
export interface Stop {
  cause: string;
  from: Day;
  to: Day | null;
}

export interface EffectRecord {
  /** Unique for ever: an effect is done once, however often it is tried. */
  key: string;
  name: string;
  arguments: Record<string, unknown>;
  on: Day;
  /** The article of what caused it, as `pack:article`; empty where none is named. */
  article: string;
}

export interface HoldState extends EffectRecord {
  /** `case` or the step it belongs to. */
  at: string;
  releasedOn: Day | null;
}

export interface Override {
  article: string;
  where: string;
  law: string;
  reason: string;
  person: string;
  on: Day;
}

export interface FactReading {
  fact: string;
  argument: unknown;
  value: unknown;
  on: Day;
}

export interface DocumentRecord {
  step: string;
  document: string;
  on: Day;
}

export interface Note {
  article: string;
  zh: string;
  en: string;
}

export interface Direction {
  /** Number of the case that decided. */
  by: string;
  zh: string;
  en: string;
  on: Day;
  article: string;
}

export interface Supplement {
  on: Day;
  doneOn: Day | null;
  missing: string[];
  article: string;
}

/** Who acts. Duties are those held in the agency; a member of the public has none and no agency. */
export interface Actor {
  person: string;
  name: string;
  agency: string;
  duties: readonly string[];
  /** Set for members of the public: citizen, legal-person, other-organisation. */
  publicKind?: string;
}

/** What happened in an act, for the timeline and the ledger. */
export interface CaseEvent {
  what: EventKind;
  on: Day;
  person: string;
  name: string;
  agency: string;
  step?: string;
  answer?: string;
  article?: string;
  reasons?: string;
  /** The effect's name, the result, the days added. */
  detail?: string;
}

export type EventKind =
  | 'attached'
  | 'filed'
  | 'signed'
  | 'directed'
  | 'overridden'
  | 'opened'
  | 'skipped'
  | 'replied'
  | 'answered'
  | 'lapsed'
  | 'returned'
  | 'supplement-asked'
  | 'supplied'
  | 'withdrawn'
  | 'extended'
  | 'overdue'
  | 'recounted'
  | 'reminded-soon'
  | 'reminded-over'
  | 'taken'
  | 'handed-over'
  | 'handed-back'
  | 'effect'
  | 'hold-begun'
  | 'hold-ended'
  | 'closed';
