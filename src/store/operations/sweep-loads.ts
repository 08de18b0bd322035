import { sql } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import { sweepIncoming } from '../files/keep-file.ts';
import { closeLoad } from './close-load.ts';
import { dropSegment } from './drop-segment.ts';
import { retireVersions } from './retire-versions.ts';
import { sweepUploads } from './sweep-uploads.ts';

/**
 * Closes every load whose process has been silent for longer than its lease, drops every segment that neither a running
 * load nor a kept version uses, and forgets uploads that nobody went on with. Run at start, before each load, and every minute.
 * @returns ids of the loads closed.
 */
export async function sweepLoads(context: StoreContext): Promise<string[]> {
  await sweepIncoming(context.directory, context.clock.now());
  const { reader } = context.database;
  const silent = await reader
    .selectFrom('store.load')
    .select(['id', 'cancel_at'])
    .where('state', '=', 'running')
    .where(sql<Date>`lease_until`, '<', sql<Date>`now()`)
    .execute();
  const closed: string[] = [];
  for (const { id, cancel_at } of silent) {
    const fault = cancel_at ? storeFaults['store.load-cancelled']() : storeFaults['store.load-interrupted']();
    const state = cancel_at ? 'cancelled' : 'failed';
    if (await tolerate(context, id, () => closeLoad(context, { load: id, state, fault }))) closed.push(id);
  }
  const left = await reader
    .selectFrom('store.segment as segment')
    .innerJoin('store.load as load', 'load.id', 'segment.load')
    .select(['segment.dataset', 'segment.number', 'segment.load'])
    .where('segment.state', '=', 'building')
    .where('load.state', 'in', ['refused', 'failed', 'cancelled'])
    .execute();
  for (const { dataset, number, load } of left) await tolerate(context, load, () => dropSegment(context, dataset, number));
  await retireVersions(context, (what, work) => tolerate(context, what, work));
  await sweepUploads(context);
  return closed;
}

// What cannot be cleared now is cleared by a later sweep; it must not keep a new load from starting.
async function tolerate<T>(context: StoreContext, load: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    context.logError?.(error, load);
    return undefined;
  }
}
