import type { Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import type { UploadView } from '../model.ts';
import { viewUpload } from './find-upload.ts';
import { findOwnResource } from './start-load.ts';

/** Uploads of a resource that wait to be gone on with, the newest first. */
export async function listUploads(
  context: StoreContext,
  resource: string,
  principal: Principal,
): Promise<{ items: UploadView[]; total: number }> {
  const { id } = await findOwnResource(context, resource, principal);
  const rows = await context.database.reader
    .selectFrom('store.upload')
    .selectAll()
    .where('resource', '=', id)
    .where('agency', '=', principal.agency)
    .where('state', '=', 'open')
    .where('expires_at', '>', context.clock.now())
    .orderBy('id', 'desc')
    .execute();
  return { items: rows.map(viewUpload), total: rows.length };
}
