import type { Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import type { LoadView } from '../model.ts';
import { findLoad } from './find-load.ts';
import { findOwnLoad } from './list-quarantine.ts';

/**
 * Asks for a running load to be broken off, whichever process runs it: here at once, elsewhere at its next chunk or within
 * five seconds. What has been published stays published. Asking twice is asking once.
 * @throws Fault `store.load-ended`.
 */
export async function cancelLoad(context: StoreContext, id: string, principal: Principal): Promise<LoadView> {
  const { agency, jurisdiction, resource } = await findOwnLoad(context, id, principal);
  await context.database.transact(async (connection) => {
    // Waits for a publishing transaction, which holds the row.
    const row = await connection
      .selectFrom('store.load')
      .select(['state', 'cancel_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.state !== 'running') throw storeFaults['store.load-ended']();
    if (row.cancel_at) return;
    await connection
      .updateTable('store.load')
      .set({ cancel_by: principal.id, cancel_at: context.clock.now() })
      .where('id', '=', id)
      .execute();
    await context.ledger.record(connection, [
      { kind: 'store.cancel-load', jurisdiction, actor: principal.id, agency, object: `load:${id}`, public: { resource } },
    ]);
  });
  context.running.get(id)?.cancel();
  return await findLoad(context, id, principal);
}
