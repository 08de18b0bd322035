import { type Day, type Principal, sql } from '#kernel';
import type { Room } from '../room.ts';
import type { TaskView } from '../routes/wire.ts';
import { lastSoonDay, soonDays } from '../rules/due-soon.ts';
import { containsText } from '../store/contains-text.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { dueOfTask, returnedStep } from '../store/project-tasks.ts';
import { describeAbout, referTo } from '../views/describe-case.ts';
import { describeClock } from '../views/describe-clock.ts';
import { describeHandler } from '../views/describe-handler.ts';
import { nameOfType } from '../views/describe-type.ts';
import { readWorld } from './judge-case.ts';
import '../tables.ts';

export interface InboxFilter {
  readonly standing?: TaskView['standing'] | undefined;
  /** `now`: due today or before; `later`: everything else. */
  readonly when?: 'now' | 'later' | undefined;
  readonly type?: string | undefined;
  /** `mine`: in the caller's hands; `nobody`: in nobody's. */
  readonly handler?: 'mine' | 'nobody' | undefined;
  /** Part of a number or a title. */
  readonly text?: string | undefined;
  /** `due` unless told: the earliest first. `urgent`: what is overdue by law before everything else. */
  readonly sort?: 'due' | 'urgent' | 'number' | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export interface Inbox {
  readonly items: TaskView[];
  /** How many match the filter. */
  readonly total: number;
  /** Over everything that waits, whatever the filter. */
  readonly figures: {
    readonly open: number;
    readonly overdue: number;
    readonly dueNow: number;
    readonly dueSoon: number;
    readonly types: { readonly type: string; readonly name: TaskView['typeName']; readonly tasks: number }[];
  };
}

/** What waits for the caller's agency and duty: a page of it, and how much of what kind there is. */
export async function readInbox(room: Room, principal: Principal, filter: InboxFilter = {}): Promise<Inbox> {
  const { reader } = room.database;
  const { organisation, ...world } = await readWorld(room);
  const { today, calendar } = world;
  const standing = standingIn(today, lastSoonDay(calendar, today));
  const waiting = sql`task.jurisdiction = ${principal.jurisdiction} and task.agency = ${principal.agency}
    and (task.duty is null or task.duty = any(${['', ...principal.roles]}::text[]))`;
  const wanted = sql`${waiting}
    and (${filter.standing ?? null}::text is null or ${standing} = ${filter.standing ?? null})
    and (${filter.when ?? null}::text is null or (task.due is not null and task.due <= ${today}) = (${filter.when ?? null} = 'now'))
    and (${filter.type ?? null}::text is null or task.type = ${filter.type ?? null}) ${handled(filter, principal)}`;
  const searched = filter.text ? sql`join casework."case" on "case".id = task."case" and ${containsText(filter.text)}` : sql``;
  const [kinds, { rows: places }, { rows: counted }] = await Promise.all([
    sql<{ type: string; standing: TaskView['standing']; now: boolean; tasks: number }>`
      select task.type, ${standing} as standing, task.due is not null and task.due <= ${today} as now, count(*)::integer as tasks
      from casework.task where ${waiting} group by 1, 2, 3`.execute(reader),
    sql<{ case: string; step: string }>`
      select task."case", task.step from casework.task ${searched} where ${wanted}
      order by ${orderOf(filter, today)} limit ${filter.limit ?? 50} offset ${filter.offset ?? 0}`.execute(reader),
    sql<{ tasks: number }>`select count(*)::integer as tasks from casework.task ${searched} where ${wanted}`.execute(reader),
  ]);
  const rows = await readTasks(room, principal.agency, places);
  const items: TaskView[] = [];
  for (const row of rows) {
    const statutes = await statutesOf(reader, row.state, room.stack);
    const { type } = statutes.own;
    const clocks = row.state.clocks.filter((clock) => clock.step === row.step && clock.state === 'running');
    const shown = clocks.find((clock) => clock.binding) ?? clocks[0];
    const { about } = row.state;
    // By the calendar in force, also while what the lists are ordered by is still being counted again.
    const end = row.step === returnedStep ? noEnd : dueOfTask({ state: row.state, world }, row.step);
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
      ...end,
      standing: standingOf(end.due, end.dueKind, today, (day) => calendar.workdaysBetween(today, day)),
      clock: shown ? describeClock(shown, row.state, calendar, today) : null,
      handler: describeHandler(row.handler, principal.agency),
    });
  }
  const sum = (which: (kind: (typeof kinds.rows)[number]) => boolean) =>
    kinds.rows.filter(which).reduce((total, { tasks }) => total + tasks, 0);
  const types = [...new Set(kinds.rows.map(({ type }) => type))].sort();
  return {
    items,
    total: counted[0]?.tasks ?? 0,
    figures: {
      open: sum(() => true),
      overdue: sum((kind) => kind.standing === 'overdue'),
      dueNow: sum((kind) => kind.now),
      dueSoon: sum((kind) => kind.standing === 'due-soon'),
      types: types.map((type) => ({ type, name: nameOfType(room.stack, type), tasks: sum((kind) => kind.type === type) })),
    },
  };
}

const noEnd = { due: null, dueKind: 'none', provisional: false } as const;

/** The steps at these places with their cases, in the order given. */
async function readTasks({ database }: Room, agency: string, places: readonly { readonly case: string; readonly step: string }[]) {
  const cases = ['0', ...new Set(places.map((place) => place.case))];
  const handlers = await database.reader
    .selectFrom('casework.handler')
    .selectAll()
    .where('case', 'in', cases)
    .where('agency', '=', agency)
    .execute();
  const rows = await database.reader
    .selectFrom('casework.task as task')
    .innerJoin('casework.case as case', 'case.id', 'task.case')
    .select(['task.step', 'task.agency', 'task.duty', 'task.opened_on', 'task.article', 'case.id', 'case.title', 'case.state'])
    .where('task.case', 'in', cases)
    .where('task.agency', '=', agency)
    .execute();
  return places.flatMap((place) => {
    const row = rows.find(({ id, step }) => id === place.case && step === place.step);
    return row ? [{ ...row, handler: handlers.find((one) => one.case === place.case && one.step === place.step) }] : [];
  });
}

function handled({ handler }: InboxFilter, { id, jurisdiction }: Principal) {
  if (handler === undefined) return sql``;
  const those = sql`(select from casework.handler where handler."case" = task."case" and handler.step = task.step
    and handler.agency = task.agency`;
  return handler === 'nobody'
    ? sql`and not exists ${those})`
    : sql`and exists ${those} and handler.jurisdiction = ${jurisdiction} and handler.person = ${id})`;
}

function orderOf({ sort = 'due', order = 'asc' }: InboxFilter, today: Day) {
  const way = order === 'desc' ? sql`desc` : sql`asc`;
  if (sort === 'number') return sql`task."case" ${way}, task.step`;
  const due = sql`task.due ${way} nulls last, task."case", task.step`;
  // A target that has passed is due, not overdue.
  return sort === 'urgent' ? sql`(task.due_kind = 'law' and coalesce(task.due < ${today}, false)) desc, ${due}` : due;
}

/** `standingOf` in the database's words. */
function standingIn(today: Day, soon: Day) {
  return sql<TaskView['standing']>`
    case when task.due is null then 'none'
      when task.due < ${today} then case when task.due_kind = 'law' then 'overdue' else 'due-soon' end
      when task.due <= ${soon} then 'due-soon' else 'coming' end`;
}

/** Only a limit of law is ever overdue; a target that has passed is due soon. */
function standingOf(due: string | null, kind: string, today: string, remaining: (day: string) => number): TaskView['standing'] {
  if (due === null) return 'none';
  if (due < today) return kind === 'law' ? 'overdue' : 'due-soon';
  return remaining(due) <= soonDays ? 'due-soon' : 'coming';
}
