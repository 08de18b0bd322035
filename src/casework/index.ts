import { join } from 'node:path';
import type { MigrationSource, Principal, Route, WriteConnection } from '#kernel';
import type { Calendar } from '#law';
import type { OtherLimits } from './engine/index.ts';
import { faults } from './faults.ts';
import { openNoticePress } from './notice/open-notice-press.ts';
import { type AnswerInput, answerStep } from './operations/answer-step.ts';
import { askSupplement, type SupplementInput } from './operations/ask-supplement.ts';
import { type AttachDocument, type Attached, attachDocument } from './operations/attach-document.ts';
import { directCase } from './operations/direct-case.ts';
import { type ExtendInput, extendStep } from './operations/extend-step.ts';
import { type FileInput, fileCase } from './operations/file-case.ts';
import { type CaseFilter, type ListedCases, listCases } from './operations/list-cases.ts';
import { type DocumentsOfCase, downloadDocument, listDocuments } from './operations/list-documents.ts';
import { listVacancies, type Vacancy } from './operations/list-roles.ts';
import { type LoadCalendarYear, loadCalendarYear } from './operations/load-calendar-year.ts';
import { passTime } from './operations/pass-time.ts';
import { type NoticeRequest, printNotice } from './operations/print-notice.ts';
import { findCase } from './operations/read-cases.ts';
import { type Inbox, type InboxFilter, readInbox } from './operations/read-inbox.ts';
import { type Replay, replayCases } from './operations/replay-cases.ts';
import { type SupplyInput, supplyCase } from './operations/supply-case.ts';
import { type CaseTally, tallyCases } from './operations/tally-cases.ts';
import { type WithdrawInput, withdrawCase } from './operations/withdraw-case.ts';
import { missingPorts } from './ports.ts';
import type { Room } from './room.ts';
import { caseRoutes } from './routes/case-routes.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import { exceptionRoutes } from './routes/exception-routes.ts';
import { handOverRoutes } from './routes/hand-over-routes.ts';
import { lawRoutes } from './routes/law-routes.ts';
import { noticeRoutes } from './routes/notice-routes.ts';
import { reminderRoutes } from './routes/reminder-routes.ts';
import type { CaseView } from './routes/wire.ts';
import { openCityCalendar } from './store/city-calendar.ts';
import type { CaseDocument } from './store/documents.ts';
import { keepPacks } from './store/packs-in-use.ts';
import { findOpenCase } from './store/read-case.ts';
import type { TriedTrial } from './testing/try-pack.ts';
import './tables.ts';

export type { Stack } from './engine/index.ts';
export type { Replay } from './operations/replay-cases.ts';
export type { CaseTally } from './operations/tally-cases.ts';
export type { EffectCall, HoldPort, Ports, SubjectPort } from './ports.ts';
export type { CaseAgency, CaseDirectory } from './room.ts';
export type { CaseRow, CaseView, TaskView } from './routes/wire.ts';

export type { TriedTrial } from './testing/try-pack.ts';

/** Plays a pack's trials on the engine alone. Loaded when it is asked for: no server plays trials. */
export async function tryPack(directory: string, released: string): Promise<TriedTrial[]> {
  return (await import('./testing/try-pack.ts')).tryPack(directory, released);
}

export const caseworkMigrations: MigrationSource = { room: 'casework', directory: join(import.meta.dirname, 'migrations') };

export type CaseworkDependencies = Room;

/** Every statutory matter in flight: one engine, one inbox. */
export interface Casework {
  /** Each act is one transaction; with `connection` it joins the caller's. */
  file(input: FileInput): Promise<{ readonly number: string }>;
  answer(input: AnswerInput): Promise<{ readonly number: string }>;
  /** Tells the applicant once what is missing, where the law provides for it. */
  askSupplement(input: SupplementInput): Promise<{ readonly number: string }>;
  /** Attaches a file to an open case, by one who takes part in it. */
  attach(input: AttachDocument): Promise<Attached>;
  supply(input: SupplyInput): Promise<{ readonly number: string }>;
  withdraw(input: WithdrawInput): Promise<{ readonly number: string }>;
  extend(input: ExtendInput): Promise<{ readonly number: string }>;
  find(number: string, principal: Principal): Promise<CaseView>;
  /** The decision of a closed case as a PDF. @throws Fault `casework.no-notice` before there is one. */
  printNotice(request: NoticeRequest): Promise<Uint8Array>;
  /** Documents of a case, for those who may read it; taking one is recorded before it leaves. */
  listDocuments(number: string, principal: Principal): Promise<DocumentsOfCase>;
  downloadDocument(
    number: string,
    id: string,
    principal: Principal,
  ): Promise<{ readonly document: CaseDocument; readonly content: Buffer }>;
  list(principal: Principal, filter: CaseFilter): Promise<ListedCases>;
  /** Numbers that everyone may know. */
  tally(type: string): Promise<CaseTally>;
  inbox(principal: Principal, filter?: InboxFilter): Promise<Inbox>;
  /** Number of the open or returned case of a type about a subject; null where there is none. */
  findOpen(kind: string, id: string, type: string, connection?: WriteConnection): Promise<string | null>;
  /** Marks what is overdue; gives the answers of lapsed limits. @returns numbers of the cases changed. */
  passTime(): Promise<string[]>;
  /** Offices and duties that a law in use needs and nobody holds: cases that need them are refused. */
  listVacancies(): Promise<readonly Vacancy[]>;
  /** The release's years with those that the city has loaded. */
  calendar(): Calendar;
  /** Puts a year's notice into force and counts running limits again. @returns numbers of the cases that moved. */
  loadCalendarYear(input: LoadCalendarYear): Promise<{ readonly moved: readonly string[] }>;
  /** Counts how many recorded steps would have been in time under other limits. */
  replay(other: OtherLimits, onProgress?: (done: number) => void): Promise<Replay>;
  readonly routes: Route[];
}

/**
 * Opens casework on a migrated database: keeps the packs' texts and checks that every port they name is there.
 * @throws Fault `casework.no-port` where a pack names a subject, fact or effect that no room registers.
 */
export async function openCasework(dependencies: CaseworkDependencies): Promise<Casework> {
  const { database, jurisdiction } = dependencies;
  const city = openCityCalendar(database, jurisdiction.id, () => dependencies.calendar());
  const room: Room = {
    ...dependencies,
    calendar: () => city.now(),
    ports: {
      ...dependencies.ports,
      effects: { ...dependencies.ports.effects, 'case.direct': (call) => directCase(room, call) },
    },
  };
  const [name] = missingPorts(room.stack.packs, room.ports);
  if (name !== undefined) throw faults['casework.no-port']({ values: { name } });
  await keepPacks(room);
  await city.refresh();
  const press = openNoticePress();
  return {
    file: (input) => fileCase(room, input),
    answer: (input) => answerStep(room, input).then(() => ({ number: input.number })),
    askSupplement: (input) => askSupplement(room, input).then(() => ({ number: input.number })),
    attach: (input) => attachDocument(room, input),
    supply: (input) => supplyCase(room, input).then(() => ({ number: input.number })),
    withdraw: (input) => withdrawCase(room, input).then(() => ({ number: input.number })),
    extend: (input) => extendStep(room, input).then(() => ({ number: input.number })),
    find: (number, principal) => findCase(room, number, principal),
    printNotice: (request) => printNotice(room, press, request),
    listDocuments: (number, principal) => listDocuments(room, number, principal),
    downloadDocument: (number, id, principal) => downloadDocument(room, number, id, principal),
    list: (principal, filter) => listCases(room, principal, filter),
    tally: (type) => tallyCases(room, type),
    inbox: (principal, filter) => readInbox(room, principal, filter),
    findOpen: (kind, id, type, connection) => findOpenCase(connection ?? room.database.reader, room.jurisdiction.id, kind, id, type),
    passTime: () => passTime(room, city),
    replay: (other, onProgress) => replayCases(room, other, onProgress),
    listVacancies: () => listVacancies(room),
    calendar: () => city.now(),
    loadCalendarYear: (input) => loadCalendarYear(room, city, input),
    routes: [
      ...caseRoutes(room),
      ...documentRoutes(room),
      ...draftRoutes(room),
      ...exceptionRoutes(room),
      ...handOverRoutes(room),
      ...noticeRoutes(room, press),
      ...reminderRoutes(room),
      ...lawRoutes(room),
    ],
  };
}
