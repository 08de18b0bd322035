import { type Principal, type Receipt, sql } from '#kernel';
import { Work } from '../engine/index.ts';
import { actorOf, type Connection, partyOf, type Room } from '../room.ts';
import type { CaseRow, CaseView, TaskView } from '../routes/wire.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { returnedStep } from '../store/project-tasks.ts';
import { readCase, type StoredCase } from '../store/read-case.ts';
import { describeAbout, describeCase, describeRow, referTo } from '../views/describe-case.ts';
import { describeClock } from '../views/describe-clock.ts';
import { findRelated } from './find-related.ts';
import { askFacts, questionsAbout, readWorld, refuseStranger } from './judge-case.ts';

/** A stored case with its law and today's world, for showing: the same judgement that an act would meet. */
async function openForReading(room: Room, connection: Connection, stored: StoredCase, principal: Principal) {
  const { organisation, ...world } = await readWorld(room);
  const statutes = await statutesOf(connection, stored.state, room.stack);
  // A closed case asks nothing any more: its subject may be gone.
  const open = stored.state.status !== 'closed';
  const facts = open ? await askFacts(room, connection, questionsAbout(stored.state, statutes, world.today)) : readings(stored);
  return { work: new Work(stored.state, statutes, { ...world, facts }, actorOf(principal)), agencies: organisation.agencies };
}

const readings = ({ state }: StoredCase): ReadonlyMap<string, unknown> => {
  const known = new Map(state.readings.map((reading) => [`${reading.fact} ${JSON.stringify(reading.argument)}`, reading.value]));
  // What was never read is not asked of a closed case.
  return Object.assign(known, { has: () => true });
};

/** @throws Fault `casework.no-case` also where the caller has no part in it. */
export async function findCase(
  room: Room,
  number: string,
  principal: Principal,
  receipt?: Receipt,
  connection: Connection = room.database.reader,
): Promise<CaseView> {
  const stored = await readCase(connection, room.jurisdiction.id, number);
  await refuseStranger(room, connection, stored, principal);
  const { work, agencies } = await openForReading(room, connection, stored, principal);
  const timeline = await connection
    .selectFrom('casework.timeline')
    .select(['at', 'on', 'what', 'name', 'agency', 'step', 'answer', 'article', 'reasons', 'detail', 'person'])
    .where('case', '=', stored.id)
    .orderBy('id')
    .execute();
  const applicantName = timeline.find((event) => event.what === 'filed')?.name ?? '';
  const related = await findRelated(room, connection, work);
  return describeCase(work, agencies, timeline, applicantName, principal, related, receipt);
}

export interface CaseFilter {
  readonly status?: string | undefined;
  readonly type?: string | undefined;
  /** Id of what the case is about. */
  readonly about?: string | undefined;
  /** Part of a number or a title. */
  readonly text?: string | undefined;
  readonly late?: boolean | undefined;
  readonly sort?: CaseOrder | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
  readonly limit: number;
  readonly offset: number;
}

export type CaseOrder = 'filed' | 'due' | 'title' | 'number';

// Bytes of GB 18030 stand in the order of pinyin for the characters in common use, in every locale of the server.
const orders = {
  filed: sql`id`,
  due: sql`due`,
  title: sql`convert_to(title, 'GB18030')`,
  number: sql`number`,
} as const;

/** Cases that the caller has a part in; all of them for the authority and the auditor. Newest first unless told. */
export async function listCases(room: Room, principal: Principal, filter: CaseFilter): Promise<{ items: CaseRow[]; total: number }> {
  const seesAll = principal.roles.includes('authority') || principal.roles.includes('auditor');
  let query = room.database.reader.selectFrom('casework.case').where('jurisdiction', '=', principal.jurisdiction);
  if (!seesAll)
    query = query.where('id', 'in', (part) =>
      part.selectFrom('casework.participant').select('case').where('agency', '=', partyOf(principal)),
    );
  if (filter.status) query = query.where('status', '=', filter.status as CaseRow['status']);
  if (filter.type) query = query.where('type', '=', filter.type);
  if (filter.about) query = query.where('subject_id', '=', filter.about);
  if (filter.late !== undefined) query = query.where('late', '=', filter.late);
  if (filter.text) {
    const part = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((each) => each.or([each('title', 'ilike', part), each('number', 'like', part)]));
  }
  const { total } = await query.select((each) => each.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const { sort = 'filed', order = sort === 'filed' ? 'desc' : 'asc' } = filter;
  const rows = await query
    .select(['id', 'title', 'state'])
    .orderBy(orders[sort], (each) => (order === 'desc' ? each.desc().nullsLast() : each.asc().nullsLast()))
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  const items: CaseRow[] = [];
  const { organisation, ...world } = await readWorld(room);
  for (const stored of rows) {
    const statutes = await statutesOf(room.database.reader, stored.state, room.stack);
    items.push(
      describeRow(new Work(stored.state, statutes, { ...world, facts: readings(stored) }, actorOf(principal)), organisation.agencies),
    );
  }
  return { items, total: Number(total) };
}

/** What waits for the caller's agency and duty, earliest due first, then oldest. */
export async function readInbox(room: Room, principal: Principal): Promise<{ items: TaskView[]; total: number }> {
  const rows = await room.database.reader
    .selectFrom('casework.task as task')
    .innerJoin('casework.case as case', 'case.id', 'task.case')
    .select([
      'task.step',
      'task.agency',
      'task.duty',
      'task.opened_on',
      'task.due',
      'task.due_kind',
      'task.provisional',
      'task.article',
      'case.id',
      'case.title',
      'case.state',
    ])
    .where('task.jurisdiction', '=', principal.jurisdiction)
    .where('task.agency', '=', principal.agency)
    .where((each) => each.or([each('task.duty', 'is', null), each('task.duty', 'in', [...principal.roles, ''])]))
    .orderBy('task.due', (order) => order.asc().nullsLast())
    .orderBy('case.id')
    .limit(500)
    .execute();
  const { organisation, ...world } = await readWorld(room);
  const items: TaskView[] = [];
  for (const row of rows) {
    const statutes = await statutesOf(room.database.reader, row.state, room.stack);
    const { type } = statutes.own;
    const clocks = row.state.clocks.filter((clock) => clock.step === row.step && clock.state === 'running');
    const shown = clocks.find((clock) => clock.binding) ?? clocks[0];
    const { about } = row.state;
    items.push({
      number: row.state.number,
      type: type.id,
      typeName: type.name,
      step: row.step,
      stepName:
        type.steps[row.step]?.name ??
        (row.step === returnedStep ? { zh: '退回修改', en: 'Returned for changes' } : { zh: row.step, en: row.step }),
      title: row.title,
      about: describeAbout(about),
      applicant: referTo(organisation.agencies, row.state.applicant.id),
      agency: referTo(organisation.agencies, row.agency),
      duty: row.duty,
      article: row.article,
      openedOn: row.opened_on,
      due: row.due,
      dueKind: row.due_kind,
      provisional: row.provisional,
      standing: standingOf(row.due, row.due_kind, world.today, (day) => world.calendar.workdaysBetween(world.today, day)),
      clock: shown ? describeClock(shown, row.state, world.calendar, world.today) : null,
    });
  }
  return { items, total: items.length };
}

/** Working days before the due day from which a task counts as due soon. */
const soonDays = 2;

/** Only a limit of law is ever overdue; a target that has passed is due soon. */
function standingOf(due: string | null, kind: string, today: string, remaining: (day: string) => number): TaskView['standing'] {
  if (due === null) return 'none';
  if (due < today) return kind === 'law' ? 'overdue' : 'due-soon';
  return remaining(due) <= soonDays ? 'due-soon' : 'coming';
}
