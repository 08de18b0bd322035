import type { Principal } from '#kernel';
import { actOf, type Room } from '../room.ts';
import { endSession } from '../store/sessions.ts';

/** Ends the caller's own session. Without one there is nothing to do. */
export async function signOut(room: Room, principal: Principal): Promise<void> {
  const session = principal.sessionId;
  if (principal.kind !== 'person' || session === undefined) return;
  await room.database.transact(async (connection) => {
    await endSession(connection, session, 'signed-out', room.clock.now());
    await room.ledger.record(connection, [actOf('organization.sign-out', principal, `account:${principal.id}`, { session })]);
  });
}
