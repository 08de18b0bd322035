import { type Database, sql } from '#kernel';
import '../tables.ts';

/** Changes of the tally beyond which they are gathered. */
const enough = 500;

/** Sums up the changes of the tally that stand committed, so that reading it stays short. What others add meanwhile stays beside. */
export async function gatherTally(database: Database, jurisdiction: string): Promise<void> {
  const { rows } = await sql<{ many: boolean }>`
    select count(*) >= ${enough} as many from (select from casework.tally where jurisdiction = ${jurisdiction} limit ${enough}) as changes`.execute(
    database.reader,
  );
  if (rows[0]?.many !== true) return;
  await database.transact((connection) =>
    sql`
      with gone as (delete from casework.tally where jurisdiction = ${jurisdiction} returning *)
      insert into casework.tally (jurisdiction, pack, type, own, status, result, late, cases)
        select jurisdiction, pack, type, own, status, result, late, sum(cases) from gone
        group by 1, 2, 3, 4, 5, 6, 7 having sum(cases) <> 0`.execute(connection),
  );
}
