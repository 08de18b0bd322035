import type { Selectable } from 'kysely';
import type { Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import type { VersionView } from '../model.ts';
import type { VersionTable } from '../tables.ts';
import { findDataset } from './find-dataset.ts';

/** The versions of a resource's data, the newest first. Holds counts, never a row's content. */
export async function listVersions(
  context: StoreContext,
  { resource, limit, offset }: { readonly resource: string; readonly limit: number; readonly offset: number },
  principal: Principal,
): Promise<{ items: VersionView[]; total: number }> {
  const dataset = await findDataset(context, resource, principal);
  const versions = context.database.reader.selectFrom('store.version').where('dataset', '=', dataset.id);
  const [rows, counted] = await Promise.all([
    versions.selectAll().orderBy('number', 'desc').limit(limit).offset(offset).execute(),
    versions.select((select) => select.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: rows.map((row) => viewVersion(row, dataset.current)), total: Number(counted.total) };
}

/** @param current number of the version that readers are given. */
export function viewVersion(row: Selectable<VersionTable>, current: number | null): VersionView {
  const { added, changed, removed } = row;
  return {
    number: row.number,
    kind: row.kind,
    current: row.number === current,
    held: row.retired_at === null,
    rows: Number(row.rows),
    ...(added === null || changed === null || removed === null
      ? {}
      : { change: { added: Number(added), changed: Number(changed), removed: Number(removed) } }),
    inPlace: row.in_place,
    load: row.load,
    resourceVersion: row.resource_version,
    ...(row.restores === null ? {} : { restores: row.restores }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    actor: row.actor,
    publishedAt: row.published_at.toISOString(),
  };
}
