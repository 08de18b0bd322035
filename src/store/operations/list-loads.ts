import type { Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import type { LoadView } from '../model.ts';
import { seesAllLoads } from './find-load.ts';
import { viewLoad } from './view-load.ts';

export interface ListLoads {
  /** Resource id. */
  readonly resource?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Loads that the caller may see, the newest first. */
export async function listLoads(
  context: StoreContext,
  { resource, limit, offset }: ListLoads,
  principal: Principal,
): Promise<{ items: LoadView[]; total: number }> {
  let loads = context.database.reader.selectFrom('store.load').where('jurisdiction', '=', principal.jurisdiction);
  if (!seesAllLoads(principal)) loads = loads.where('agency', '=', principal.agency);
  if (resource !== undefined) loads = loads.where('resource', '=', resource);
  const [rows, counted] = await Promise.all([
    loads.selectAll().orderBy('id', 'desc').limit(limit).offset(offset).execute(),
    loads.select((select) => select.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: rows.map(viewLoad), total: Number(counted.total) };
}
