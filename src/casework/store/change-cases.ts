import { sql, type WriteConnection } from '#kernel';
import type { CaseEvent, Work } from '../engine/index.ts';
import type { Room } from '../room.ts';
import { dueOfCase, type ProjectedTask, projectTasks } from './project-tasks.ts';
import type { StoredCase } from './read-case.ts';
import '../tables.ts';

/** A running case of which time or the calendar changed the limits alone: no step, no party, nothing carried out. */
export interface ChangedCase {
  readonly id: string;
  readonly work: Work;
  /** Whether the engine's state is another one than before. */
  readonly stateChanged: boolean;
  readonly events: readonly CaseEvent[];
}

/** Open cases among these that nobody else is at work on, locked until the transaction ends, in the order of their ids. */
export async function lockFreeCases(connection: WriteConnection, jurisdiction: string, ids: readonly string[]): Promise<StoredCase[]> {
  return connection
    .selectFrom('casework.case')
    .select(['id', 'title', 'state'])
    .where('jurisdiction', '=', jurisdiction)
    .where('status', '=', 'open')
    .where('id', '=', sql<string>`any(${ids as string[]}::bigint[])`)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Writes what `updateCase` and `appendTimeline` would write for each, in three statements for all. */
export async function writeLimits(room: Room, connection: WriteConnection, changed: readonly ChangedCase[]): Promise<void> {
  if (changed.length === 0) return;
  const cases: unknown[] = [];
  const tasks: unknown[] = [];
  const events: unknown[] = [];
  for (const { id, work, stateChanged, events: told } of changed) {
    const projected = projectTasks(work);
    cases.push({ id, late: work.state.late, ...dueOfCase(projected), state: stateChanged ? work.state : null });
    for (const task of projected) tasks.push(taskRow(id, task));
    for (const event of told) events.push({ case: id, ...event });
  }
  await sql`
    update casework."case" set late = changed.late, due = changed.due, provisional = changed.provisional,
      state = coalesce(changed.state, "case".state)
    from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as changed (id bigint, late boolean, due text, provisional boolean, state jsonb)
    where "case".id = changed.id`.execute(connection);
  await sql`
    update casework.task set due = changed.due, due_kind = changed.due_kind, provisional = changed.provisional, lapses_on = changed.lapses_on
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb)
      as changed ("case" bigint, step text, agency text, due text, due_kind text, provisional boolean, lapses_on text)
    where task."case" = changed."case" and task.step = changed.step and task.agency = changed.agency`.execute(connection);
  if (events.length === 0) return;
  await sql`
    insert into casework.timeline ("case", jurisdiction, at, "on", what, person, name, agency, step, article, detail)
    select "case", ${room.jurisdiction.id}, ${room.clock.now()}, "on", what, person, name, agency, step, article, detail
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as told ("case" bigint, "on" text, what text, person text, name text, agency text, step text, article text, detail text)`.execute(
    connection,
  );
}

const taskRow = (id: string, { step, agency, due, dueKind, provisional, lapsesOn }: ProjectedTask) => ({
  case: id,
  step,
  agency,
  due,
  due_kind: dueKind,
  provisional,
  lapses_on: lapsesOn,
});

/** Says by which calendar these cases have been counted. */
export async function markCounted(connection: WriteConnection, ids: readonly string[], calendar: string): Promise<void> {
  if (ids.length === 0) return;
  await sql`update casework.counted set calendar = ${calendar} where "case" = any(${ids as string[]}::bigint[])`.execute(connection);
}
