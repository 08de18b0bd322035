import type { RawBuilder } from 'kysely';
import { type Day, type ReadConnection, sql } from '#kernel';
import '../tables.ts';

/** Open cases that another calendar than this one was counted by, without those that have been tried. */
export async function findUncounted(
  connection: ReadConnection,
  jurisdiction: string,
  calendar: string,
  { without, most }: { readonly without: readonly string[]; readonly most: number },
): Promise<string[]> {
  // Two ranges of the index: what is counted already is never read.
  const range = (side: RawBuilder<unknown>) => sql`
    (select "case" from casework.counted where jurisdiction = ${jurisdiction} and calendar ${side} ${calendar}
      and not ("case" = any(${without as string[]}::bigint[])) order by calendar, "case" limit ${most})`;
  const { rows } = await sql<{ case: string }>`${range(sql`<`)} union all ${range(sql`>`)} limit ${most}`.execute(connection);
  return rows.map((row) => row.case);
}

export async function countUncounted(connection: ReadConnection, jurisdiction: string, calendar: string): Promise<number> {
  const { rows } = await sql<{ cases: number }>`
    select count(*)::integer as cases from casework.counted
    where jurisdiction = ${jurisdiction} and (calendar < ${calendar} or calendar > ${calendar})`.execute(connection);
  return rows[0]?.cases ?? 0;
}

/** Open cases with a limit of law that has passed before a day and has not been marked. */
export async function findLapsed(
  connection: ReadConnection,
  jurisdiction: string,
  today: Day,
): Promise<{ readonly id: string; readonly number: string }[]> {
  const { rows } = await sql<{ id: string; number: string }>`
    select id, number from casework."case"
    where id in (select "case" from casework.task where jurisdiction = ${jurisdiction} and lapses_on < ${today})
    order by id`.execute(connection);
  return rows;
}
