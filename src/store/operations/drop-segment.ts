import { sql } from '#kernel';
import type { StoreContext } from '../context.ts';
import { deltaTable, segmentTable, stagingTable } from '../segments/layout.ts';

/**
 * Drops the tables of a segment that no version uses: its own, and those that its load compared. Waits a while for a chunk still being written to break off: a load
 * that has lost its lease learns so at the chunk's end.
 */
export async function dropSegment(context: StoreContext, dataset: string, number: number): Promise<void> {
  await context.database.transact(async (connection) => {
    await sql`set local lock_timeout = '10s'`.execute(connection);
    const table = segmentTable(dataset, number);
    for (const each of [table, stagingTable(table), deltaTable(table)]) await connection.schema.dropTable(each).ifExists().execute();
    await connection
      .updateTable('store.segment')
      .set({ state: 'dropped' })
      .where('dataset', '=', dataset)
      .where('number', '=', number)
      .where('state', '=', 'building')
      .executeTakeFirstOrThrow();
  });
}
