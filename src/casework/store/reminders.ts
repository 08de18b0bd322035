import type { Selectable } from 'kysely';
import { type Day, type Principal, type ReadConnection, sql, type WriteConnection } from '#kernel';
import type { ReminderTable } from '../tables.ts';
import '../tables.ts';

export type Reminder = Omit<Selectable<ReminderTable>, 'id' | 'jurisdiction' | 'on' | 'made_at'> & { readonly number: string };

interface Ends {
  readonly today: Day;
  /** Ends up to this day are near. */
  readonly soon: Day;
}

const near = (jurisdiction: string, { today, soon }: Ends) => sql`
  select task."case", task.step, task.agency, task.due, ends.kind
  from casework.task, lateral (select case when task.due < ${today} then 'over' else 'soon' end as kind) as ends
  where task.jurisdiction = ${jurisdiction} and task.due <= ${soon} and not exists (
    select from casework.reminder as made where made."case" = task."case" and made.step = task.step
      and made.agency = task.agency and made.kind = ends.kind and made.due = task.due)`;

/** Whether an end is near or past of which nobody has been reminded. */
export async function hasUnreminded(connection: ReadConnection, jurisdiction: string, ends: Ends): Promise<boolean> {
  const { rows } = await sql`${near(jurisdiction, ends)} limit 1`.execute(connection);
  return rows.length > 0;
}

/** Keeps the reminders that are due, each once. @returns those that were made now. */
export async function insertReminders(
  connection: WriteConnection,
  jurisdiction: string,
  ends: Ends,
  { at, most }: { readonly at: Date; readonly most: number },
): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    with made as (
      insert into casework.reminder ("case", jurisdiction, step, agency, kind, due, "on", made_at)
        select "case", ${jurisdiction}, step, agency, kind, due, ${ends.today}, ${at}
        from (${near(jurisdiction, ends)} order by task."case", task.step, task.agency limit ${most}) as due
        on conflict do nothing returning "case", step, agency, kind, due)
    select made.*, number from made join casework."case" on "case".id = made."case" order by made."case", step, agency`.execute(connection);
  return rows;
}

export interface OpenReminder {
  readonly id: string;
  readonly step: string;
  readonly kind: Reminder['kind'];
  readonly due: Day;
  readonly on: Day;
  readonly case: string;
}

/** Reminders of what still waits for the caller's agency and duty, at the end that it still has; the latest of each. */
export async function readReminders(connection: ReadConnection, principal: Principal, most: number): Promise<OpenReminder[]> {
  const { rows } = await sql<OpenReminder>`
    select * from (
      select distinct on (task."case", task.step) made.id, made.step, made.kind, made.due, made."on", made."case"
      from casework.task join casework.reminder as made on made."case" = task."case" and made.step = task.step
        and made.agency = task.agency and made.due = task.due
      where task.jurisdiction = ${principal.jurisdiction} and task.agency = ${principal.agency}
        and (task.duty is null or task.duty = any(${['', ...principal.roles]}::text[]))
      order by task."case", task.step, made.id desc
    ) as latest order by due, "case", step limit ${most}`.execute(connection);
  return rows;
}
