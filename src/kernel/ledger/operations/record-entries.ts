import { CompiledQuery } from 'kysely';
import type { WriteConnection } from '../../database/database.ts';
import type { Clock } from '../../time/clock.ts';
import { ledgerFaults } from '../faults.ts';
import type { Signer } from '../keys/signer.ts';
import type { Tagger } from '../keys/tagger.ts';
import type { LedgerEntry, Receipt } from '../record.ts';
import { prepareEntry } from '../sealing/prepare-entry.ts';
import { sealBatch } from '../sealing/seal-batch.ts';
import { insertBatchStatement, insertBatchValues } from '../store/insert-batch.ts';

/** The lane of acts: they commit in any order, so its n may have gaps where a transaction rolled back. */
export const actsLane = 0;

/** Most entries of one act. */
const mostEntries = 1000;

/**
 * Makes the operation that seals an act's entries as one batch inside the caller's transaction: they exist if and only
 * if the act does. One jurisdiction an act, at most 1000 entries.
 * @throws Fault `ledger.invalid-entry`.
 */
export function entryRecorder(parts: { clock: Clock; process: string; signer: Signer; tagOf: Tagger }) {
  const statement = insertBatchStatement();
  let n = 0n;
  return async function recordEntries(connection: WriteConnection, entries: readonly LedgerEntry[]): Promise<Receipt[]> {
    if (entries.length === 0) return [];
    if (entries.length > mostEntries)
      throw ledgerFaults['ledger.invalid-entry']({ values: { what: `${entries.length} > ${mostEntries}` } });
    if (entries.some((entry) => entry.jurisdiction !== entries[0]?.jurisdiction)) {
      throw ledgerFaults['ledger.invalid-entry']({ values: { what: 'jurisdiction' } });
    }
    const prepared = entries.map((entry) => prepareEntry(parts.signer.suite, parts.tagOf, entry));
    n += 1n;
    const batch = sealBatch(parts.signer, { process: parts.process, lane: actsLane, n, at: parts.clock.now() }, prepared);
    const result = await connection.executeQuery<{ id: string }>(CompiledQuery.raw(statement, insertBatchValues(batch)));
    const row = result.rows[0];
    if (!row) throw new Error('the ledger took a batch and gave no id');
    return batch.receipts(row.id);
  };
}
