import type { Principal } from '#kernel';
import type { ApiKey } from '../model.ts';
import type { Room } from '../room.ts';
import { selectKeys } from '../store/keys.ts';

/** The keys of the caller's agency; the security administrator sees those of the jurisdiction. Newest first, at most 1,000. */
export async function listKeys(room: Room, principal: Principal): Promise<ApiKey[]> {
  const all = principal.roles.includes('security-administrator');
  return selectKeys(room.database.reader, principal.jurisdiction, all ? undefined : principal.agency);
}
