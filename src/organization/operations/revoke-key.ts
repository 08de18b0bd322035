import { kernelFaults, type Principal } from '#kernel';
import type { ApiKey } from '../model.ts';
import { actOf, type Room } from '../room.ts';
import { lockKey, markRevoked } from '../store/keys.ts';

/**
 * Revokes a key at once: the fence moves in the same transaction, so nothing leaves under it afterwards on any process.
 * An agency revokes its own; the security administrator any of the jurisdiction. A key already revoked stays so.
 * @throws Fault `kernel.not-found`, also where the key is not the caller's to see.
 */
export async function revokeKey(room: Room, principal: Principal, id: string): Promise<ApiKey> {
  return room.database.transact(async (connection) => {
    const key = await lockKey(connection, id);
    if (!key || key.jurisdiction !== principal.jurisdiction) throw kernelFaults['kernel.not-found']();
    if (key.agency !== principal.agency && !principal.roles.includes('security-administrator')) throw kernelFaults['kernel.not-found']();
    if (key.state === 'revoked') return key;
    const now = room.clock.now();
    await markRevoked(connection, id, principal.id, now);
    await room.rights?.changed(connection);
    await room.ledger.record(connection, [actOf('organization.revoke-key', principal, `key:${id}`, { agency: key.agency })]);
    return { ...key, state: 'revoked', revokedAt: now };
  });
}
