import { type Static, Type } from 'typebox';
import { handlerView } from './handler-wire.ts';

/** Shapes on the wire. Days are `YYYY-MM-DD` in the city's zone; instants are ISO 8601; articles are `pack:article`. */

export const bilingual = Type.Object({ zh: Type.String(), en: Type.String() });
const day = Type.String({ description: 'YYYY-MM-DD' });
const nullable = <T extends ReturnType<typeof Type.String> | typeof bilingual | ReturnType<typeof Type.Integer>>(schema: T) =>
  Type.Union([schema, Type.Null()]);

export const citedArticle = Type.Object({
  article: Type.String({ description: 'pack:article, for instance wuxi-2020:20.2' }),
  says: nullable(bilingual),
});

export const formField = Type.Object({
  name: Type.String(),
  label: bilingual,
  type: Type.String({
    description: 'text, number, bool, date, choice, choices, file, agency, party, agencies, items, list or table',
  }),
  /** Always required; a field with a `condition` is required where that holds, and the server says so on filing. */
  required: Type.Boolean(),
  condition: nullable(Type.String()),
  article: nullable(Type.String()),
  /** What is `barred` is not offered, for the reason given. */
  options: Type.Array(Type.Object({ value: Type.String(), label: bilingual, barred: nullable(bilingual) })),
  columns: Type.Array(Type.Object({ name: Type.String(), type: Type.String(), label: nullable(bilingual) })),
});

export const answerChoice = Type.Object({
  answer: Type.String(),
  name: bilingual,
  article: nullable(Type.String()),
  reasons: Type.Boolean({ description: 'Reasons must be given' }),
  cites: Type.Boolean({ description: 'A legal basis must be cited' }),
  written: Type.Union([Type.Literal('always'), Type.Literal('on-request'), Type.Null()], {
    description: 'Whether a decision in writing is attached: always, or where the form asks for one',
  }),
  returns: Type.Boolean({ description: 'Sends the matter back to the applicant or to an earlier step' }),
  fields: Type.Array(formField),
});

export const stripDay = Type.Object({
  day,
  kind: Type.Union([Type.Literal('start'), Type.Literal('counted'), Type.Literal('rest'), Type.Literal('makeup'), Type.Literal('stopped')]),
  /** Which counted day it is; null on rest days, stops and the start day. */
  number: nullable(Type.Integer()),
  today: Type.Boolean(),
  due: Type.Boolean(),
  /** After the due day. */
  over: Type.Boolean(),
  provisional: Type.Boolean(),
});

export const clockView = Type.Object({
  step: Type.String(),
  recommended: Type.Optional(Type.Boolean({ description: 'Of a body that the law binds by reference alone: past it is not late' })),
  kind: Type.Union([Type.Literal('law'), Type.Literal('target')]),
  article: Type.String(),
  start: day,
  days: nullable(Type.Integer()),
  unit: Type.String({ description: 'wd (working days), day, month or year' }),
  extended: Type.Integer(),
  /** Null while the clock stands still. */
  due: nullable(Type.String()),
  provisional: Type.Boolean(),
  stopped: Type.Boolean(),
  /** Only a clock of law is ever late. */
  late: Type.Boolean(),
  running: Type.Boolean(),
  /** Working days until the due day; negative after it; null while stopped. */
  remaining: nullable(Type.Integer()),
  strip: Type.Array(stripDay),
});

export const aboutView = Type.Object({
  kind: Type.String(),
  id: Type.String(),
  title: Type.String(),
  version: nullable(Type.String()),
  /** The resource whose items it concerns: the subject itself, or that of the grant or earlier case. */
  resource: nullable(Type.String()),
});
export const agencyRef = Type.Object({ id: Type.String(), name: Type.String() });

/** One open step that waits for an agency. */
export const taskView = Type.Object({
  number: Type.String(),
  type: Type.String(),
  typeName: bilingual,
  step: Type.String(),
  stepName: bilingual,
  title: Type.String(),
  about: Type.Union([aboutView, Type.Null()]),
  applicant: agencyRef,
  agency: agencyRef,
  duty: nullable(Type.String()),
  article: nullable(Type.String()),
  openedOn: day,
  due: nullable(Type.String()),
  dueKind: Type.Union([Type.Literal('law'), Type.Literal('target'), Type.Literal('none')]),
  provisional: Type.Boolean(),
  standing: Type.Union([Type.Literal('none'), Type.Literal('coming'), Type.Literal('due-soon'), Type.Literal('overdue')]),
  clock: Type.Union([clockView, Type.Null()]),
  handler: Type.Union([handlerView, Type.Null()]),
});

export const caseRow = Type.Object({
  number: Type.String(),
  type: Type.String(),
  typeName: bilingual,
  title: Type.String(),
  about: Type.Union([aboutView, Type.Null()]),
  applicant: agencyRef,
  status: Type.Union([Type.Literal('open'), Type.Literal('returned'), Type.Literal('closed')]),
  result: nullable(Type.String()),
  resultName: nullable(bilingual),
  late: Type.Boolean(),
  trial: Type.Boolean(),
  filedOn: day,
  closedOn: nullable(Type.String()),
  due: nullable(Type.String()),
  provisional: Type.Boolean(),
  /** The clock to look at: the law's, else the operator's target; null where none runs. */
  clock: Type.Union([clockView, Type.Null()]),
  waitingFor: Type.Array(agencyRef),
});

/** What waits for the caller: a page, and how much of what kind there is in all. */
export const inboxView = Type.Object({
  items: Type.Array(taskView),
  total: Type.Integer({ description: 'How many match the filter' }),
  figures: Type.Object({
    open: Type.Integer(),
    overdue: Type.Integer({ description: 'Beyond a limit of law' }),
    dueNow: Type.Integer({ description: 'Due today or before' }),
    dueSoon: Type.Integer(),
    types: Type.Array(Type.Object({ type: Type.String(), name: bilingual, tasks: Type.Integer() })),
  }),
});

export const caseList = Type.Object({
  items: Type.Array(caseRow),
  total: Type.Integer({ description: 'How many match, up to 999' }),
  more: Type.Boolean({ description: 'There are more than total says' }),
  next: nullable(Type.String({ description: 'To be given as `after` for the next page' })),
  previous: nullable(Type.String({ description: 'To be given as `before` for the page before' })),
});

export const openTask = Type.Object({
  step: Type.String(),
  stepName: bilingual,
  who: bilingual,
  agency: agencyRef,
  duty: nullable(Type.String()),
  article: nullable(Type.String()),
  openedOn: day,
  /** Whether the caller may answer. */
  mine: Type.Boolean(),
  /** Why the caller may not, in words; null where `mine`. */
  whyNot: nullable(bilingual),
  handler: Type.Union([handlerView, Type.Null()]),
  mayHandOver: Type.Boolean(),
  answers: Type.Array(answerChoice),
});

export const stepView = Type.Object({
  step: Type.String(),
  name: bilingual,
  who: bilingual,
  article: nullable(Type.String()),
  state: Type.Union([
    Type.Literal('waiting'),
    Type.Literal('open'),
    Type.Literal('done'),
    Type.Literal('skipped'),
    Type.Literal('cancelled'),
  ]),
  round: Type.Integer(),
  openedOn: nullable(Type.String()),
  doneOn: nullable(Type.String()),
  answer: nullable(Type.String()),
  answerName: nullable(bilingual),
  late: Type.Boolean(),
  lapsed: Type.Boolean(),
  replies: Type.Array(
    Type.Object({
      agency: agencyRef,
      person: Type.String(),
      answer: Type.String(),
      answerName: bilingual,
      on: day,
      reasons: nullable(Type.String()),
      cites: nullable(Type.String()),
    }),
  ),
  fields: Type.Array(Type.Object({ field: formField, value: Type.Unknown() })),
  /** The law's word where it gives no number, for instance 及时. */
  words: Type.Array(Type.Object({ word: bilingual, article: Type.String() })),
  clocks: Type.Array(clockView),
});

export const timelineEntry = Type.Object({
  at: Type.String({ description: 'ISO 8601 instant' }),
  on: day,
  what: Type.String({
    description: 'filed, attached, opened, replied, answered, returned, supplied, withdrawn, extended, overdue, lapsed, effect or closed',
  }),
  text: bilingual,
  person: Type.String(),
  agency: agencyRef,
  step: nullable(Type.String()),
  answer: nullable(Type.String()),
  article: nullable(Type.String()),
  reasons: nullable(Type.String()),
});

export const receipt = Type.Object({
  algorithm: Type.String(),
  batch: Type.String(),
  index: Type.Integer(),
  header: Type.String(),
  signature: Type.String(),
  leaf: Type.String(),
  path: Type.Array(Type.String()),
});

export const caseView = Type.Object({
  ...caseRow.properties,
  pack: Type.String(),
  packName: bilingual,
  packHash: Type.String(),
  layers: Type.Array(Type.String()),
  articles: Type.Array(citedArticle),
  provider: Type.Union([agencyRef, Type.Null()]),
  applicantPerson: Type.String(),
  form: Type.Array(Type.Object({ field: formField, value: Type.Unknown() })),
  missing: Type.Array(Type.String()),
  tasks: Type.Array(openTask),
  steps: Type.Array(stepView),
  timeline: Type.Array(timelineEntry),
  /** What the decision did, by name: grant.issue, catalog.publish. */
  effects: Type.Array(Type.Object({ name: Type.String(), on: day })),
  notes: Type.Array(bilingual),
  /** Decisions of later cases that bind this one. */
  directions: Type.Array(Type.Object({ number: Type.String(), decision: bilingual, on: day, article: nullable(Type.String()) })),
  /** Rules passed over, by citing another law or giving reasons. */
  exceptions: Type.Array(
    Type.Object({ article: Type.String(), step: nullable(bilingual), law: Type.String(), reason: Type.String(), on: day }),
  ),
  remedies: Type.Array(Type.String()),
  /** Cases that the caller may open about this one now: a dispute, an objection. */
  mayFile: Type.Array(Type.Object({ type: Type.String(), name: bilingual })),
  /** Cases that were opened about this one. */
  followUps: Type.Array(Type.Object({ number: Type.String(), typeName: bilingual, status: Type.String(), filedOn: day })),
  /** What the applicant was told, once, to add. */
  supplement: Type.Union([
    Type.Object({
      on: day,
      doneOn: nullable(Type.String()),
      missing: Type.Array(Type.Object({ field: Type.String(), label: bilingual })),
      article: Type.String(),
    }),
    Type.Null(),
  ]),
  canAskSupplement: Type.Boolean(),
  canSupply: Type.Boolean(),
  canWithdraw: Type.Boolean(),
  canExtend: Type.Array(Type.String({ description: 'Ids of steps whose clock the caller may extend' })),
  today: day,
  /** Proof of the act just done; absent on reading. */
  receipt: Type.Optional(receipt),
});

export const caseTypeView = Type.Object({
  pack: Type.String(),
  type: Type.String(),
  name: bilingual,
  matter: nullable(Type.String()),
  about: Type.String({ description: 'resource, agency, case, grant or none' }),
  articles: Type.Array(citedArticle),
  filedBy: bilingual,
  filingArticle: nullable(Type.String()),
  fields: Type.Array(formField),
  steps: Type.Array(
    Type.Object({
      step: Type.String(),
      name: bilingual,
      who: bilingual,
      article: nullable(Type.String()),
      limits: Type.Array(
        Type.Object({
          kind: Type.Union([Type.Literal('law'), Type.Literal('target'), Type.Literal('word')]),
          days: nullable(Type.Integer()),
          unit: Type.String(),
          word: nullable(bilingual),
          article: Type.String(),
        }),
      ),
      answers: Type.Array(answerChoice),
    }),
  ),
  readings: Type.Array(bilingual),
});

export type FormFieldView = Static<typeof formField>;
export type AnswerChoiceView = Static<typeof answerChoice>;
export type StripDayView = Static<typeof stripDay>;
export type ClockView = Static<typeof clockView>;
export type TaskView = Static<typeof taskView>;
export type CaseRow = Static<typeof caseRow>;
export type OpenTaskView = Static<typeof openTask>;
export type StepView = Static<typeof stepView>;
export type CaseView = Static<typeof caseView>;
export type CaseTypeView = Static<typeof caseTypeView>;
export type AgencyRef = Static<typeof agencyRef>;
