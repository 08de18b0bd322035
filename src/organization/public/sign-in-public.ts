import { anonymous, type Principal } from '#kernel';
import { hashPassword, verifyNobody, verifyPassword } from '../credentials/password-hash.ts';
import { digestOf, newSecret } from '../credentials/secret.ts';
import { faults } from '../faults.ts';
import { countSignIn, normaliseLogin, type Presented } from '../operations/prove-password.ts';
import type { SignedIn } from '../operations/sign-in.ts';
import { actOf, type Room } from '../room.ts';
import { judgePassword, normalisePassword } from '../rules/password-rule.ts';
import { forgetAttempts } from '../store/attempts.ts';
import { endSession } from '../store/sessions.ts';
import { asPrincipal, findPublicSession, publicId } from './find-public-session.ts';

/** An agency's login of the same name is counted apart. */
const digestOfLogin = (login: string) => digestOf(`public:${login}`);

/**
 * Proves a login and password of the public by the rules of agencies' sign-in: one path and time for every failure, a lock
 * after five.
 * @throws Fault `organization.sign-in-refused`, `organization.sign-in-locked`, `kernel.busy`.
 */
async function prove(room: Room, kind: `organization.${string}`, presented: Presented) {
  const login = normaliseLogin(presented.login);
  const password = normalisePassword(presented.password);
  const judgement = await countSignIn(room, digestOfLogin(login));
  if (!judgement.allowed) throw faults['organization.sign-in-locked']({ values: { minutes: judgement.minutes } });
  const account = await room.database.reader
    .selectFrom('organization.public_account')
    .select(['id', 'kind', 'name', 'state', 'password_hash', 'password_set_at', 'demonstration'])
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('login', '=', login)
    .executeTakeFirst();
  const right = await (account ? verifyPassword(password, account.password_hash) : verifyNobody(password));
  if (account && right && account.state === 'active' && !(room.production && account.demonstration)) return { account, login };
  const stranger: Principal = { ...anonymous, jurisdiction: room.jurisdiction.id, id: 'anonymous' };
  const facts = { outcome: 'refused', locked: judgement.last };
  await room.database.transact((connection) =>
    room.ledger.record(connection, [actOf(kind, stranger, account ? publicId(account.id) : 'public:unknown', facts)]),
  );
  throw faults['organization.sign-in-refused']({
    remedy: { zh: '请核对后重试；还没有账户的，请先注册。', en: 'Check them and try again; without an account, sign up first.' },
  });
}

/** Opens a session. One that the browser still holds, of whatever side, ends. */
export async function signInPublic(room: Room, presented: Presented, previous?: Principal): Promise<SignedIn> {
  const { account, login } = await prove(room, 'organization.sign-in-public', presented);
  const token = newSecret();
  const tokenHash = digestOf(token);
  const person = asPrincipal(room, { account: account.id, name: account.name, kind: account.kind });
  await room.database.transact(async (connection) => {
    const now = room.clock.now();
    await forgetAttempts(connection, digestOfLogin(login));
    if (previous?.sessionId !== undefined) {
      if (previous.kind === 'public') await endPublicSessions(connection, { id: previous.sessionId }, 'replaced', now);
      else await endSession(connection, previous.sessionId, 'replaced', now);
    }
    const session = await connection
      .insertInto('organization.public_session')
      .values({
        jurisdiction: room.jurisdiction.id,
        account: account.id,
        token_hash: tokenHash,
        created_at: now,
        seen_at: now,
        ended_at: null,
        end_reason: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await room.ledger.record(connection, [
      actOf('organization.sign-in-public', person, person.id, { outcome: 'accepted', session: session.id }),
    ]);
  });
  const principal = await findPublicSession(room, { tokenHash });
  if (!principal) throw faults['organization.sign-in-refused']();
  return { token, principal };
}

/** Ends the caller's own session. */
export async function signOutPublic(room: Room, principal: Principal): Promise<void> {
  const { sessionId } = principal;
  if (principal.kind !== 'public' || sessionId === undefined) return;
  await room.database.transact(async (connection) => {
    await endPublicSessions(connection, { id: sessionId }, 'signed-out', room.clock.now());
    await room.ledger.record(connection, [actOf('organization.sign-out-public', principal, principal.id, { session: sessionId })]);
  });
}

/** Sets a new password for who knows the old one; all sessions of the account end. */
export async function changePublicPassword(room: Room, presented: Presented & { readonly newPassword: string }): Promise<void> {
  const { account, login } = await prove(room, 'organization.change-public-password', presented);
  const password = normalisePassword(presented.newPassword);
  const places = judgePassword(password, login).map((place) => ({ ...place, field: 'newPassword' }));
  if (places.length > 0) throw faults['organization.weak-password']({ places });
  if (await verifyPassword(password, account.password_hash))
    throw faults['organization.weak-password']({
      places: [{ field: 'newPassword', reason: { zh: '与原密码相同', en: 'the same as before' } }],
    });
  const hash = await hashPassword(password);
  await room.database.transact(async (connection) => {
    const now = room.clock.now();
    const changed = await connection
      .updateTable('organization.public_account')
      .set({ password_hash: hash, password_set_at: now })
      .where('id', '=', account.id)
      .where('password_set_at', '=', account.password_set_at)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw faults['organization.sign-in-refused']();
    await forgetAttempts(connection, digestOfLogin(login));
    await endPublicSessions(connection, { account: account.id }, 'password-changed', now);
    await room.rights?.changed(connection);
    const person = asPrincipal(room, { account: account.id, name: account.name, kind: account.kind });
    await room.ledger.record(connection, [actOf('organization.change-public-password', person, person.id, { outcome: 'accepted' })]);
  });
}

/** Ends standing sessions: one, or all of an account. */
export async function endPublicSessions(
  connection: Parameters<Parameters<Room['database']['transact']>[0]>[0],
  which: { readonly id: string } | { readonly account: string },
  reason: string,
  at: Date,
): Promise<void> {
  const update = connection
    .updateTable('organization.public_session')
    .set({ ended_at: at, end_reason: reason })
    .where('ended_at', 'is', null);
  await ('id' in which ? update.where('id', '=', which.id) : update.where('account', '=', which.account)).execute();
}
