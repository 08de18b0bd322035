import type { Principal } from '#kernel';
import { hashPassword, isOutdated } from '../credentials/password-hash.ts';
import { digestOf, newSecret } from '../credentials/secret.ts';
import { faults } from '../faults.ts';
import { actOf, minutesBefore, type Room } from '../room.ts';
import { normalisePassword } from '../rules/password-rule.ts';
import { type Credentials, lockAccount, updateHash } from '../store/accounts.ts';
import { forgetAttempts } from '../store/attempts.ts';
import { endSession, insertSession } from '../store/sessions.ts';
import { findSession } from './authenticate.ts';
import { type Presented, provePassword } from './prove-password.ts';

export interface SignedIn {
  /** Goes into the cookie and nowhere else; only its digest is stored. */
  readonly token: string;
  readonly principal: Principal;
}

/**
 * Opens a session. A session that the browser still holds ends, so that no token outlives a change of person.
 * @param previous the session in whose place this one comes, if any.
 * @throws Fault `organization.sign-in-refused`, `-locked`, `organization.password-expired` (only to who knows the password).
 */
export async function signIn(room: Room, presented: Presented, previous?: string): Promise<SignedIn> {
  const { account, loginDigest } = await provePassword(room, 'organization.sign-in', presented);
  if (mustChange(room, account)) {
    await room.database.transact((connection) => forgetAttempts(connection, loginDigest));
    throw faults['organization.password-expired']();
  }
  const renewed = isOutdated(account.passwordHash) ? await hashPassword(normalisePassword(presented.password)) : undefined;
  const token = newSecret();
  const tokenHash = digestOf(token);
  await room.database.transact(async (connection) => {
    const now = room.clock.now();
    const current = await lockAccount(connection, account.id);
    if (current?.state !== 'active') throw faults['organization.sign-in-refused']();
    await forgetAttempts(connection, loginDigest);
    if (renewed) await updateHash(connection, account.id, renewed);
    if (previous) await endSession(connection, previous, 'replaced', now);
    const session = await insertSession(connection, { jurisdiction: account.jurisdiction, account: account.id, tokenHash, at: now });
    const actor = {
      kind: 'person',
      id: account.id,
      name: account.name,
      agency: account.agency,
      jurisdiction: account.jurisdiction,
      roles: [],
    } as const;
    await room.ledger.record(connection, [actOf('organization.sign-in', actor, `account:${account.id}`, { outcome: 'accepted', session })]);
  });
  const principal = await findSession(room, { tokenHash });
  if (!principal) throw faults['organization.sign-in-refused']();
  return { token, principal };
}

function mustChange(room: Room, account: Credentials): boolean {
  if (account.changePassword) return true;
  if (account.demonstration) return false;
  const days = room.policy.passwordDays;
  return days !== null && account.passwordSetAt < minutesBefore(room.clock.now(), days * 24 * 60);
}
