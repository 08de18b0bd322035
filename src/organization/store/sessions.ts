import { type ReadConnection, sql, type WriteConnection } from '#kernel';
import type { AssignableRole } from '../model.ts';

/** A session that stands, with what its account holds at this moment. */
export interface OpenSession {
  readonly id: string;
  readonly seenAt: Date;
  readonly account: string;
  readonly name: string;
  readonly agency: string;
  readonly jurisdiction: string;
  readonly roles: readonly AssignableRole[];
  readonly duties: readonly string[];
  /** Whether the account's agency holds the office of the authority. */
  readonly authority: boolean;
}

interface Sought {
  readonly tokenHash?: Buffer;
  readonly id?: string;
  /** Sessions last seen, or opened, before these instants have ended. */
  readonly seenAfter: Date;
  readonly createdAfter: Date;
  /** A session from after this instant is not trusted: the clock has been set back, and its end would be that much later. */
  readonly createdBefore: Date;
  readonly demonstration: boolean;
  readonly jurisdiction: string;
}

export async function selectOpenSession(connection: ReadConnection, sought: Sought): Promise<OpenSession | undefined> {
  const which = sought.tokenHash ? sql`session.token_hash = ${sought.tokenHash}` : sql`session.id = ${sought.id ?? '0'}`;
  const { rows } = await sql<OpenSession>`
    select session.id, session.seen_at as "seenAt", account.id as account, account.name, account.agency, account.jurisdiction, account.roles, account.duties,
      exists (select from organization.office_holder held where held.agency = account.agency and held.office = 'authority') as authority
    from organization.session session join organization.account account on account.id = session.account
    where ${which} and session.ended_at is null
      and session.seen_at > ${sought.seenAfter} and session.created_at > ${sought.createdAfter} and session.created_at <= ${sought.createdBefore}
      and account.jurisdiction = ${sought.jurisdiction}
      and account.state = 'active' and (${sought.demonstration} or not account.demonstration)`.execute(connection);
  return rows[0];
}

export async function insertSession(
  connection: WriteConnection,
  session: { readonly jurisdiction: string; readonly account: string; readonly tokenHash: Buffer; readonly at: Date },
): Promise<string> {
  const row = await connection
    .insertInto('organization.session')
    .values({
      jurisdiction: session.jurisdiction,
      account: session.account,
      token_hash: session.tokenHash,
      created_at: session.at,
      seen_at: session.at,
      ended_at: null,
      end_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function touchSession(connection: WriteConnection, id: string, at: Date): Promise<void> {
  await connection
    .updateTable('organization.session')
    .set({ seen_at: at })
    .where('id', '=', id)
    .where('seen_at', '<', at)
    .where('ended_at', 'is', null)
    .execute();
}

export async function endSession(connection: WriteConnection, id: string, reason: string, at: Date): Promise<void> {
  await connection
    .updateTable('organization.session')
    .set({ ended_at: at, end_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** @returns how many were open. */
export async function endSessionsOf(connection: WriteConnection, account: string, reason: string, at: Date): Promise<number> {
  const ended = await connection
    .updateTable('organization.session')
    .set({ ended_at: at, end_reason: reason })
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
