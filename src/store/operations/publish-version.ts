import { sql } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import type { BuildResult } from '../pipeline/build-task.ts';
import { LostLease } from '../pipeline/load-session.ts';
import type { LoadToRun } from './run-load.ts';
import { versionChannel } from './version-channel.ts';

/**
 * Makes a built segment the current version, in one short transaction: the lease is still held, the resource still has
 * the version that the rows were checked against, the ledger has the entry, or nothing changes.
 * @throws LostLease; Fault `store.resource-changed`.
 */
export async function publishVersion(context: StoreContext, load: LoadToRun, built: BuildResult): Promise<void> {
  const { resource, dataset, segment } = load;
  await context.database.transact(async (connection) => {
    const held = await connection
      .selectFrom('store.load')
      .select(['actor', 'agency', 'sha256'])
      .where('id', '=', load.load)
      .where('holder', '=', load.holder)
      .where('state', '=', 'running')
      .forUpdate()
      .executeTakeFirst();
    if (!held) throw new LostLease();
    const now = await context.resources.holdCurrentVersion(connection, resource.id);
    if (now !== resource.version) throw storeFaults['store.resource-changed']({ values: { pinned: resource.version, now: now ?? 0 } });
    const current = await connection
      .updateTable('store.dataset')
      .set({ current_version: sql<number>`coalesce(current_version, 0) + 1` })
      .where('id', '=', dataset)
      .returning('current_version')
      .executeTakeFirstOrThrow();
    const number = current.current_version ?? 1;
    const at = context.clock.now();
    const { counts } = built;
    await connection
      .updateTable('store.segment')
      .set({ state: 'live' })
      .where('dataset', '=', dataset)
      .where('number', '=', segment)
      .execute();
    await connection
      .insertInto('store.version')
      .values({
        dataset,
        number,
        segment,
        jurisdiction: resource.jurisdiction,
        resource_version: resource.version,
        rows: counts.good,
        last_row: built.lastRow,
        load: load.load,
        published_at: at,
      })
      .execute();
    await connection
      .updateTable('store.load')
      .set({ state: 'published', phase: 'ended', version: number, ended_at: at })
      .where('id', '=', load.load)
      .execute();
    await context.ledger.record(connection, [
      {
        kind: 'store.publish-version',
        jurisdiction: resource.jurisdiction,
        actor: held.actor,
        agency: held.agency,
        object: `load:${load.load}`,
        public: {
          resource: resource.id,
          resourceVersion: resource.version,
          dataset,
          version: number,
          rows: counts.good,
          quarantined: counts.bad,
          sha256: held.sha256,
        },
      },
    ]);
    await sql`select pg_notify(${versionChannel}, ${resource.id})`.execute(connection);
  });
}
