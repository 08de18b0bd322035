import { hashPassword, verifyPassword } from '../credentials/password-hash.ts';
import { faults } from '../faults.ts';
import { actOf, type Room } from '../room.ts';
import { judgePassword, normalisePassword } from '../rules/password-rule.ts';
import { lockAccount, selectPasswordHistory, updatePassword } from '../store/accounts.ts';
import { forgetAttempts } from '../store/attempts.ts';
import { endSessionsOf } from '../store/sessions.ts';
import { type Presented, provePassword } from './prove-password.ts';

/**
 * Sets a new password for who knows the old one, signed in or not (an expired password opens no session).
 * All sessions of the account end.
 * @throws Fault `organization.sign-in-refused`, `-locked`, `organization.weak-password`.
 */
export async function changePassword(room: Room, presented: Presented & { readonly newPassword: string }): Promise<void> {
  const { account, loginDigest } = await provePassword(room, 'organization.change-password', presented);
  const password = normalisePassword(presented.newPassword);
  const places = judgePassword(password, account.login);
  if (places.length > 0) throw faults['organization.weak-password']({ places });
  for (const hash of await selectPasswordHistory(room.database.reader, account.id, room.policy.passwordHistory)) {
    if (await verifyPassword(password, hash))
      throw faults['organization.weak-password']({
        places: [{ field: 'newPassword', reason: { zh: '与最近用过的密码相同', en: 'used recently' } }],
      });
  }
  const hash = await hashPassword(password);
  await room.database.transact(async (connection) => {
    const now = room.clock.now();
    const current = await lockAccount(connection, account.id);
    if (current?.state !== 'active' || current.passwordSetAt.getTime() !== account.passwordSetAt.getTime())
      throw faults['organization.sign-in-refused']();
    await updatePassword(connection, account, hash, false, now);
    await forgetAttempts(connection, loginDigest);
    const ended = await endSessionsOf(connection, account.id, 'password-changed', now);
    if (ended > 0) await room.rights?.changed(connection);
    const actor = {
      kind: 'person',
      id: account.id,
      name: account.name,
      agency: account.agency,
      jurisdiction: account.jurisdiction,
      roles: [],
    } as const;
    await room.ledger.record(connection, [actOf('organization.change-password', actor, `account:${account.id}`, { outcome: 'accepted' })]);
  });
}
