import { createHash } from 'node:crypto';
import type { Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import type { VersionView } from '../model.ts';
import { sameLayout } from '../segments/layout.ts';
import { readVersion } from '../segments/read-version.ts';
import { findDataset } from './find-dataset.ts';
import { viewVersion } from './list-versions.ts';
import { lockDataset, publishVersion } from './publish-version.ts';
import { findOwnResource } from './start-load.ts';

export interface RollBack {
  /** Resource id or code. */
  readonly resource: string;
  /** The version whose rows are to stand again. */
  readonly to: number;
  /** The version that the caller saw as current: what came after it is not rolled back unseen. */
  readonly from: number;
  readonly reason: string;
}

/**
 * Makes an earlier version's rows current again, as a new version with a reason. Nothing is copied: the new version points
 * to the old one's segment and point.
 * @throws Fault `store.base-changed`, `store.version-gone`, `store.version-current`, `store.layout-changed`,
 *   `store.resource-changed`.
 */
export async function rollBack(context: StoreContext, request: RollBack, principal: Principal): Promise<VersionView> {
  const resource = await findOwnResource(context, request.resource, principal);
  const dataset = await findDataset(context, resource.id, principal);
  const number = await context.database.transact(async (connection) => {
    const current = await lockDataset(connection, dataset.id);
    if (current === null) throw storeFaults['store.no-data']();
    if (current !== request.from) throw storeFaults['store.base-changed']({ values: { base: request.from, now: current } });
    if (request.to === current) throw storeFaults['store.version-current']({ values: { version: current } });
    const target = await readVersion(connection, dataset.id, request.to);
    if (!target) throw storeFaults['store.version-gone']({ values: { version: request.to } });
    const now = await context.resources.holdCurrentVersion(connection, resource.id);
    if (now !== resource.version) throw storeFaults['store.resource-changed']({ values: { pinned: resource.version, now: now ?? 0 } });
    if (!sameLayout(target.items, resource.items)) throw storeFaults['store.layout-changed']({ values: { version: request.to } });
    await publishVersion(
      context,
      connection,
      {
        dataset: dataset.id,
        number: current + 1,
        jurisdiction: resource.jurisdiction,
        segment: target.base.segment,
        point: target.base.point,
        resource_version: target.resourceVersion,
        rows: target.base.rows,
        last_row: target.base.lastRow,
        load: target.load,
        published_at: context.clock.now(),
        kind: 'roll-back',
        restores: request.to,
        reason: request.reason,
        actor: principal.id,
      },
      { resource: resource.id, agency: principal.agency, public: { restores: request.to, reason: digestOf(request.reason) } },
    );
    return current + 1;
  });
  const row = await context.database.reader
    .selectFrom('store.version')
    .selectAll()
    .where('dataset', '=', dataset.id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return viewVersion(row, number);
}

/** The ledger's public part holds no free text: its digest shows that the reason kept with the version is the one given. */
function digestOf(reason: string): string {
  return createHash('sha256').update(reason).digest('hex');
}
