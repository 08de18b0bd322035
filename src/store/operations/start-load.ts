import type { Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import { defaultFileBytesMax } from '../files/file-bytes-max.ts';
import { keepFile } from '../files/keep-file.ts';
import { refuseFullDisk } from '../files/refuse-full-disk.ts';
import type { LoadMode, LoadView, ResourceToLoad } from '../model.ts';
import { keyColumns } from '../segments/layout.ts';
import { beginLoad } from './begin-load.ts';
import { findLoad } from './find-load.ts';
import { type LoadToRun, runLoad } from './run-load.ts';
import { sweepLoads } from './sweep-loads.ts';

export interface StartLoad {
  /** Resource id or code. */
  readonly resource: string;
  readonly file: AsyncIterable<Uint8Array>;
  readonly fileName: string;
  readonly principal: Principal;
  /** `full` unless told. */
  readonly mode?: LoadMode;
}

const defaultLoadsAtOnce = 2;

/**
 * Receives a file for a published resource and begins to load it; the answer does not wait for the end.
 * The file is kept by its hash, then one transaction makes load, segment and ledger entry.
 * @throws Fault when the resource is unknown or another agency's, the upload breaks off, a load by key is not possible,
 *   or the server has no room.
 */
export async function startLoad(context: StoreContext, request: StartLoad): Promise<LoadView> {
  const { principal, fileName, mode = 'full' } = request;
  const resource = await findOwnResource(context, request.resource, principal);
  if (mode !== 'full' && keyColumns(resource.items).length === 0) throw storeFaults['store.no-key']();
  return await runInSlot(context, principal, async () => {
    await refuseFullDisk(context.directory);
    await sweepLoads(context);
    const kept = await keepFile(context.directory, request.file, context.fileBytesMax ?? defaultFileBytesMax);
    return await beginLoad(context, { resource, kept, fileName, principal, mode });
  });
}

/** A published resource that the caller's agency provides and that rows can be loaded into. */
export async function findOwnResource(context: StoreContext, idOrCode: string, principal: Principal): Promise<ResourceToLoad> {
  const resource = await context.resources.findPublished(idOrCode);
  if (!resource || resource.jurisdiction !== principal.jurisdiction) throw storeFaults['store.unknown-resource']();
  if (resource.agency !== principal.agency) throw storeFaults['store.not-provider']();
  if (resource.items.length === 0) throw storeFaults['store.no-items']();
  return resource;
}

/** Takes one of the server's slots for a load, begins it, and lets it run. */
export async function runInSlot(context: StoreContext, principal: Principal, begin: () => Promise<LoadToRun>): Promise<LoadView> {
  if (context.slots.taken >= (context.loadsAtOnce ?? defaultLoadsAtOnce)) throw storeFaults['store.too-many-loads']();
  context.slots.taken += 1;
  const load = await begin().catch((error: unknown) => {
    context.slots.taken -= 1;
    throw error;
  });
  runLoad(context, load);
  return await findLoad(context, load.load, principal);
}
