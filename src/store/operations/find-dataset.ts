import { kernelFaults, type Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import { seesAllLoads } from './find-load.ts';

export interface FoundDataset {
  readonly id: string;
  readonly resource: string;
  readonly agency: string;
  readonly jurisdiction: string;
  readonly current: number | null;
}

/**
 * The data behind a resource, for those who answer for it: counts, no rows.
 * @throws Fault `kernel.not-found` for another agency's; `store.no-data` where there is none yet.
 */
export async function findDataset(context: StoreContext, idOrCode: string, principal: Principal): Promise<FoundDataset> {
  const published = await context.resources.findPublished(idOrCode);
  const row = await context.database.reader
    .selectFrom('store.dataset')
    .select(['id', 'resource', 'agency', 'jurisdiction', 'current_version as current'])
    .where('resource', '=', published?.id ?? idOrCode)
    .where('jurisdiction', '=', principal.jurisdiction)
    .executeTakeFirst();
  const owner = row?.agency ?? (published?.jurisdiction === principal.jurisdiction ? published.agency : undefined);
  if (owner === undefined || (owner !== principal.agency && !seesAllLoads(principal))) throw kernelFaults['kernel.not-found']();
  if (!row || row.current === null) throw storeFaults['store.no-data']();
  return row;
}
