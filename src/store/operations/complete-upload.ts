import type { Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import { keepFile } from '../files/keep-file.ts';
import { hashPartial, keepPartial, removePartial } from '../files/partial-file.ts';
import { refuseFullDisk } from '../files/refuse-full-disk.ts';
import type { LoadView } from '../model.ts';
import { beginLoad } from './begin-load.ts';
import { findLoad } from './find-load.ts';
import { readUpload, refuseGone } from './find-upload.ts';
import { findOwnResource, runInSlot } from './start-load.ts';
import { sweepLoads } from './sweep-loads.ts';

/**
 * Ends an upload whose bytes have all arrived and begins its load. Asked again it gives the same load. What arrived is read
 * once more from the disk: its digest names the kept file, and must be the one that was stated.
 * @throws Fault `store.upload-incomplete`, `store.upload-altered`, and those of beginning a load.
 */
export async function completeUpload(context: StoreContext, id: string, principal: Principal): Promise<LoadView> {
  const row = await readUpload(context, id, principal);
  if (row.state === 'complete' && row.load !== null) return await findLoad(context, row.load, principal);
  refuseGone(context, row);
  const [size, received] = [Number(row.size), Number(row.received)];
  if (received < size) throw storeFaults['store.upload-incomplete']({ values: { size, received } });
  const resource = await findOwnResource(context, row.resource, principal);
  try {
    const load = await runInSlot(context, principal, async () => {
      await refuseFullDisk(context.directory);
      await sweepLoads(context);
      const sha256 = await hashPartial(context.directory, id, size);
      if (row.sha256 !== null && row.sha256 !== sha256) {
        await startAgain(context, id);
        throw storeFaults['store.upload-altered']();
      }
      const kept = size > 0 ? await keepPartial(context.directory, id, sha256, size) : await keepFile(context.directory, nothing(), 0);
      return await beginLoad(context, {
        resource,
        kept,
        fileName: row.file_name,
        principal,
        mode: row.mode,
        async within(connection, begun) {
          const moved = await connection
            .updateTable('store.upload')
            .set({ state: 'complete', load: begun })
            .where('id', '=', id)
            .where('state', '=', 'open')
            .executeTakeFirst();
          if (moved.numUpdatedRows === 0n) throw storeFaults['store.upload-gone']();
        },
      });
    });
    await removePartial(context.directory, id);
    return load;
  } catch (error) {
    // Somebody else asked at the same time and was first; what had arrived may be gone from its place by then.
    const now = await readUpload(context, id, principal);
    if (now.state === 'complete' && now.load !== null) return await findLoad(context, now.load, principal);
    throw error;
  }
}

/** Nothing of what arrived is trusted: the sender begins at the first byte. */
async function startAgain(context: StoreContext, id: string): Promise<void> {
  await context.database.transact((connection) =>
    connection.updateTable('store.upload').set({ received: 0 }).where('id', '=', id).where('state', '=', 'open').execute(),
  );
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
