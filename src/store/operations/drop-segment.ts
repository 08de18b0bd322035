import { sql } from '#kernel';
import type { StoreContext } from '../context.ts';
import { segmentTable } from '../segments/layout.ts';

/**
 * Drops the table of a segment that no version uses. Waits a while for a chunk still being written to break off: a load
 * that has lost its lease learns so at the chunk's end.
 */
export async function dropSegment(context: StoreContext, dataset: string, number: number): Promise<void> {
  await context.database.transact(async (connection) => {
    await sql`set local lock_timeout = '10s'`.execute(connection);
    await connection.schema.dropTable(segmentTable(dataset, number)).ifExists().execute();
    await connection
      .updateTable('store.segment')
      .set({ state: 'dropped' })
      .where('dataset', '=', dataset)
      .where('number', '=', number)
      .where('state', '=', 'building')
      .executeTakeFirstOrThrow();
  });
}
