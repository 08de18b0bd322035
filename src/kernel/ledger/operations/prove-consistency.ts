import type { ReadConnection } from '../../database/database.ts';
import { ledgerFaults } from '../faults.ts';
import type { SignedCheckpoint } from '../proof/checkpoint-file.ts';
import { makeConsistencyProof, placesAskedBy } from '../proof/proofs.ts';
import type { Suite } from '../proof/suite.ts';
import { readLatestCheckpoint } from '../store/read-checkpoint.ts';
import { readNodes } from '../store/read-nodes.ts';

/** Proof that the log of an earlier size is the beginning of today's. */
export interface ConsistencyProof extends SignedCheckpoint {
  readonly first: number;
  /** base64url (RFC 6962 section 2.1.2). */
  readonly path: readonly string[];
}

/**
 * For a witness who kept a checkpoint of size `first`. @returns undefined before the first checkpoint.
 * @throws Fault `ledger.inconsistent` when the log is shorter than the witness's checkpoint.
 */
export async function proveConsistency(suite: Suite, connection: ReadConnection, first: number): Promise<ConsistencyProof | undefined> {
  const latest = await readLatestCheckpoint(connection);
  if (!latest) return undefined;
  const second = latest.checkpoint.size;
  if (first > second) throw ledgerFaults['ledger.inconsistent']({ values: { what: `${second} < ${first}` } });
  const nodes = await readNodes(
    connection,
    placesAskedBy((source) => makeConsistencyProof(suite, source, first, second)),
  );
  return { ...latest, first, path: makeConsistencyProof(suite, nodes, first, second).map((each) => each.toString('base64url')) };
}
