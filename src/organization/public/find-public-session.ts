import { type Principal, type PublicKind, sql } from '#kernel';
import { clockTolerance, minutesBefore, type Room } from '../room.ts';

interface OpenPublicSession {
  readonly id: string;
  readonly seenAt: Date;
  readonly account: string;
  readonly name: string;
  readonly kind: PublicKind;
}

/** How an account of the public is named everywhere outside its table. */
export const publicId = (account: string): string => `public:${account}`;

/** The account's number in its table; undefined for any other id. */
export const accountOf = (id: string): string | undefined => /^public:([1-9]\d{0,17})$/.exec(id)?.[1];

/**
 * The member of the public behind a session that has neither ended nor idled nor grown too old; notes that it was used.
 * Such a principal has no agency and no role but `citizen`.
 */
export async function findPublicSession(room: Room, sought: { tokenHash: Buffer } | { id: string }): Promise<Principal | undefined> {
  const now = room.clock.now();
  const which = 'tokenHash' in sought ? sql`session.token_hash = ${sought.tokenHash}` : sql`session.id = ${sought.id}`;
  const { rows } = await sql<OpenPublicSession>`
    select session.id, session.seen_at as "seenAt", account.id as account, account.name, account.kind
    from organization.public_session session join organization.public_account account on account.id = session.account
    where ${which} and session.ended_at is null
      and session.seen_at > ${minutesBefore(now, room.policy.idleMinutes)}
      and session.created_at > ${minutesBefore(now, room.policy.absoluteHours * 60)}
      and session.created_at <= ${minutesBefore(now, -clockTolerance)}
      and account.jurisdiction = ${room.jurisdiction.id} and account.state = 'active'
      and (${!room.production} or not account.demonstration)`.execute(room.database.reader);
  const [open] = rows;
  if (!open) return undefined;
  if (open.seenAt < minutesBefore(now, 1))
    await room.database.transact((connection) =>
      connection
        .updateTable('organization.public_session')
        .set({ seen_at: now })
        .where('id', '=', open.id)
        .where('ended_at', 'is', null)
        .execute(),
    );
  return { ...asPrincipal(room, open), sessionId: open.id };
}

export function asPrincipal(
  room: Room,
  account: { readonly account: string; readonly name: string; readonly kind: PublicKind },
): Principal {
  return {
    kind: 'public',
    id: publicId(account.account),
    name: account.name,
    agency: '',
    jurisdiction: room.jurisdiction.id,
    roles: ['citizen'],
    publicKind: account.kind,
  };
}
