import { sql, type WriteConnection } from '#kernel';
import type { StoreContext } from '../context.ts';
import { segmentTable } from '../segments/layout.ts';
import { segmentStatement } from '../segments/segment-statement.ts';
import { lockDataset } from './publish-version.ts';

const defaultVersionsKept = 5;
const defaultReadMinutes = 60;

/**
 * Lets go of the rows of versions beyond the last few, once nobody who began before they were replaced is reading them: drops segments that no kept version uses, and takes out of the
 * others the rows that no kept version shows. Each dataset in a transaction of its own, with a ledger entry.
 */
export async function retireVersions(
  context: StoreContext,
  tolerate: (what: string, work: () => Promise<void>) => Promise<unknown>,
): Promise<void> {
  const kept = context.limits?.versionsKept ?? defaultVersionsKept;
  const minutes = context.limits?.readMinutes ?? defaultReadMinutes;
  const before = new Date(context.clock.now().getTime() - minutes * 60_000);
  const due = await context.database.reader
    .selectFrom('store.version as v')
    .innerJoin('store.dataset as d', 'd.id', 'v.dataset')
    .select('d.id')
    .distinct()
    .where('v.retired_at', 'is', null)
    .where((where) => where('v.number', '<=', sql<number>`d.current_version - ${kept}::integer`))
    .where(replacedBefore(before))
    .execute();
  for (const { id } of due) await tolerate(`dataset ${id}`, () => retireOf(context, id, kept, before));
}

/** Of versions `v`: those whose next version was published at an instant or earlier. */
function replacedBefore(instant: Date) {
  return sql<boolean>`exists (select from store.version n where n.dataset = v.dataset and n.number = v.number + 1 and n.published_at <= ${instant})`;
}

async function retireOf(context: StoreContext, dataset: string, kept: number, before: Date): Promise<void> {
  await context.database.transact(async (connection) => {
    await sql`set local lock_timeout = '5s'`.execute(connection);
    const current = await lockDataset(connection, dataset);
    if (current === null) return;
    const retired = await connection
      .updateTable('store.version as v')
      .set({ retired_at: context.clock.now() })
      .where('dataset', '=', dataset)
      .where('number', '<=', current - kept)
      .where('retired_at', 'is', null)
      .where(replacedBefore(before))
      .returning(['number', 'segment'])
      .execute();
    if (retired.length === 0) return;
    const left = await connection
      .selectFrom('store.version')
      .select(['segment', 'point'])
      .where('dataset', '=', dataset)
      .where('retired_at', 'is', null)
      .execute();
    let dropped = 0;
    let removed = 0;
    for (const segment of new Set(retired.map((version) => version.segment))) {
      const points = left.filter((version) => version.segment === segment).map(({ point }) => point);
      if (points.length > 0) removed += await removeUnseen(connection, dataset, segment, points);
      else if (await dropLive(connection, dataset, segment)) dropped += 1;
    }
    const about = await connection
      .selectFrom('store.dataset')
      .select(['resource', 'agency', 'jurisdiction'])
      .where('id', '=', dataset)
      .executeTakeFirstOrThrow();
    await context.ledger.record(connection, [
      {
        kind: 'store.retire-versions',
        jurisdiction: about.jurisdiction,
        actor: 'engine',
        agency: about.agency,
        object: `dataset:${dataset}`,
        public: { resource: about.resource, versions: retired.map(({ number }) => number), segmentsDropped: dropped, rowsRemoved: removed },
      },
    ]);
  });
}

/** Takes the rows out of a segment that no kept point shows. */
async function removeUnseen(connection: WriteConnection, dataset: string, segment: number, points: readonly number[]): Promise<number> {
  const found = await connection
    .selectFrom('store.segment')
    .select('layout')
    .where('dataset', '=', dataset)
    .where('number', '=', segment)
    .executeTakeFirstOrThrow();
  if (found.layout === 1) return 0;
  const gone = await sql`delete from ${segmentStatement(segmentTable(dataset, segment))} t
    where not exists (select from unnest(${points}::integer[]) p where t._from <= p and t._to > p)`.execute(connection);
  const rows = Number(gone.numAffectedRows ?? 0n);
  await connection
    .updateTable('store.segment')
    .set({ stored: sql<number>`stored - ${rows}` })
    .where('dataset', '=', dataset)
    .where('number', '=', segment)
    .execute();
  return rows;
}

async function dropLive(connection: WriteConnection, dataset: string, segment: number): Promise<boolean> {
  const marked = await connection
    .updateTable('store.segment')
    .set({ state: 'dropped', stored: 0 })
    .where('dataset', '=', dataset)
    .where('number', '=', segment)
    .where('state', '=', 'live')
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) return false;
  await connection.schema.dropTable(segmentTable(dataset, segment)).ifExists().execute();
  return true;
}
