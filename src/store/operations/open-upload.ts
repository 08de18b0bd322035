import { kernelFaults, type Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import { defaultFileBytesMax } from '../files/file-bytes-max.ts';
import { refuseFullDisk } from '../files/refuse-full-disk.ts';
import type { LoadMode, UploadView } from '../model.ts';
import { keyColumns } from '../segments/layout.ts';
import { viewUpload } from './find-upload.ts';
import { findOwnResource } from './start-load.ts';

export interface OpenUpload {
  /** Resource id or code. */
  readonly resource: string;
  readonly name: string;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Digest of the whole file; what arrives is held to it. */
  readonly sha256?: string | undefined;
  /** What the sender knows the file by, for instance a digest of its beginning. */
  readonly head?: string | undefined;
  readonly mode: LoadMode;
  readonly principal: Principal;
}

const defaultUploadDays = 7;
/** Uploads that an agency may have waiting. */
const waitingMost = 20;

/**
 * Begins to receive a file in chunks. The same person's open upload of the same file (name, size, head, mode) is given back,
 * so that a sender who has forgotten everything goes on where it was.
 * @throws Fault `store.no-key`, `store.too-many-uploads`, `store.disk-full`, `kernel.too-large`.
 */
export async function openUpload(context: StoreContext, request: OpenUpload): Promise<UploadView> {
  const { principal, size, mode, sha256 = null, head = null } = request;
  const resource = await findOwnResource(context, request.resource, principal);
  if (mode !== 'full' && keyColumns(resource.items).length === 0) throw storeFaults['store.no-key']();
  if (size > (context.fileBytesMax ?? defaultFileBytesMax)) throw kernelFaults['kernel.too-large']();
  await refuseFullDisk(context.directory);
  const now = context.clock.now();
  const { jurisdiction, agency } = resource;
  const name = request.name.slice(0, 255).replaceAll('\0', '');
  return await context.database.transact(async (connection) => {
    const open = connection
      .selectFrom('store.upload')
      .where('agency', '=', agency)
      .where('state', '=', 'open')
      .where('expires_at', '>', now);
    const same = await open
      .selectAll()
      .where('resource', '=', resource.id)
      .where('actor', '=', principal.id)
      .where('file_name', '=', name)
      .where('size', '=', String(size))
      .where('mode', '=', mode)
      .where('head', 'is not distinct from', head)
      .where('sha256', 'is not distinct from', sha256)
      .orderBy('id')
      .executeTakeFirst();
    if (same) return viewUpload(same);
    const { waiting } = await open.select((select) => select.fn.countAll<string>().as('waiting')).executeTakeFirstOrThrow();
    if (Number(waiting) >= waitingMost) throw storeFaults['store.too-many-uploads']({ values: { count: waitingMost } });
    const row = await connection
      .insertInto('store.upload')
      .values({
        jurisdiction,
        agency,
        resource: resource.id,
        actor: principal.id,
        file_name: name,
        mode,
        size,
        sha256,
        head,
        created_at: now,
        expires_at: expiry(context),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await context.ledger.record(connection, [
      {
        kind: 'store.open-upload',
        jurisdiction,
        actor: principal.id,
        agency,
        object: `upload:${row.id}`,
        public: { resource: resource.id, bytes: size, mode },
      },
    ]);
    return viewUpload(row);
  });
}

/** When an upload that nobody goes on with is forgotten. */
export function expiry(context: StoreContext): Date {
  return new Date(context.clock.now().getTime() + (context.limits?.uploadDays ?? defaultUploadDays) * 86_400_000);
}
