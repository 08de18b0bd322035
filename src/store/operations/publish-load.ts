import { sql, type WriteConnection } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import type { BuildResult } from '../pipeline/build-task.ts';
import { Cancelled, LostLease } from '../pipeline/load-session.ts';
import { deltaTable, segmentTable, stagingTable } from '../segments/layout.ts';
import { applyDelta } from './apply-delta.ts';
import { lockDataset, publishVersion } from './publish-version.ts';
import type { LoadToRun } from './run-load.ts';

/**
 * Makes what a load has built the current version, in one transaction: the version that it builds on still stands, the
 * lease is still held, the resource still has the version that the rows were checked against, the ledger has the entry,
 * or nothing changes.
 * @throws LostLease; Cancelled; Fault `store.resource-changed`, `store.base-changed`.
 */
export async function publishLoad(context: StoreContext, load: LoadToRun, built: BuildResult): Promise<void> {
  const { change } = built;
  const inPlace = change?.inPlace ?? false;
  await context.database.transact(async (connection) => {
    const current = await lockDataset(connection, load.dataset);
    await refuseStale(connection, load, built, current);
    const number = (current ?? 0) + 1;
    if (change?.inPlace) await applyDelta(connection, load, change, number);
    const held = await holdLoad(connection, load);
    await refuseChangedResource(context, connection, load);
    await settleSegments(connection, load, built, number);
    const at = context.clock.now();
    const counts = { added: change?.added ?? null, changed: change?.changed ?? null, removed: change?.removed ?? null };
    await publishVersion(
      context,
      connection,
      {
        dataset: load.dataset,
        number,
        jurisdiction: load.resource.jurisdiction,
        segment: inPlace && change ? change.base.segment : load.segment,
        point: number,
        resource_version: load.resource.version,
        rows: built.rows,
        last_row: built.lastRow,
        load: load.load,
        published_at: at,
        kind: held.corrects === null ? load.mode : 'correction',
        ...counts,
        in_place: inPlace,
        actor: held.actor,
      },
      {
        resource: load.resource.id,
        agency: held.agency,
        public: { quarantined: built.counts.bad, sha256: held.sha256, mode: load.mode },
      },
    );
    await connection
      .updateTable('store.load')
      .set({ state: 'published', phase: 'ended', version: number, ended_at: at, ...counts, ...(change ? { in_place: inPlace } : {}) })
      .where('id', '=', load.load)
      .execute();
  });
  if (change?.inPlace) await summariseNewPages(context, change.base.table);
}

async function holdLoad(connection: WriteConnection, load: LoadToRun) {
  const held = await connection
    .selectFrom('store.load')
    .select(['actor', 'agency', 'sha256', 'corrects', 'cancel_at'])
    .where('id', '=', load.load)
    .where('holder', '=', load.holder)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst();
  if (!held) throw new LostLease();
  if (held.cancel_at) throw new Cancelled();
  return held;
}

async function refuseChangedResource(context: StoreContext, connection: WriteConnection, { resource }: LoadToRun): Promise<void> {
  const now = await context.resources.holdCurrentVersion(connection, resource.id);
  if (now !== resource.version) throw storeFaults['store.resource-changed']({ values: { pinned: resource.version, now: now ?? 0 } });
}

/**
 * A load by key is published onto the version that it was compared with and no other. A whole file also replaces versions
 * of loads that began before it; whatever was published by what began after it stands.
 */
async function refuseStale(connection: WriteConnection, load: LoadToRun, built: BuildResult, current: number | null): Promise<void> {
  const begun = await connection.selectFrom('store.load').select('base_version').where('id', '=', load.load).executeTakeFirstOrThrow();
  const stale = () => storeFaults['store.base-changed']({ values: { base: begun.base_version ?? 0, now: current ?? 0 } });
  if (built.change && built.change.base.number !== current) throw stale();
  if (begun.base_version === current) return;
  if (load.mode !== 'full') throw stale();
  const later = await connection
    .selectFrom('store.version')
    .select('number')
    .where('dataset', '=', load.dataset)
    .where('number', '>', begun.base_version ?? 0)
    .where((where) => where.or([where('kind', '=', 'roll-back'), where('load', '>', load.load)]))
    .executeTakeFirst();
  if (later) throw stale();
}

async function settleSegments(connection: WriteConnection, load: LoadToRun, built: BuildResult, number: number): Promise<void> {
  const { change } = built;
  const table = segmentTable(load.dataset, load.segment);
  const own = connection.updateTable('store.segment').where('dataset', '=', load.dataset).where('number', '=', load.segment);
  if (change?.inPlace) {
    await own.set({ state: 'dropped' }).execute();
    await connection
      .updateTable('store.segment')
      .set({ newest: number, stored: built.stored })
      .where('dataset', '=', load.dataset)
      .where('number', '=', change.base.segment)
      .where('state', '=', 'live')
      .where('newest', '=', change.base.point)
      .executeTakeFirstOrThrow();
  } else await own.set({ state: 'live', newest: number, stored: built.stored }).execute();
  for (const passing of [stagingTable(table), deltaTable(table)]) await connection.schema.dropTable(passing).ifExists().execute();
}

// Pages that the small index does not know yet are read by every query; vacuum would come to them some time.
async function summariseNewPages(context: StoreContext, table: string): Promise<void> {
  await context.database
    .transact((connection) => sql`select brin_summarize_new_values(${`${table}_row`}::regclass)`.execute(connection))
    .catch((error: unknown) => context.logError?.(error, table));
}
