import { type ReadConnection, sql } from '../../database/database.ts';
import { type EntryView, viewEntry } from './list-entries.ts';

/**
 * What was recorded about one person, newest first: the answer to "who has seen my data".
 * @param tag the subject's search tag. Entries whose salt was erased are not found any more.
 */
export async function listSubjectEntries(connection: ReadConnection, tag: Buffer, limit: number): Promise<EntryView[]> {
  const rows = await connection
    .selectFrom('ledger.salt')
    .innerJoin('ledger.batch', 'ledger.batch.id', 'ledger.salt.batch')
    .innerJoin('ledger.entry', (join) =>
      join
        .onRef('ledger.entry.batch', '=', 'ledger.salt.batch')
        .onRef('ledger.entry.i', '=', 'ledger.salt.i')
        .onRef('ledger.entry.at', '=', 'ledger.batch.at'),
    )
    .selectAll('ledger.entry')
    .where(sql<boolean>`(ledger.salt.batch >> 12) = any (ledger.tag_parts())`)
    .where('ledger.salt.tag', '=', tag)
    .orderBy('ledger.salt.batch', 'desc')
    .orderBy('ledger.salt.i')
    .limit(limit)
    .execute();
  return rows.map(viewEntry);
}
