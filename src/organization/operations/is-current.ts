import type { Principal } from '#kernel';
import { findPublicSession } from '../public/find-public-session.ts';
import { publicKeyStands } from '../public/public-keys.ts';
import type { Room } from '../room.ts';
import { findSession } from './authenticate.ts';
import type { KeyRing } from './recognise-key.ts';

/**
 * Whether a recognised caller is still who it was, for one who decides at this value of the fence and makes its record
 * conditional on it: with both, nothing leaves whose record starts after a key, session or role was taken away.
 * A program's key is answered from memory where it was read at or after that value; a person's session is read anew.
 */
export function isCurrent(room: Room, keys: KeyRing, principal: Principal, fence: bigint): boolean | Promise<boolean> {
  if (principal.kind === 'anonymous') return true;
  return principal.kind === 'application' ? keys.stands(principal.id, fence) : isPersonCurrent(room, principal);
}

async function isPersonCurrent(room: Room, principal: Principal): Promise<boolean> {
  if (principal.sessionId === undefined) return principal.kind === 'public' && publicKeyStands(room, principal);
  if (principal.kind === 'public') return (await findPublicSession(room, { id: principal.sessionId }))?.id === principal.id;
  const now = await findSession(room, { id: principal.sessionId });
  if (now === undefined || now.id !== principal.id) return false;
  const duties = now.duties ?? [];
  return principal.roles.every((role) => now.roles.includes(role)) && (principal.duties ?? []).every((duty) => duties.includes(duty));
}
