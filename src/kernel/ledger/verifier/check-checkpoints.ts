import { isSigned, type SignedCheckpoint } from '../proof/checkpoint-file.ts';
import { checkpointDigest } from '../proof/encoding.ts';
import { type AlgorithmName, type KeyRing, suiteOf } from '../proof/suite.ts';
import type { Findings } from './findings.ts';
import { isoOf, type ReadSession } from './rows.ts';

interface CheckpointRow {
  readonly size: string;
  readonly root: Buffer;
  readonly at: Date;
  readonly algorithm: string;
  readonly key: string;
  readonly previous: Buffer | null;
  readonly sig: Buffer;
}

const pageSize = 500;

/** Walks the stored checkpoints beside the log, smallest first, and holds each against the tree as it grows. */
export class CheckpointWalk {
  readonly #session: ReadSession;
  readonly #ring: KeyRing;
  readonly #findings: Findings;
  #page: SignedCheckpoint[] = [];
  #ended = false;
  #previous: string | null = null;
  // As text: a forged size may be larger than a number can tell apart.
  #read = '-9223372036854775808';
  #contradicted = false;
  /** Size of the last checkpoint that was passed; 0 before the first. */
  lastSize = 0;

  constructor(session: ReadSession, ring: KeyRing, findings: Findings) {
    this.#session = session;
    this.#ring = ring;
    this.#findings = findings;
  }

  /** Passes every checkpoint up to this size. @param root of the tree of exactly `size` leaves. */
  async pass(size: number, root: () => Buffer): Promise<void> {
    for (let next = await this.#peek(); next && next.checkpoint.size <= size; next = await this.#peek()) {
      this.#page.shift();
      this.#check(next);
      const { checkpoint } = next;
      this.lastSize = checkpoint.size;
      // Passed at every size, so a smaller one can only be a size that no log had.
      const holds = checkpoint.size === size && root().toString('base64url') === checkpoint.root;
      // After the first, every later one is contradicted too: one finding says it.
      if (!holds && !this.#contradicted) this.#findings.add('checkpoint-contradicted', `checkpoint ${checkpoint.size}`);
      this.#contradicted ||= !holds;
    }
  }

  /** What is left when the log has ended speaks of a longer log. */
  async end(logSize: number): Promise<void> {
    if (this.lastSize !== logSize) this.#findings.add('checkpoint-missing', `seq ${logSize - 1}`);
    for (let next = await this.#peek(); next; next = await this.#peek()) {
      this.#page.shift();
      this.#check(next);
      this.#findings.add('tail-cut', `checkpoint ${next.checkpoint.size}, log ${logSize}`);
    }
  }

  #check(signed: SignedCheckpoint): void {
    const { checkpoint, signature } = signed;
    const where = `checkpoint ${checkpoint.size}`;
    if (!isSigned(signed, this.#ring)) this.#findings.add(this.#ring.has(checkpoint.key) ? 'checkpoint-invalid' : 'key-unknown', where);
    if (checkpoint.previous !== this.#previous) this.#findings.add('checkpoint-chain', where);
    const suite = suiteOf(checkpoint.algorithm);
    this.#previous = suite ? checkpointDigest(suite, checkpoint, Buffer.from(signature, 'base64url')) : null;
  }

  async #peek(): Promise<SignedCheckpoint | undefined> {
    if (this.#page.length === 0 && !this.#ended) {
      const { rows } = await this.#session.query<CheckpointRow>('select * from ledger.checkpoint where size > $1 order by size limit $2', [
        this.#read,
        pageSize,
      ]);
      this.#page = rows.map(toSigned);
      this.#ended = rows.length < pageSize;
      this.#read = rows.at(-1)?.size ?? this.#read;
    }
    return this.#page[0];
  }
}

function toSigned(row: CheckpointRow): SignedCheckpoint {
  return {
    checkpoint: {
      version: 1,
      algorithm: row.algorithm as AlgorithmName,
      size: Number(row.size),
      root: row.root.toString('base64url'),
      at: isoOf(row.at),
      key: row.key,
      previous: row.previous?.toString('base64url') ?? null,
    },
    signature: row.sig.toString('base64url'),
  };
}
