import { type Database, sql } from '../../database/database.ts';
import type { Clock } from '../../time/clock.ts';
import type { PublicKey } from '../proof/suite.ts';

/** Months of partitions that exist ahead of the clock. */
const monthsAhead = 4;

/** Makes the partitions from last month to three months ahead, where they are missing. @returns how many were made. */
export async function ensurePartitions(database: Database, clock: Clock): Promise<number> {
  const now = clock.now();
  const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 10);
  return database.transact(async (connection) => {
    const { rows } = await sql<{ made: number }>`select ledger.ensure_partitions(${from}::date, ${monthsAhead + 1}) as made`.execute(
      connection,
    );
    return rows[0]?.made ?? 0;
  });
}

/**
 * Prepares a ledger whose entries are to begin in the past (a demonstration's): makes the partitions of every month from
 * then on. Before the ledger is opened, since what no partition covers would hinder one later.
 * @returns the time from which entries may be dated: `from`, or that of the last entry where there are some, since time never goes back.
 */
export async function preparePast(database: Database, from: Date, now: Date): Promise<Date> {
  const months = (now.getUTCFullYear() - from.getUTCFullYear()) * 12 + now.getUTCMonth() - from.getUTCMonth();
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() - 1, 1)).toISOString().slice(0, 10);
  return database.transact(async (connection) => {
    await sql`select ledger.ensure_partitions(${first}::date, ${months + 1 + monthsAhead})`.execute(connection);
    const { rows } = await sql<{ last: Date | null }>`select max(at) as last from ledger.batch`.execute(connection);
    const last = rows[0]?.last ?? from;
    return last > from ? last : from;
  });
}

/** Makes this installation's public key known to the ledger's readers. */
export async function publishKey(database: Database, key: PublicKey): Promise<void> {
  await database.transact((connection) =>
    connection
      .insertInto('ledger.key')
      .values({ id: key.id, algorithm: key.algorithm, public_key: Buffer.from(key.publicKey, 'base64url') })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute(),
  );
}
