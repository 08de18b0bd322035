import { type Fault, sql } from '#kernel';
import type { StoreContext } from '../context.ts';
import type { LoadProblem } from '../model.ts';
import { dropSegment } from './drop-segment.ts';

export interface CloseLoad {
  readonly load: string;
  /** Who holds the load; undefined for a sweep, which closes it only once its lease has run out. */
  readonly holder?: string;
  readonly state: 'refused' | 'failed' | 'cancelled';
  readonly fault: Fault;
}

/**
 * Ends a load that publishes nothing: keeps the reason, then drops its segment. The dataset's current version is not
 * touched. Two transactions, because a chunk being written holds the segment and then asks for the load's row; a segment
 * that stays between them is dropped by the next sweep.
 * @returns false when the load is no longer the caller's to close.
 */
export async function closeLoad(context: StoreContext, { load, holder, state, fault }: CloseLoad): Promise<boolean> {
  const problem: LoadProblem = { code: fault.code, message: fault.text, remedy: fault.remedy };
  const closed = await context.database.transact(async (connection) => {
    const row = await connection
      .updateTable('store.load')
      .set({ state, phase: 'ended', problem: JSON.stringify(problem), ended_at: context.clock.now() })
      .where('id', '=', load)
      .where('state', '=', 'running')
      .where((where) => (holder === undefined ? where(sql<Date>`lease_until`, '<', sql<Date>`now()`) : where('holder', '=', holder)))
      .returning(['dataset', 'segment', 'jurisdiction', 'agency', 'actor', 'resource'])
      .executeTakeFirst();
    if (!row) return undefined;
    await context.ledger.record(connection, [
      {
        kind: 'store.close-load',
        jurisdiction: row.jurisdiction,
        actor: row.actor,
        agency: row.agency,
        object: `load:${load}`,
        public: { resource: row.resource, state, code: fault.code },
      },
    ]);
    return row;
  });
  if (!closed) return false;
  await dropSegment(context, closed.dataset, closed.segment);
  return true;
}
