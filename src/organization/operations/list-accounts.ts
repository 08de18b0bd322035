import type { Principal } from '#kernel';
import type { Account } from '../model.ts';
import type { Room } from '../room.ts';
import { selectAccounts } from '../store/accounts.ts';

/** The accounts of the jurisdiction for its administrators; a head sees those of the own agency. */
export async function listAccounts(
  room: Room,
  principal: Principal,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ items: Account[]; total: number }> {
  const all = principal.roles.includes('system-administrator') || principal.roles.includes('security-administrator');
  const scope = { jurisdiction: principal.jurisdiction, ...page };
  return selectAccounts(room.database.reader, all ? scope : { ...scope, agency: principal.agency });
}
