import { type WriteConnection } from '#kernel';

export interface Attempts {
  readonly failures: number;
  readonly lastAt: Date;
  readonly lockedUntil: Date | null;
}

/** The login's count, locked until the transaction ends; a first attempt makes the row. */
export async function lockAttempts(connection: WriteConnection, loginDigest: Buffer, jurisdiction: string, at: Date): Promise<Attempts> {
  await connection
    .insertInto('organization.sign_in_attempt')
    .values({ login_digest: loginDigest, jurisdiction, failures: 0, last_at: at, locked_until: null })
    .onConflict((conflict) => conflict.column('login_digest').doNothing())
    .execute();
  const row = await connection
    .selectFrom('organization.sign_in_attempt')
    .select(['failures', 'last_at', 'locked_until'])
    .where('login_digest', '=', loginDigest)
    .forUpdate()
    .executeTakeFirst();
  // A sweep may have taken the row between the two statements; then nothing was counted.
  return { failures: row?.failures ?? 0, lastAt: row?.last_at ?? at, lockedUntil: row?.locked_until ?? null };
}

export async function writeAttempts(connection: WriteConnection, loginDigest: Buffer, attempts: Attempts): Promise<void> {
  await connection
    .updateTable('organization.sign_in_attempt')
    .set({ failures: attempts.failures, last_at: attempts.lastAt, locked_until: attempts.lockedUntil })
    .where('login_digest', '=', loginDigest)
    .execute();
}

export async function forgetAttempts(connection: WriteConnection, loginDigest: Buffer): Promise<void> {
  await connection.deleteFrom('organization.sign_in_attempt').where('login_digest', '=', loginDigest).execute();
}

/** Strangers can invent logins without end; their counts go when they no longer matter. */
export async function sweepAttempts(connection: WriteConnection, before: Date): Promise<void> {
  await connection.deleteFrom('organization.sign_in_attempt').where('last_at', '<', before).execute();
}
