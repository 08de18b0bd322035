import { sql, type WriteConnection } from '../../database/database.ts';

/**
 * Erases the salts and search tags of one person's entries: the entries stay and still verify, and nobody can tell any
 * more whom they concern. The caller records the act.
 * @returns how many entries were cut loose.
 */
export async function eraseSalts(connection: WriteConnection, tag: Buffer): Promise<number> {
  const result = await sql`delete from ledger.salt where (batch >> 12) = any (ledger.tag_parts()) and tag = ${tag}`.execute(connection);
  return Number(result.numAffectedRows ?? 0);
}
