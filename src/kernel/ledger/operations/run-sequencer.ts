import { type Database, sql } from '../../database/database.ts';
import { type Clock, dayOf } from '../../time/clock.ts';
import type { Signer } from '../keys/signer.ts';
import { ensurePartitions } from '../store/prepare-database.ts';
import { sequenceBatches } from './sequence-batches.ts';

/** Sequences on a timer and on demand, one run at a time in this process; makes next months' partitions once a day. */
export interface Sequencer {
  /** Sequences everything committed before the call. */
  run(): Promise<number>;
  /** Message of the last timed run's failure; undefined after one that went well. */
  readonly problem: string | undefined;
  stop(): Promise<void>;
}

/** @param every milliseconds between timed runs; 0 for none. */
export function runSequencer(parts: { database: Database; clock: Clock; signer: Signer }, every: number): Sequencer {
  let tail: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let problem: string | undefined;
  let partitionedOn = dayOf(parts.clock.now());

  const run = (): Promise<number> => {
    const next = tail.then(() => sequenceBatches(parts));
    tail = next.catch(() => undefined);
    return next;
  };
  const tick = async (): Promise<void> => {
    try {
      const { rows } = await sql<{ waits: boolean }>`select exists (select from ledger.todo) as waits`.execute(parts.database.reader);
      if (rows[0]?.waits) await run();
      const today = dayOf(parts.clock.now());
      if (today !== partitionedOn) {
        await ensurePartitions(parts.database, parts.clock);
        partitionedOn = today;
      }
      problem = undefined;
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    arm();
  };
  let ticking: Promise<void> = Promise.resolve();
  const arm = (): void => {
    if (stopped || every === 0) return;
    timer = setTimeout(() => {
      ticking = tick();
    }, every);
    timer.unref();
  };
  arm();
  return {
    run,
    get problem() {
      return problem;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await ticking;
      await tail;
    },
  };
}
