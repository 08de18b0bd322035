import type { Selectable } from 'kysely';
import { kernelFaults, type Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import type { UploadView } from '../model.ts';
import type { UploadTable } from '../tables.ts';

/** An upload of the caller's agency: how much of it has arrived. @throws Fault `kernel.not-found` for any other. */
export async function findUpload(context: StoreContext, id: string, principal: Principal): Promise<UploadView> {
  return viewUpload(await readUpload(context, id, principal));
}

export async function readUpload(context: StoreContext, id: string, principal: Principal): Promise<Selectable<UploadTable>> {
  const row = await context.database.reader
    .selectFrom('store.upload')
    .selectAll()
    .where('id', '=', id)
    .where('jurisdiction', '=', principal.jurisdiction)
    .where('agency', '=', principal.agency)
    .executeTakeFirst();
  if (!row) throw kernelFaults['kernel.not-found']();
  return row;
}

/** @throws Fault `store.upload-gone` unless it still takes chunks. */
export function refuseGone(context: StoreContext, row: Selectable<UploadTable>): void {
  if (row.state !== 'open' || row.expires_at <= context.clock.now()) throw storeFaults['store.upload-gone']();
}

export function viewUpload(row: Selectable<UploadTable>): UploadView {
  return {
    id: row.id,
    resource: row.resource,
    name: row.file_name,
    mode: row.mode,
    size: Number(row.size),
    received: Number(row.received),
    state: row.state,
    ...(row.load === null ? {} : { load: row.load }),
    expiresAt: row.expires_at.toISOString(),
  };
}
