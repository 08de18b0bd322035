import { randomUUID } from 'node:crypto';
import { type Principal, sql, type WriteConnection } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import type { KeptFile } from '../files/keep-file.ts';
import type { LoadMode, ResourceToLoad } from '../model.ts';
import { type BaseVersion, defaultLimits } from '../pipeline/build-task.ts';
import { keyColumns, sameLayout, segmentTable, stagingTable } from '../segments/layout.ts';
import { readVersion } from '../segments/read-version.ts';
import { createSegmentSql, createStagingSql, currentLayout } from '../segments/segment-sql.ts';
import { segmentStatement } from '../segments/segment-statement.ts';
import type { StandingVersion } from '../segments/standing-version.ts';
import type { LoadToRun } from './run-load.ts';

/** A load of a file that is kept already. */
export interface BeginLoad {
  readonly resource: ResourceToLoad;
  readonly kept: KeptFile;
  readonly fileName: string;
  readonly principal: Principal;
  readonly mode: LoadMode;
  /** The load whose quarantined rows the file brings corrected. */
  readonly corrects?: string;
  /** Runs in the transaction that makes the load. */
  readonly within?: (connection: WriteConnection, load: string) => Promise<void>;
}

/**
 * Makes the load, its segment or staging table and its ledger entry, in one transaction, and pins what it builds on: the
 * resource's version and the dataset's.
 * @throws Fault `store.no-key`, `store.no-data`, `store.layout-changed` where a load by key cannot be.
 */
export async function beginLoad(context: StoreContext, request: BeginLoad): Promise<LoadToRun> {
  const { resource, kept } = request;
  const begun = await context.database.transact((connection) => insertLoad(context, connection, request));
  return { ...begun, resource, path: kept.path };
}

async function insertLoad(
  context: StoreContext,
  connection: WriteConnection,
  request: BeginLoad,
): Promise<Omit<LoadToRun, 'resource' | 'path'>> {
  const { resource, kept, principal, mode, corrects } = request;
  const { jurisdiction, agency } = resource;
  const holder = randomUUID();
  const dataset = await connection
    .insertInto('store.dataset')
    .values({ jurisdiction, agency, resource: resource.id, segments: 1 })
    .onConflict((conflict) => conflict.column('resource').doUpdateSet({ agency, segments: sql<number>`store.dataset.segments + 1` }))
    .returning(['id', 'segments'])
    .executeTakeFirstOrThrow();
  const standing = await readVersion(connection, dataset.id);
  const base = chooseBase(context, request, standing);
  const load = await connection
    .insertInto('store.load')
    .values({
      jurisdiction,
      agency,
      dataset: dataset.id,
      segment: dataset.segments,
      resource: resource.id,
      resource_version: resource.version,
      actor: principal.id,
      file_name: request.fileName.slice(0, 255).replaceAll('\0', ''),
      sha256: kept.sha256,
      bytes: kept.bytes,
      holder,
      lease_until: sql<Date>`now() + make_interval(secs => ${context.leaseSeconds ?? 60})`,
      started_at: context.clock.now(),
      mode,
      base_version: standing?.base.number ?? null,
      corrects: corrects ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await connection
    .insertInto('store.segment')
    .values({
      dataset: dataset.id,
      number: dataset.segments,
      jurisdiction,
      load: load.id,
      items: JSON.stringify(resource.items),
      layout: currentLayout,
    })
    .execute();
  const table = segmentTable(dataset.id, dataset.segments);
  const making = base ? createStagingSql(stagingTable(table), fileItems(mode, resource)) : createSegmentSql(table, resource.items, load.id);
  await segmentStatement(making).execute(connection);
  await request.within?.(connection, load.id);
  await context.ledger.record(connection, [
    {
      kind: 'store.start-load',
      jurisdiction,
      actor: principal.id,
      agency: principal.agency,
      object: `load:${load.id}`,
      public: {
        resource: resource.id,
        resourceVersion: resource.version,
        sha256: kept.sha256,
        bytes: kept.bytes,
        mode,
        ...(corrects === undefined ? {} : { corrects }),
      },
    },
  ]);
  return { load: load.id, holder, dataset: dataset.id, segment: dataset.segments, mode, ...(base ? { base } : {}) };
}

/** The items that a file has columns for: all, or of rows that go the keys alone. */
export function fileItems(mode: LoadMode, { items }: Pick<ResourceToLoad, 'items'>): ResourceToLoad['items'] {
  return mode === 'delete' ? keyColumns(items) : items;
}

// A whole file is compared with the current version only where its rows could stay there; else its segment is filled at once.
function chooseBase(context: StoreContext, request: BeginLoad, standing: StandingVersion | undefined): BaseVersion | undefined {
  const { mode, resource, corrects } = request;
  const keyed = keyColumns(resource.items).length > 0;
  const alike = standing !== undefined && sameLayout(standing.items, resource.items);
  if (mode === 'full') {
    const share = context.limits?.inPlaceShare ?? defaultLimits.inPlaceShare;
    return keyed && alike && standing.base.newest && standing.base.rows > 0 && share > 0 ? standing.base : undefined;
  }
  if (!keyed && corrects === undefined) throw storeFaults['store.no-key']();
  if (!standing && mode === 'delete') throw storeFaults['store.no-data']();
  if (standing && !alike) throw storeFaults['store.layout-changed']({ values: { version: standing.base.number } });
  return standing?.base;
}
