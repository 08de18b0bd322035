import type { Room } from '../room.ts';

/** A recorded release of open data. */
export interface PastRelease {
  readonly dataVersion: string;
  readonly resourceVersion: string;
  readonly releasedAt: Date;
  /** Items that it gave. */
  readonly items: number;
  /** Batch of the ledger that holds its record. */
  readonly batch: string;
}

const most = 50;

/** Releases of a resource, newest first. Each stands in the ledger; none says anything of a row. */
export async function listReleases(room: Room, resource: string): Promise<PastRelease[]> {
  const rows = await room.database.reader
    .selectFrom('access.release')
    .select(['data_version', 'resource_version', 'released_at', 'items', 'receipt'])
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('resource', '=', resource)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    dataVersion: row.data_version,
    resourceVersion: row.resource_version,
    releasedAt: row.released_at,
    items: row.items.length,
    batch: String((row.receipt as { batch?: unknown } | null)?.batch ?? ''),
  }));
}
