import type { Expression, ScopeTypes } from './expression.ts';
import type { LawText } from './text.ts';

/** A statutory matter as data: who may ask, what must be said, who decides by when, and what a decision does. */
export interface CaseType {
  readonly id: string;
  readonly pack: string;
  readonly name: LawText;
  /** Shared name at which the types of several laws meet. */
  readonly matter: string | undefined;
  readonly articles: readonly string[];
  readonly about: SubjectKind;
  /** As a lower layer: which cases it binds. */
  readonly applies: Expression | undefined;
  /** Further parties: each gives an agency's id. */
  readonly parties: Readonly<Record<string, Expression>>;
  readonly facts: Readonly<Record<string, FactQuestion>>;
  readonly filing: Filing;
  readonly effects: readonly EffectCall[];
  readonly holds: readonly EffectCall[];
  readonly steps: Readonly<Record<string, Step>>;
  readonly results: Readonly<Record<string, LawText>>;
  readonly remedies: readonly Remedy[];
  readonly register: RegisterView | undefined;
  readonly readings: readonly LawText[];
  /** Names and types that the conditions know. */
  readonly scope: ScopeTypes;
}

export type SubjectKind = 'resource' | 'agency' | 'case' | 'grant' | 'none';

/** `duty@office@anchor`, read from the right; see `parseWho`. */
export type Who = string;

export interface FactQuestion {
  readonly ask: string;
  readonly with: Expression | undefined;
}

/** The event that opens a case by the calendar, as filings name it. */
export const calendarEvent = 'calendar';

/** Opened by the calendar, once for each agency of these kinds or offices (annual reports, yearly drills). */
export interface Every {
  /** Days of the year, `MM-DD`, in order. */
  readonly days: readonly string[];
  readonly each: readonly string[];
  readonly article: string;
}

export interface Filing {
  readonly by: readonly Who[];
  /** The event that opens the case without a person; `calendar` where `every` says when. */
  readonly on: string | undefined;
  readonly every: Every | undefined;
  readonly article: string | undefined;
  readonly signed: Who | undefined;
  readonly fields: Readonly<Record<string, Field>>;
  readonly checks: readonly Check[];
  readonly supplement: { readonly article: string | undefined } | undefined;
  readonly withdraw: boolean;
}

export type FieldType =
  | 'text'
  | 'number'
  | 'bool'
  | 'date'
  | 'choice'
  | 'choices'
  | 'file'
  | 'agency'
  | 'party'
  | 'agencies'
  | 'items'
  | 'list'
  | 'table';

export type ColumnType = 'text' | 'bool' | 'date' | 'number';

export interface Field {
  readonly type: FieldType;
  readonly label: LawText;
  readonly need: boolean | Expression;
  readonly article: string | undefined;
  /** Options of a choice, with their names. */
  readonly of: readonly FieldOption[];
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** What people read above the columns of a table, where the pack says it. */
  readonly columnLabels: Readonly<Record<string, LawText>>;
  /** Fields of lower layers that this one answers. */
  readonly meets: readonly string[];
}

export interface FieldOption {
  readonly value: string;
  readonly label: LawText;
}

/** `must` cannot be passed; `except-law` by citing a law; `in-principle` by giving a reason; `warn` only notes. */
export type Strength = 'must' | 'except-law' | 'in-principle' | 'warn';

export interface Check {
  readonly that: Expression;
  readonly article: string;
  readonly say: LawText;
  readonly strength: Strength;
}

export interface EffectCall {
  readonly name: string;
  readonly arguments: Readonly<Record<string, Expression>>;
}

export interface Step {
  readonly name: LawText;
  /** Shared name of the act within the matter. */
  readonly act: string | undefined;
  readonly who: readonly Who[];
  readonly each: Expression | undefined;
  /** Steps that must be settled first, or answers (`review.agree`) that must have been given. */
  readonly after: readonly After[];
  readonly when: Expression | undefined;
  readonly article: string | undefined;
  readonly limits: readonly Limit[];
  /** The answer that expiry gives. */
  readonly lapse: string | undefined;
  /** Silence is in order here: expiry answers, and nobody is late. */
  readonly lapseInTime: boolean;
  readonly apart: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly holds: readonly EffectCall[];
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface After {
  readonly step: string;
  readonly answer: string | undefined;
}

export type LimitUnit = 'wd' | 'day' | 'month' | 'year';

export interface Limit {
  readonly days: number | undefined;
  readonly unit: LimitUnit;
  /** A date that a decision sets. */
  readonly by: Expression | undefined;
  /** A day of the year, `MM-DD`: the first on or after the start. */
  readonly until: string | undefined;
  /** The law's own word where it gives no number (`及时`). */
  readonly word: LawText | undefined;
  /** `filed`, `complete`, `opened`, a step's id (its end), or `form.<date field>`. */
  readonly from: string;
  readonly when: Expression | undefined;
  readonly article: string;
  readonly extend: Extension | undefined;
  /** Causes that stop this clock: `supplement` or step ids. */
  readonly stops: readonly string[];
}

export interface Extension {
  readonly days: number;
  readonly consent: Who | undefined;
  readonly times: number;
  readonly tell: Who | undefined;
  readonly article: string;
}

export interface Answer {
  readonly name: LawText;
  readonly article: string | undefined;
  readonly needs: readonly Check[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly reasons: boolean;
  readonly cites: boolean;
  readonly written: 'always' | 'on-request' | undefined;
  readonly signed: Who | undefined;
  readonly effects: readonly EffectCall[];
  /** `filing`, or a step that begins a new round. */
  readonly back: string | undefined;
  /** The case's result. */
  readonly ends: string | undefined;
}

export interface Remedy {
  readonly case: string;
  readonly by: readonly Who[];
  readonly after: readonly string[];
}

/** A ledger as a view over closed cases. */
export interface RegisterView {
  readonly name: LawText;
  readonly columns: readonly Expression[];
  readonly results: readonly string[];
}

/** Fields that a step may carry under any of its answers. */
export function fieldsOfStep(step: Step): Readonly<Record<string, Field>> {
  return Object.assign({}, step.fields, ...Object.values(step.answers).map((answer) => answer.fields)) as Record<string, Field>;
}
