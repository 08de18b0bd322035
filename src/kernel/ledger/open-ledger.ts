import { randomBytes } from 'node:crypto';
import type { Database, ReadConnection, WriteConnection } from '../database/database.ts';
import type { Route } from '../http/route.ts';
import type { Clock } from '../time/clock.ts';
import { openSigner } from './keys/signer.ts';
import { openTagger } from './keys/tagger.ts';
import { Lanes } from './lanes/lanes.ts';
import { eraseSalts } from './operations/erase-salts.ts';
import { exportCheckpoint } from './operations/export-checkpoint.ts';
import type { EntryView } from './operations/list-entries.ts';
import { listSubjectEntries } from './operations/list-subject-entries.ts';
import { type Lag, measureLag } from './operations/measure-lag.ts';
import { type ConsistencyProof, proveConsistency } from './operations/prove-consistency.ts';
import { type InclusionProof, proveInclusion } from './operations/prove-inclusion.ts';
import { entryRecorder } from './operations/record-entries.ts';
import { runSequencer } from './operations/run-sequencer.ts';
import type { CheckpointFile } from './proof/checkpoint-file.ts';
import type { BatchHeader } from './proof/encoding.ts';
import { type PublicKey, sha256Ed25519 } from './proof/suite.ts';
import type { LedgerEntry, Receipt } from './record.ts';
import { ledgerRoutes } from './routes/ledger-routes.ts';
import { type PreparedEntry, prepareEntry } from './sealing/prepare-entry.ts';
import type { FencePlace } from './store/insert-batch.ts';
import { ensurePartitions, publishKey } from './store/prepare-database.ts';
import './tables.ts';

export interface LedgerOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Outside the database; holds the signing key and the tag key. Made on the first start. */
  readonly keyDirectory: string;
  /** Name of this kind of process, for readers; a random part is added, so that no two runs share a lane. */
  readonly process: string;
  /** `access.epoch.value` unless told. Disclosures fail where it does not exist. */
  readonly fence?: FencePlace;
  /** Disclosure lanes, each with one commit in flight and a session of its own; 2 unless told: one seals while the other waits for the disk. */
  readonly lanes?: number;
  /** Milliseconds between timed runs of the sequencer, 1000 unless told; 0 for none. */
  readonly sequenceEvery?: number;
}

/** The tamper-evident record of every act and every disclosure. */
export interface Ledger {
  /** Acts: seals the entries as one batch inside the caller's transaction. @throws Fault `ledger.invalid-entry`. */
  record(connection: WriteConnection, entries: readonly LedgerEntry[]): Promise<Receipt[]>;
  /**
   * Disclosures: resolves when the entry is on the disk. @param fence the value of the fence under which it was decided.
   * @throws Fault `ledger.fence-moved` (decide again), `ledger.unavailable`, `ledger.overloaded`, `ledger.invalid-entry`:
   *   the data must not leave.
   */
  disclose(entry: LedgerEntry, fence: bigint): Promise<Receipt>;
  /** Search tag of a subject, base64url. */
  tagOf(subject: string): string;
  /** Moves every committed batch into the log. @returns how many. */
  sequence(): Promise<number>;
  lag(): Promise<Lag>;
  /** @returns undefined while the batch is not sequenced. */
  proveInclusion(header: Pick<BatchHeader, 'process' | 'lane' | 'n'>): Promise<InclusionProof | undefined>;
  /** @param first size of a checkpoint that somebody kept. */
  proveConsistency(first: number): Promise<ConsistencyProof | undefined>;
  /** The newest checkpoint, for a witness. */
  exportCheckpoint(): Promise<CheckpointFile | undefined>;
  /** What was recorded about one person, newest first. */
  entriesOf(subject: string, limit?: number): Promise<EntryView[]>;
  /** Cuts a person's entries loose from the person. The caller records the act. @returns how many entries. */
  eraseSalts(connection: WriteConnection, subject: string): Promise<number>;
  readonly publicKey: PublicKey;
  readonly routes: readonly Route[];
  /** Waits for accepted entries, sequences them, ends the sessions. */
  close(): Promise<void>;
}

/** Opens the ledger of a migrated database. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { database, clock, keyDirectory } = options;
  const suite = sha256Ed25519;
  const signer = await openSigner(suite, keyDirectory);
  const tagOf = await openTagger(suite, keyDirectory);
  await publishKey(database, signer.publicKey);
  await ensurePartitions(database, clock);
  const process = `${options.process}.${randomBytes(6).toString('hex')}`;
  const fence = options.fence ?? { table: 'access.epoch', column: 'value' };
  const lanes = new Lanes({ database, clock, process, signer, fence }, options.lanes ?? 2);
  const sequencer = runSequencer({ database, clock, signer }, options.sequenceEvery ?? 1000);
  const reader: ReadConnection = database.reader;
  const record = entryRecorder({ clock, process, signer, tagOf });
  return {
    record,
    disclose(entry, epoch) {
      let prepared: PreparedEntry;
      try {
        prepared = prepareEntry(suite, tagOf, entry);
      } catch (refusal) {
        return Promise.reject(refusal as Error);
      }
      return lanes.add(prepared, epoch);
    },
    tagOf: (subject) => tagOf(subject).toString('base64url'),
    sequence: () => sequencer.run(),
    lag: async () => ({ ...(await measureLag(reader)), ...(sequencer.problem === undefined ? {} : { problem: sequencer.problem }) }),
    proveInclusion: (header) => proveInclusion(suite, reader, header),
    proveConsistency: (first) => proveConsistency(suite, reader, first),
    exportCheckpoint: () => exportCheckpoint(reader),
    entriesOf: (subject, limit = 200) => listSubjectEntries(reader, tagOf(subject), limit),
    eraseSalts: (connection, subject) => eraseSalts(connection, tagOf(subject)),
    publicKey: signer.publicKey,
    routes: ledgerRoutes({ reader, suite, search: { database, clock, tagOf, record } }),
    async close() {
      await lanes.close();
      await sequencer.stop();
      // What is left over is taken by the next start or another process; a database that is gone must not stop the stop.
      await sequencer.run().catch(() => undefined);
    },
  };
}
