import { sql } from '#kernel';
import type { StoreContext } from '../context.ts';

/** Longest time in milliseconds until a running load hears that it is to be broken off. */
const heedWithin = 5_000;

/**
 * Renews a load's lease while it runs, at a third of its length or oftener, and looks whether somebody wants it broken off.
 * When the lease is found lost, `lost` is called.
 * @returns what ends the renewing.
 */
export function holdLease(
  context: StoreContext,
  load: { readonly load: string; readonly holder: string },
  heed: { readonly lost: () => void; readonly cancelled: () => void },
): () => void {
  const seconds = context.leaseSeconds ?? 60;
  const renew = () =>
    context.database.transact((connection) =>
      connection
        .updateTable('store.load')
        .set({ lease_until: sql<Date>`now() + make_interval(secs => ${seconds})` })
        .where('id', '=', load.load)
        .where('holder', '=', load.holder)
        .where('state', '=', 'running')
        .returning('cancel_at')
        .executeTakeFirst(),
    );
  let asking = false;
  const beat = () => {
    // While the publishing transaction holds the load's row, one question waits for it and no more.
    if (asking) return;
    asking = true;
    renew()
      .then((row) => {
        if (!row) heed.lost();
        else if (row.cancel_at) heed.cancelled();
      })
      // A database out of reach for a moment is asked again in time; for longer, the lease is lost rightly.
      .catch(() => undefined)
      .finally(() => {
        asking = false;
      });
  };
  const timer = setInterval(beat, Math.min((seconds * 1000) / 3, heedWithin));
  timer.unref();
  return () => clearInterval(timer);
}
