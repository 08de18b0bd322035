import { anonymous, type Principal } from '#kernel';
import { verifyNobody, verifyPassword } from '../credentials/password-hash.ts';
import { digestOf } from '../credentials/secret.ts';
import { faults } from '../faults.ts';
import { actOf, minutesBefore, type Room } from '../room.ts';
import { countAttempt } from '../rules/lockout.ts';
import { normalisePassword } from '../rules/password-rule.ts';
import { type Credentials, selectCredentials } from '../store/accounts.ts';
import { lockAttempts, sweepAttempts, writeAttempts } from '../store/attempts.ts';

export interface Presented {
  readonly login: string;
  readonly password: string;
}

export interface Proven {
  readonly account: Credentials;
  readonly loginDigest: Buffer;
}

/** Logins are compared in lower case and composed form. */
export function normaliseLogin(login: string): string {
  return login.trim().normalize('NFKC').toLowerCase();
}

/**
 * Asks whether login and password belong together and the account may sign in. Every way to fail takes the same
 * path and time and gives the same answer, whether or not the account exists; each failure is recorded.
 * @throws Fault `organization.sign-in-refused`, `organization.sign-in-locked`, `kernel.busy`.
 */
export async function provePassword(room: Room, kind: `organization.${string}`, presented: Presented): Promise<Proven> {
  const login = normaliseLogin(presented.login);
  const password = normalisePassword(presented.password);
  const loginDigest = digestOf(login);
  const judgement = await countSignIn(room, loginDigest);
  if (!judgement.allowed) throw faults['organization.sign-in-locked']({ values: { minutes: judgement.minutes } });
  const account = await selectCredentials(room.database.reader, login);
  const right = await (account ? verifyPassword(password, account.passwordHash) : verifyNobody(password));
  if (account && right && mayUse(room, account)) return { account, loginDigest };
  const stranger: Principal = { ...anonymous, jurisdiction: room.jurisdiction.id, id: 'anonymous' };
  // What was typed is not kept: people type passwords into the wrong field.
  const facts = { outcome: 'refused', locked: judgement.last };
  await room.database.transact((connection) =>
    room.ledger.record(connection, [actOf(kind, stranger, `account:${account?.id ?? 'unknown'}`, facts)]),
  );
  throw faults['organization.sign-in-refused']();
}

function mayUse(room: Room, account: Credentials): boolean {
  return account.jurisdiction === room.jurisdiction.id && account.state === 'active' && !(room.production && account.demonstration);
}

/** Counts an attempt under a login's digest, known or not, and says whether it may be made. */
export async function countSignIn(room: Room, loginDigest: Buffer) {
  const now = room.clock.now();
  const judgement = await room.database.transact(async (connection) => {
    const before = await lockAttempts(connection, loginDigest, room.jurisdiction.id, now);
    const judged = countAttempt(before, now, room.policy);
    if (judged.allowed) await writeAttempts(connection, loginDigest, judged.attempts);
    return judged;
  });
  if (judgement.allowed && judgement.attempts.failures === 1)
    await room.database.transact((connection) => sweepAttempts(connection, minutesBefore(now, 24 * 60)));
  return judgement;
}
