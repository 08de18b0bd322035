import type { ReadConnection } from '../../database/database.ts';
import type { SignedCheckpoint } from '../proof/checkpoint-file.ts';
import type { BatchHeader } from '../proof/encoding.ts';
import { makeInclusionProof, placesAskedBy } from '../proof/proofs.ts';
import type { Suite } from '../proof/suite.ts';
import { readLatestCheckpoint } from '../store/read-checkpoint.ts';
import { readNodes } from '../store/read-nodes.ts';

/** Proof that a batch stands in the log under a signed checkpoint. */
export interface InclusionProof extends SignedCheckpoint {
  /** Index of the batch's leaf, which is H(0x00 ‖ header ‖ signature). */
  readonly seq: number;
  /** base64url, lowest sibling first (RFC 6962 section 2.1.1). */
  readonly path: readonly string[];
}

/** Where the batch of that header stands. @returns undefined while it is not sequenced, or when it does not exist. */
export async function proveInclusion(
  suite: Suite,
  connection: ReadConnection,
  header: Pick<BatchHeader, 'process' | 'lane' | 'n'>,
): Promise<InclusionProof | undefined> {
  const latest = await readLatestCheckpoint(connection);
  const row = await connection
    .selectFrom('ledger.log')
    .innerJoin('ledger.batch', 'ledger.batch.id', 'ledger.log.batch')
    .select('ledger.log.seq')
    .where('process', '=', header.process)
    .where('lane', '=', header.lane)
    .where('n', '=', header.n)
    .executeTakeFirst();
  const seq = Number(row?.seq ?? -1);
  const size = latest?.checkpoint.size ?? 0;
  if (!latest || seq < 0 || seq >= size) return undefined;
  const nodes = await readNodes(
    connection,
    placesAskedBy((source) => makeInclusionProof(suite, source, seq, size)),
  );
  return { ...latest, seq, path: makeInclusionProof(suite, nodes, seq, size).map((each) => each.toString('base64url')) };
}
