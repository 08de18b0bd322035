import type { Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import { writeChunk } from '../files/partial-file.ts';
import { fullDisk, isFullDisk, refuseFullDisk } from '../files/refuse-full-disk.ts';
import type { UploadView } from '../model.ts';
import { findUpload, readUpload, refuseGone } from './find-upload.ts';
import { expiry } from './open-upload.ts';

export interface ReceiveChunk {
  readonly upload: string;
  /** Place of the chunk's first and last byte in the file, and the size of the whole. */
  readonly first: number;
  readonly last: number;
  readonly size: number;
  readonly source: AsyncIterable<Uint8Array>;
  readonly principal: Principal;
}

/**
 * Takes a chunk. It may begin before the end of what has arrived: what is there already is passed over, so a chunk can be
 * sent again. The answer counts bytes that are on the disk. Of a chunk that breaks off, what had arrived counts.
 * @throws Fault `store.upload-gone`, `store.upload-range`, `store.upload-gap`, `store.upload-cut-off`, `store.disk-full`.
 */
export async function receiveChunk(context: StoreContext, chunk: ReceiveChunk): Promise<UploadView> {
  const { upload, first, last, principal } = chunk;
  const row = await readUpload(context, upload, principal);
  refuseGone(context, row);
  const received = Number(row.received);
  if (chunk.size !== Number(row.size) || first > last || last >= chunk.size) throw storeFaults['store.upload-range']();
  if (first > received) throw storeFaults['store.upload-gap']({ values: { given: first, received } });
  await refuseFullDisk(context.directory);
  const most = Math.max(0, last + 1 - received);
  const { end, broken } = await writeChunk(context.directory, upload, { source: chunk.source, at: received, skip: received - first, most });
  // Only who began where the file ended moves the end: of two senders of the same bytes one counts.
  await context.database.transact((connection) =>
    connection
      .updateTable('store.upload')
      .set({ received: end, expires_at: expiry(context) })
      .where('id', '=', upload)
      .where('state', '=', 'open')
      .where('received', '=', String(received))
      .execute(),
  );
  if (isFullDisk(broken)) throw fullDisk(broken);
  if (broken !== undefined) throw storeFaults['store.upload-cut-off']({ cause: broken });
  return await findUpload(context, upload, principal);
}
