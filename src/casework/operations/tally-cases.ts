import { sql } from '#kernel';
import type { Room } from '../room.ts';

/** What became of the cases of a type, as everyone may know it: numbers alone. */
export interface CaseTally {
  readonly filed: number;
  /** Not closed yet. */
  readonly running: number;
  /** Closed ones by result. */
  readonly results: Readonly<Record<string, number>>;
  /** Those in which a limit of law passed before the answer. */
  readonly late: number;
}

export async function tallyCases(room: Room, type: string): Promise<CaseTally> {
  const { rows } = await sql<{ closed: boolean; result: string; late: boolean; cases: number }>`
    select status = 'closed' as closed, result, late, sum(cases)::integer as cases
    from casework.tally where jurisdiction = ${room.jurisdiction.id} and type = ${type} and own
    group by 1, 2, 3 having sum(cases) <> 0`.execute(room.database.reader);
  const sum = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).reduce((total, { cases }) => total + cases, 0);
  const results: Record<string, number> = {};
  for (const { closed, result, cases } of rows) if (closed) results[result] = (results[result] ?? 0) + cases;
  return { filed: sum(() => true), running: sum(({ closed }) => !closed), results, late: sum(({ late }) => late) };
}
