import { canonicalJson } from '../proof/canonical.ts';
import { entryLeaf, sealTag } from '../proof/encoding.ts';
import { type Suite, suiteOf } from '../proof/suite.ts';
import { buildLevels } from '../proof/tree.ts';
import type { Findings } from './findings.ts';
import type { BatchRow, ReadSession } from './rows.ts';

/** An entry as stored, with its salt and tag where they are not erased. */
export interface EntryRow {
  readonly batch: string;
  readonly i: number;
  readonly at: Date;
  readonly jurisdiction: string;
  readonly kind: string;
  readonly actor: string;
  readonly agency: string;
  readonly object: string;
  readonly public: unknown;
  readonly commitment: Buffer | null;
  readonly tag_seal: Buffer | null;
  readonly leaf: Buffer;
  readonly salt: Buffer | null;
  readonly tag: Buffer | null;
}

export interface EntryCounts {
  entries: number;
  /** Personal entries whose salt was erased: lawful, so no finding. */
  erased: number;
}

/** Holds the entries of these batches against the roots that were signed. */
export async function checkEntries(
  session: ReadSession,
  batches: readonly BatchRow[],
  findings: Findings,
  counts: EntryCounts,
): Promise<void> {
  const { rows } = await session.query<EntryRow>(
    `select e.*, s.salt, s.tag from ledger.entry e left join ledger.salt s on s.batch = e.batch and s.i = e.i
     where e.batch = any($1::bigint[]) order by e.batch, e.i, e.at`,
    [batches.map((batch) => batch.id)],
  );
  const byBatch = Map.groupBy(rows, (row) => row.batch);
  for (const batch of batches) {
    const suite = suiteOf(batch.algorithm);
    // A suite that is unknown here cannot have a valid signature either, and that is reported by the caller.
    if (suite) checkBatch(suite, batch, byBatch.get(batch.id) ?? [], findings, counts);
  }
}

function checkBatch(suite: Suite, batch: BatchRow, rows: readonly EntryRow[], findings: Findings, counts: EntryCounts): void {
  const before = findings.count;
  const where = (index: number) => `batch ${batch.id} entry ${index}`;
  const leaves = new Map<number, Buffer>();
  for (const row of rows) {
    counts.entries += 1;
    if (row.i < 0 || row.i >= batch.count || leaves.has(row.i)) {
      findings.add('entry-inserted', where(row.i));
      continue;
    }
    leaves.set(row.i, row.leaf);
    if (!hasLeaf(suite, row, row.i))
      findings.add(foundElsewhere(suite, row, batch.count) ? 'entry-reordered' : 'entry-changed', where(row.i));
    checkTag(suite, row, findings, counts);
  }
  if (leaves.size < batch.count) {
    // A forged header could claim two thousand million entries: name the first that are missing.
    for (let index = 0; index < Math.min(batch.count, leaves.size + 100); index += 1) {
      if (!leaves.has(index)) findings.add('entry-missing', where(index));
    }
  }
  if (findings.count > before) return;
  // Rows come in the order of i, and none is missing here.
  const root = buildLevels(suite, [...leaves.values()]).at(-1)?.[0];
  if (!root?.equals(batch.root)) findings.add('entries-rewritten', `batch ${batch.id}`);
}

function hasLeaf(suite: Suite, row: EntryRow, index: number): boolean {
  try {
    return entryLeaf(suite, {
      ...row,
      index,
      at: row.at.toISOString(),
      public: canonicalJson(row.public),
      tagSeal: row.tag_seal,
    }).equals(row.leaf);
  } catch {
    // What has no canonical form was never sealed.
    return false;
  }
}

function foundElsewhere(suite: Suite, row: EntryRow, count: number): boolean {
  for (let index = 0; index < Math.min(count, 1000); index += 1) {
    if (index !== row.i && hasLeaf(suite, row, index)) return true;
  }
  return false;
}

function checkTag(suite: Suite, row: EntryRow, findings: Findings, counts: EntryCounts): void {
  if (!row.tag_seal) return;
  if (!row.salt || !row.tag) counts.erased += 1;
  else if (!sealTag(suite, row.salt, row.tag).equals(row.tag_seal)) findings.add('tag-changed', `batch ${row.batch} entry ${row.i}`);
}
