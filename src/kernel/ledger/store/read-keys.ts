import type { ReadConnection } from '../../database/database.ts';
import type { AlgorithmName, PublicKey } from '../proof/suite.ts';

/** Public keys that this ledger has been signed with, oldest first. */
export async function readKeys(connection: ReadConnection): Promise<PublicKey[]> {
  const rows = await connection.selectFrom('ledger.key').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, algorithm: row.algorithm as AlgorithmName, publicKey: row.public_key.toString('base64url') }));
}
