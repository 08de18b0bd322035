import { randomUUID } from 'node:crypto';
import { type Principal, sql, type WriteConnection } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import { defaultFileBytesMax } from '../files/file-bytes-max.ts';
import { type KeptFile, keepFile } from '../files/keep-file.ts';
import { refuseFullDisk } from '../files/refuse-full-disk.ts';
import type { LoadView, ResourceToLoad } from '../model.ts';
import { createSegment } from '../segments/create-segment.ts';
import { segmentTable } from '../segments/layout.ts';
import { findLoad } from './find-load.ts';
import { type LoadToRun, runLoad } from './run-load.ts';
import { sweepLoads } from './sweep-loads.ts';

export interface StartLoad {
  /** Resource id or code. */
  readonly resource: string;
  readonly file: AsyncIterable<Uint8Array>;
  readonly fileName: string;
  readonly principal: Principal;
}

const defaultLoadsAtOnce = 2;

/**
 * Receives a file for a published resource and begins to load it; the answer does not wait for the end.
 * The file is kept by its hash, then one transaction makes load, segment and ledger entry.
 * @throws Fault when the resource is unknown or another agency's, a load of it is running, the upload breaks off,
 *   or the server has no room.
 */
export async function startLoad(context: StoreContext, request: StartLoad): Promise<LoadView> {
  const resource = await context.resources.findPublished(request.resource);
  if (!resource || resource.jurisdiction !== request.principal.jurisdiction) throw storeFaults['store.unknown-resource']();
  if (resource.agency !== request.principal.agency) throw storeFaults['store.not-provider']();
  if (resource.items.length === 0) throw storeFaults['store.no-items']();
  if (context.slots.taken >= (context.loadsAtOnce ?? defaultLoadsAtOnce)) throw storeFaults['store.too-many-loads']();
  context.slots.taken += 1;
  const load = await receive(context, resource, request).catch((error: unknown) => {
    context.slots.taken -= 1;
    throw error;
  });
  runLoad(context, load);
  return await findLoad(context, load.load, request.principal);
}

async function receive(context: StoreContext, resource: ResourceToLoad, request: StartLoad): Promise<LoadToRun> {
  await refuseFullDisk(context.directory);
  await sweepLoads(context);
  await refuseWhileRunning(context, resource.id);
  const kept = await keepFile(context.directory, request.file, context.fileBytesMax ?? defaultFileBytesMax);
  return { ...(await beginLoad(context, resource, kept, request)), resource, path: kept.path };
}

async function refuseWhileRunning(context: StoreContext, resource: string): Promise<void> {
  const running = await context.database.reader
    .selectFrom('store.load')
    .select('id')
    .where('resource', '=', resource)
    .where('state', '=', 'running')
    .executeTakeFirst();
  if (running) throw storeFaults['store.load-in-progress']();
}

type BegunLoad = Omit<LoadToRun, 'resource' | 'path'>;

async function beginLoad(context: StoreContext, resource: ResourceToLoad, kept: KeptFile, request: StartLoad): Promise<BegunLoad> {
  try {
    return await context.database.transact((connection) => insertLoad(context, connection, resource, kept, request));
  } catch (error) {
    // The index of one running load per dataset decides between two that start at once.
    if (error instanceof Error && 'constraint' in error && error.constraint === 'load_one_running')
      throw storeFaults['store.load-in-progress']({ cause: error });
    throw error;
  }
}

async function insertLoad(
  context: StoreContext,
  connection: WriteConnection,
  resource: ResourceToLoad,
  kept: KeptFile,
  request: StartLoad,
): Promise<BegunLoad> {
  const { jurisdiction, agency } = resource;
  const holder = randomUUID();
  const dataset = await connection
    .insertInto('store.dataset')
    .values({ jurisdiction, agency, resource: resource.id, segments: 1 })
    .onConflict((conflict) => conflict.column('resource').doUpdateSet({ agency, segments: sql<number>`store.dataset.segments + 1` }))
    .returning(['id', 'segments'])
    .executeTakeFirstOrThrow();
  const load = await connection
    .insertInto('store.load')
    .values({
      jurisdiction,
      agency,
      dataset: dataset.id,
      segment: dataset.segments,
      resource: resource.id,
      resource_version: resource.version,
      actor: request.principal.id,
      file_name: request.fileName.slice(0, 255).replaceAll('\0', ''),
      sha256: kept.sha256,
      bytes: kept.bytes,
      holder,
      lease_until: sql<Date>`now() + make_interval(secs => ${context.leaseSeconds ?? 60})`,
      started_at: context.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await connection
    .insertInto('store.segment')
    .values({ dataset: dataset.id, number: dataset.segments, jurisdiction, load: load.id, items: JSON.stringify(resource.items) })
    .execute();
  await createSegment(connection, segmentTable(dataset.id, dataset.segments), resource.items, load.id);
  await context.ledger.record(connection, [
    {
      kind: 'store.start-load',
      jurisdiction,
      actor: request.principal.id,
      agency: request.principal.agency,
      object: `load:${load.id}`,
      public: { resource: resource.id, resourceVersion: resource.version, sha256: kept.sha256, bytes: kept.bytes },
    },
  ]);
  return { load: load.id, holder, dataset: dataset.id, segment: dataset.segments };
}
