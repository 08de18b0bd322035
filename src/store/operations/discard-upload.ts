import type { Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import { removePartial } from '../files/partial-file.ts';
import type { UploadView } from '../model.ts';
import { findUpload, readUpload } from './find-upload.ts';

/** Gives an upload up; what has arrived is removed. @throws Fault `store.upload-gone` */
export async function discardUpload(context: StoreContext, id: string, principal: Principal): Promise<UploadView> {
  const { resource, agency, jurisdiction } = await readUpload(context, id, principal);
  await context.database.transact(async (connection) => {
    const gone = await connection
      .updateTable('store.upload')
      .set({ state: 'discarded' })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (gone.numUpdatedRows === 0n) throw storeFaults['store.upload-gone']();
    await context.ledger.record(connection, [
      { kind: 'store.discard-upload', jurisdiction, actor: principal.id, agency, object: `upload:${id}`, public: { resource } },
    ]);
  });
  await removePartial(context.directory, id);
  return await findUpload(context, id, principal);
}
