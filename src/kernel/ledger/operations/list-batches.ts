import { type ReadConnection, sql } from '../../database/database.ts';

export interface BatchView {
  readonly id: string;
  readonly process: string;
  readonly lane: number;
  readonly n: string;
  readonly count: number;
  readonly root: string;
  readonly at: string;
  readonly algorithm: string;
  readonly key: string;
  readonly signature: string;
  /** Index in the log; null while it waits for the sequencer. */
  readonly seq: number | null;
}

/** Counting stops here: an exact count of a ledger would read all of it. */
const countedUpTo = 10_000;

/**
 * Batches of a jurisdiction, newest first. @param page `before` is the id to go on from, `limit` at most 200.
 * @returns `total` counts up to 10,000.
 */
export async function listBatches(
  connection: ReadConnection,
  jurisdiction: string,
  page: { before?: string | undefined; limit: number },
): Promise<{ items: BatchView[]; total: number }> {
  let query = connection
    .selectFrom('ledger.batch')
    .leftJoin('ledger.log', 'ledger.log.batch', 'ledger.batch.id')
    .selectAll('ledger.batch')
    .select('ledger.log.seq')
    .where('jurisdiction', '=', jurisdiction)
    .orderBy('ledger.batch.id', 'desc')
    .limit(Math.min(page.limit, 200));
  if (page.before !== undefined) query = query.where('ledger.batch.id', '<', page.before);
  const rows = await query.execute();
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from (select 1 from ledger.batch where jurisdiction = ${jurisdiction} limit ${countedUpTo}) x`.execute(
    connection,
  );
  const items = rows.map((row) => ({
    id: row.id,
    process: row.process,
    lane: row.lane,
    n: row.n,
    count: row.count,
    root: row.root.toString('base64url'),
    at: row.at.toISOString(),
    algorithm: row.algorithm,
    key: row.key,
    signature: row.sig.toString('base64url'),
    seq: row.seq === null ? null : Number(row.seq),
  }));
  return { items, total: counted.rows[0]?.total ?? 0 };
}
