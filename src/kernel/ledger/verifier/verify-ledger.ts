import { type CheckpointFile, isSigned } from '../proof/checkpoint-file.ts';
import { type AlgorithmName, openKeyRing, type PublicKey, sha256Ed25519, suiteOf } from '../proof/suite.ts';
import { CheckpointWalk } from './check-checkpoints.ts';
import type { EntryCounts } from './check-entries.ts';
import { HeaderCheck } from './check-headers.ts';
import { checkLog } from './check-log.ts';
import { checkOutsideLog } from './check-outside-log.ts';
import { type Finding, Findings } from './findings.ts';
import type { ReadSession } from './rows.ts';

export interface VerifyOptions {
  /** A checkpoint that was kept outside the database; without it a consistent rewrite of everything cannot be seen. */
  readonly checkpoint?: CheckpointFile;
  /** The only keys to trust. Without them those of the checkpoint file; without both those in the ledger itself. */
  readonly publicKeys?: readonly PublicKey[];
}

export interface Verification {
  /** The first 1000 findings. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  /** Batches in the log. */
  readonly size: number;
  /** Batches that wait for the sequencer; checked, and not yet under a checkpoint. */
  readonly pending: number;
  readonly entries: number;
  /** Personal entries that were lawfully cut loose from the person. */
  readonly erased: number;
  /** Where the trusted keys came from. `ledger` shows only that the ledger agrees with itself. */
  readonly trust: 'keys' | 'checkpoint' | 'ledger';
}

/**
 * Reads the whole ledger in one snapshot, which does not disturb writers, and reports everything that does not hold.
 * Shares with the writer only the encoding and the hash functions of `proof/`. Memory does not grow with the ledger.
 * @param session a session of its own; the verifier begins and ends a read-only transaction on it.
 */
export async function verifyLedger(session: ReadSession, options: VerifyOptions = {}): Promise<Verification> {
  await session.query('begin transaction isolation level repeatable read read only');
  try {
    return await verifySnapshot(session, options);
  } finally {
    await session.query('rollback');
  }
}

async function verifySnapshot(session: ReadSession, { checkpoint, publicKeys }: VerifyOptions): Promise<Verification> {
  const findings = new Findings();
  const counts: EntryCounts = { entries: 0, erased: 0 };
  const ring = openKeyRing(publicKeys ?? checkpoint?.keys ?? (await readOwnKeys(session)));
  if (checkpoint && !isSigned(checkpoint, ring)) findings.add('outside-checkpoint-invalid', `checkpoint ${checkpoint.checkpoint.size}`);
  const headers = new HeaderCheck(ring, findings);
  const checkpoints = new CheckpointWalk(session, ring, findings);
  const suite = await readTreeSuite(session, checkpoint);
  const parts = { session, suite, headers, checkpoints, outside: checkpoint, findings, counts };
  const size = await checkLog(parts);
  await checkpoints.end(size);
  if (checkpoint && checkpoint.checkpoint.size > size)
    findings.add('tail-cut', `outside checkpoint ${checkpoint.checkpoint.size}, log ${size}`);
  const pending = await checkOutsideLog(parts);
  const trust = publicKeys ? 'keys' : checkpoint ? 'checkpoint' : 'ledger';
  return { findings: findings.kept, findingCount: findings.count, size, pending, ...counts, trust };
}

async function readOwnKeys(session: ReadSession): Promise<PublicKey[]> {
  const { rows } = await session.query<{ id: string; algorithm: string; public_key: Buffer }>('select * from ledger.key order by id');
  return rows.map((row) => ({ id: row.id, algorithm: row.algorithm as AlgorithmName, publicKey: row.public_key.toString('base64url') }));
}

/** The suite of the tree: what the outside checkpoint names, else what the ledger's first checkpoint does. */
async function readTreeSuite(session: ReadSession, outside: CheckpointFile | undefined) {
  const { rows } = await session.query<{ algorithm: string }>('select algorithm from ledger.checkpoint order by size limit 1');
  const name = outside?.checkpoint.algorithm ?? rows[0]?.algorithm ?? sha256Ed25519.name;
  const suite = suiteOf(name);
  if (!suite) throw new Error(`this release cannot check the suite ${name}`);
  return suite;
}
