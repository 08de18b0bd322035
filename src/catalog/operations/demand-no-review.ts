import type { WriteConnection } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import type { ResourceRecord } from '../store/read-resource.ts';

/** The case type by which an entry is reviewed (wuxi-14-1-b). */
export const reviewCase = 'catalog-review';

/**
 * Refuses while a review of the draft is open. A review that ended without a decision (withdrawn) binds nobody.
 * @returns the number of a returned case that waits for the agency, or null.
 * @throws catalog.in-review
 */
export async function demandNoReview(room: Room, connection: WriteConnection, resource: ResourceRecord): Promise<string | null> {
  if (resource.draftState === 'editing') return null;
  const open = await room.casework.findOpen('resource', resource.id, reviewCase, connection);
  if (resource.draftState === 'in-review' && open !== null) throw faults['catalog.in-review']();
  return open;
}
