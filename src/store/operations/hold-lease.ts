import { sql } from '#kernel';
import type { StoreContext } from '../context.ts';

/**
 * Renews a load's lease while it runs, at a third of its length. When the lease is found lost, `lost` is called.
 * @returns what ends the renewing.
 */
export function holdLease(context: StoreContext, load: { readonly load: string; readonly holder: string }, lost: () => void): () => void {
  const seconds = context.leaseSeconds ?? 60;
  const timer = setInterval(
    () => {
      context.database
        .transact((connection) =>
          connection
            .updateTable('store.load')
            .set({ lease_until: sql<Date>`now() + make_interval(secs => ${seconds})` })
            .where('id', '=', load.load)
            .where('holder', '=', load.holder)
            .where('state', '=', 'running')
            .executeTakeFirst(),
        )
        .then((result) => {
          if (result.numUpdatedRows === 0n) lost();
        })
        // A database out of reach for a moment is asked again in time; for longer, the lease is lost rightly.
        .catch(() => undefined);
    },
    (seconds * 1000) / 3,
  );
  timer.unref();
  return () => clearInterval(timer);
}
