import type { Selectable } from 'kysely';
import type { ReadConnection } from '../../database/database.ts';
import type { Tables } from '../../database/tables.ts';
import { kernelFaults } from '../../faults/kernel-faults.ts';

export interface EntryView {
  readonly batch: string;
  readonly index: number;
  readonly at: string;
  readonly kind: string;
  readonly actor: string;
  readonly agency: string;
  readonly object: string;
  readonly public: unknown;
  /** True where the entry concerns a person; who it is cannot be read here. */
  readonly personal: boolean;
  readonly leaf: string;
}

/** An entry as it may be shown: without commitment and seal. */
export function viewEntry(row: Selectable<Tables['ledger.entry']>): EntryView {
  return {
    batch: row.batch,
    index: row.i,
    at: row.at.toISOString(),
    kind: row.kind,
    actor: row.actor,
    agency: row.agency,
    object: row.object,
    public: row.public,
    personal: row.commitment !== null,
    leaf: row.leaf.toString('base64url'),
  };
}

/** Entries of a batch in their order. @throws Fault `kernel.not-found` for a batch that this jurisdiction does not have. */
export async function listEntries(
  connection: ReadConnection,
  jurisdiction: string,
  batch: string,
): Promise<{ items: EntryView[]; total: number }> {
  const found = await connection
    .selectFrom('ledger.batch')
    .select('at')
    .where('id', '=', batch)
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirst();
  if (!found) throw kernelFaults['kernel.not-found']();
  const rows = await connection
    .selectFrom('ledger.entry')
    .selectAll()
    .where('batch', '=', batch)
    .where('at', '=', found.at)
    .orderBy('i')
    .execute();
  return { items: rows.map(viewEntry), total: rows.length };
}
