import type pg from 'pg';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../time/clock.ts';
import { ledgerFaults } from '../faults.ts';
import type { Signer } from '../keys/signer.ts';
import type { Receipt } from '../record.ts';
import type { PreparedEntry } from '../sealing/prepare-entry.ts';
import { type SealedBatch, sealBatch } from '../sealing/seal-batch.ts';
import { type FencePlace, insertBatchStatement, insertBatchValues, laneConstraint } from '../store/insert-batch.ts';

/** A disclosure that waits for its record. */
export interface Waiting {
  readonly entry: PreparedEntry;
  readonly fence: bigint;
  resolve(receipt: Receipt): void;
  reject(problem: unknown): void;
}

export interface LaneParts {
  readonly database: Pick<Database, 'openSession'>;
  readonly clock: Clock;
  readonly process: string;
  readonly signer: Signer;
  readonly fence: FencePlace;
}

/** Longest wait in milliseconds for one commit before its session is given up. */
const patience = 15_000;

/**
 * One sequence of disclosure batches with one commit in flight and gapless n. n moves only when a commit is known; when
 * it is not known (the session broke), the lane asks the database before it goes on.
 */
export class Lane {
  readonly #parts: LaneParts;
  readonly #number: number;
  readonly #statement: string;
  #session: pg.Client | undefined;
  /** The n of the last committed batch; undefined while that is not known. */
  #last: bigint | undefined;

  constructor(parts: LaneParts, number: number) {
    this.#parts = parts;
    this.#number = number;
    this.#statement = insertBatchStatement(parts.fence);
  }

  /**
   * Commits a group with one fence and one jurisdiction, and settles every one of its promises. Never throws.
   * Where the fence has moved, all are refused and nothing is written; where the commit fails, all are refused and the
   * lane can go on.
   */
  async commit(group: readonly Waiting[]): Promise<void> {
    let batch: SealedBatch | undefined;
    try {
      // A second try follows when an n of which we thought it free was taken by our own lost commit.
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const session = await this.#open();
        const n = (this.#last ??= (await this.#readLast(session)).n) + 1n;
        const { process, signer, clock } = this.#parts;
        batch = sealBatch(
          signer,
          { process, lane: this.#number, n, at: clock.now() },
          group.map((each) => each.entry),
        );
        const id = await this.#insert(session, batch, group[0]?.fence ?? 0n);
        if (id === 'taken') continue;
        if (id === undefined) return group.forEach((each) => each.reject(ledgerFaults['ledger.fence-moved']()));
        this.#last = n;
        return this.#answer(group, batch, id);
      }
      throw new Error('the lane did not find its place');
    } catch (problem) {
      await this.#recover(group, batch, problem);
    }
  }

  async close(): Promise<void> {
    await this.#session?.end();
    this.#session = undefined;
  }

  async #open(): Promise<pg.Client> {
    if (this.#session) return this.#session;
    const session = await this.#parts.database.openSession();
    session.once('end', () => {
      if (this.#session === session) this.#session = undefined;
    });
    // An answer waits for the disk, whatever the server's default is.
    await session.query(`set synchronous_commit = on; set statement_timeout = '10s'; set application_name = 'shuyuan ledger'`);
    this.#session = session;
    return session;
  }

  /** @returns the batch's id; undefined when the fence has moved; `taken` when the n was already used. */
  async #insert(session: pg.Client, batch: SealedBatch, fence: bigint): Promise<string | undefined | 'taken'> {
    try {
      const values = [...insertBatchValues(batch), String(fence)];
      const request = { name: 'ledger-disclose', text: this.#statement, values, query_timeout: patience };
      const result = await session.query<{ id: string }>(request);
      return result.rows[0]?.id;
    } catch (problem) {
      if (!isTaken(problem)) throw problem;
      this.#last = undefined;
      return 'taken';
    }
  }

  async #readLast(session: pg.Client): Promise<{ id: string; n: bigint; root: Buffer | undefined }> {
    const text = 'select id, n, root from ledger.batch where process = $1 and lane = $2 order by n desc limit 1';
    const result = await session.query<{ id: string; n: string; root: Buffer }>(text, [this.#parts.process, this.#number]);
    const row = result.rows[0];
    return { id: row?.id ?? '', n: BigInt(row?.n ?? 0), root: row?.root };
  }

  /** After a failure: find out what became of the commit, on a new session. */
  async #recover(group: readonly Waiting[], batch: SealedBatch | undefined, problem: unknown): Promise<void> {
    const broken = this.#session;
    this.#session = undefined;
    this.#last = undefined;
    broken?.end().catch(() => undefined);
    try {
      const last = await this.#readLast(await this.#open());
      this.#last = last.n;
      if (batch && String(last.n) === batch.header.n && last.root?.toString('base64url') === batch.header.root) {
        return this.#answer(group, batch, last.id);
      }
    } catch {
      // Still not reachable: the next commit asks again.
    }
    for (const each of group) each.reject(ledgerFaults['ledger.unavailable']({ cause: problem }));
  }

  #answer(group: readonly Waiting[], batch: SealedBatch, id: string): void {
    const receipts = batch.receipts(id);
    group.forEach((each, at) => {
      each.resolve(receipts[at] as Receipt);
    });
  }
}

function isTaken(problem: unknown): boolean {
  return problem instanceof Error && 'constraint' in problem && problem.constraint === laneConstraint;
}
