import { type Principal, type PublicKind, sql } from '#kernel';
import { digestOf, newSecret, sameDigest } from '../credentials/secret.ts';
import { actOf, minutesAfter, type Room } from '../room.ts';
import { accountOf, asPrincipal } from './find-public-session.ts';

/** Days for which a personal key stands. */
const keyDays = 180;

export interface PersonalKey {
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

function readKey(text: string): { id: string; secret: string } | undefined {
  const parts = /^syp_(\d{1,18})_([A-Za-z0-9_-]{43})$/.exec(text);
  return parts?.[1] && parts[2] ? { id: parts[1], secret: parts[2] } : undefined;
}

/** The member of the public who carries this personal key; read anew each time, so that revoking holds at once. */
export async function recognisePublicKey(room: Room, text: string): Promise<Principal | undefined> {
  const presented = readKey(text);
  if (!presented) return undefined;
  const { rows } = await sql<{ secret_hash: Buffer; account: string; name: string; kind: PublicKind }>`
    select key.secret_hash, account.id as account, account.name, account.kind
    from organization.public_key key join organization.public_account account on account.id = key.account
    where key.id = ${presented.id} and key.revoked_at is null and key.expires_at > ${room.clock.now()}
      and account.jurisdiction = ${room.jurisdiction.id} and account.state = 'active'
      and (${!room.production} or not account.demonstration)`.execute(room.database.reader);
  const [row] = rows;
  return row && sameDigest(digestOf(presented.secret), row.secret_hash) ? asPrincipal(room, row) : undefined;
}

/** Whether the account still has a standing key and is active, for one recognised by it a moment ago. */
export async function publicKeyStands(room: Room, principal: Principal): Promise<boolean> {
  return (await findPublicKey(room, principal)) !== undefined;
}

export async function findPublicKey(room: Room, principal: Principal): Promise<PersonalKey | undefined> {
  const row = await room.database.reader
    .selectFrom('organization.public_key as key')
    .innerJoin('organization.public_account as account', 'account.id', 'key.account')
    .select(['key.issued_at', 'key.expires_at'])
    .where('key.account', '=', accountOf(principal.id) ?? '0')
    .where('key.revoked_at', 'is', null)
    .where('key.expires_at', '>', room.clock.now())
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  return row && { issuedAt: row.issued_at, expiresAt: row.expires_at };
}

/** Issues a personal key in the place of the one before. @returns `syp_<id>_<secret>`, told this once and not kept. */
export async function issuePublicKey(room: Room, principal: Principal): Promise<string> {
  const account = accountOf(principal.id);
  if (account === undefined || principal.kind !== 'public') throw new Error('a personal key is for a member of the public');
  const secret = newSecret();
  const now = room.clock.now();
  const id = await room.database.transact(async (connection) => {
    // Two at once come one after the other.
    await connection.selectFrom('organization.public_account').select('id').where('id', '=', account).forUpdate().execute();
    await revokeStanding(room, connection, account, now);
    const key = await connection
      .insertInto('organization.public_key')
      .values({
        jurisdiction: room.jurisdiction.id,
        account,
        secret_hash: digestOf(secret),
        issued_at: now,
        expires_at: minutesAfter(now, keyDays * 24 * 60),
        revoked_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await room.ledger.record(connection, [actOf('organization.issue-public-key', principal, principal.id, { key: key.id })]);
    return key.id;
  });
  return `syp_${id}_${secret}`;
}

/** Revokes the personal key; without one there is nothing to do. */
export async function revokePublicKey(room: Room, principal: Principal): Promise<void> {
  const account = accountOf(principal.id);
  if (account === undefined) return;
  await room.database.transact(async (connection) => {
    const revoked = await revokeStanding(room, connection, account, room.clock.now());
    if (revoked) await room.ledger.record(connection, [actOf('organization.revoke-public-key', principal, principal.id)]);
  });
}

async function revokeStanding(
  room: Room,
  connection: Parameters<Parameters<Room['database']['transact']>[0]>[0],
  account: string,
  at: Date,
): Promise<boolean> {
  const ended = await connection
    .updateTable('organization.public_key')
    .set({ revoked_at: at })
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return false;
  await room.rights?.changed(connection);
  return true;
}
