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
