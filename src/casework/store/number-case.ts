import { type Day, sql, type WriteConnection } from '#kernel';
import '../tables.ts';

/** The next number of the year, `2026-000012`. Given in order; one that a refused filing drew is given again. */
export async function numberCase(connection: WriteConnection, jurisdiction: string, today: Day): Promise<string> {
  const year = today.slice(0, 4);
  const row = await connection
    .insertInto('casework.number_counter')
    .values({ jurisdiction, year, last: 1 })
    .onConflict((conflict) => conflict.columns(['jurisdiction', 'year']).doUpdateSet({ last: sql`number_counter.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${year}-${String(row.last).padStart(6, '0')}`;
}
