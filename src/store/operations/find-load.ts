import { kernelFaults, type Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import type { LoadView } from '../model.ts';
import { viewLoad } from './view-load.ts';

/** Whether a caller sees loads of every agency of the jurisdiction: counts and reasons, no rows. */
export function seesAllLoads(principal: Principal): boolean {
  return principal.roles.includes('authority') || principal.roles.includes('auditor');
}

/** One load. @throws Fault `kernel.not-found` also for another agency's load: what is hidden looks absent. */
export async function findLoad(context: StoreContext, id: string, principal: Principal): Promise<LoadView> {
  const row = await context.database.reader
    .selectFrom('store.load')
    .selectAll()
    .where('id', '=', id)
    .where('jurisdiction', '=', principal.jurisdiction)
    .executeTakeFirst();
  if (!row || (row.agency !== principal.agency && !seesAllLoads(principal))) throw kernelFaults['kernel.not-found']();
  return viewLoad(row);
}
