import type { ReadConnection, WriteConnection } from '../../database/database.ts';
import type { SignedCheckpoint } from '../proof/checkpoint-file.ts';
import type { AlgorithmName } from '../proof/suite.ts';

/** The newest checkpoint, or undefined before the first. */
export async function readLatestCheckpoint(connection: ReadConnection | WriteConnection): Promise<SignedCheckpoint | undefined> {
  const row = await connection.selectFrom('ledger.checkpoint').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst();
  if (!row) return undefined;
  return {
    checkpoint: {
      version: 1,
      algorithm: row.algorithm as AlgorithmName,
      size: Number(row.size),
      root: row.root.toString('base64url'),
      at: row.at.toISOString(),
      key: row.key,
      previous: row.previous?.toString('base64url') ?? null,
    },
    signature: row.sig.toString('base64url'),
  };
}
