import { kernelFaults, type Principal } from '#kernel';
import { hashPassword } from '../credentials/password-hash.ts';
import { faults } from '../faults.ts';
import { actOf, type Room } from '../room.ts';
import { judgePassword, normalisePassword } from '../rules/password-rule.ts';
import { lockAccount, updatePassword } from '../store/accounts.ts';
import { endSessionsOf } from '../store/sessions.ts';

/**
 * Gives a first password again to who has lost theirs; it must be changed before the next sign-in, and sessions end.
 * @throws Fault `kernel.not-found`, `organization.own-rights`, `organization.account-closed`, `organization.weak-password`.
 */
export async function resetPassword(room: Room, principal: Principal, id: string, given: string): Promise<void> {
  const password = normalisePassword(given);
  const passwordHash = await hashPassword(password);
  await room.database.transact(async (connection) => {
    const account = await lockAccount(connection, id);
    if (account?.jurisdiction !== principal.jurisdiction) throw kernelFaults['kernel.not-found']();
    if (account.id === principal.id) throw faults['organization.own-rights']();
    if (account.state === 'closed') throw faults['organization.account-closed']();
    const places = judgePassword(password, account.login);
    if (places.length > 0) throw faults['organization.weak-password']({ places });
    const now = room.clock.now();
    await updatePassword(connection, account, passwordHash, true, now);
    await endSessionsOf(connection, id, 'password-reset', now);
    await room.rights?.changed(connection);
    await room.ledger.record(connection, [actOf('organization.reset-password', principal, `account:${id}`)]);
  });
}
