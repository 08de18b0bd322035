import { Fault } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import type { ResourceToLoad } from '../model.ts';
import { defaultLimits } from '../pipeline/build-task.ts';
import { FileFault } from '../pipeline/file-fault.ts';
import { LostLease } from '../pipeline/load-session.ts';
import { runWorker } from '../pipeline/run-worker.ts';
import { segmentTable } from '../segments/layout.ts';
import { closeLoad } from './close-load.ts';
import { holdLease } from './hold-lease.ts';
import { publishVersion } from './publish-version.ts';

export interface LoadToRun {
  readonly load: string;
  readonly holder: string;
  readonly dataset: string;
  readonly segment: number;
  readonly resource: ResourceToLoad;
  readonly path: string;
}

/**
 * Carries a begun load to its end in the background: fills the segment in a worker thread, then publishes, or closes the
 * load with what was wrong. Never throws; the load's own row tells how it went.
 */
export function runLoad(context: StoreContext, load: LoadToRun): void {
  const worker = runWorker({
    connection: context.database.connection,
    load: load.load,
    holder: load.holder,
    jurisdiction: load.resource.jurisdiction,
    table: segmentTable(load.dataset, load.segment),
    items: load.resource.items,
    path: load.path,
    limits: { ...defaultLimits, ...context.limits },
  });
  const release = holdLease(context, load, () => void worker.stop());
  const ended = worker.result
    .then((result) => publishVersion(context, load, result))
    .catch((error: unknown) => closeAfter(context, load, error))
    .finally(() => {
      release();
      context.running.delete(load.load);
      context.slots.taken -= 1;
    });
  context.running.set(load.load, {
    ended,
    async stop() {
      await worker.stop();
      await ended;
    },
  });
}

async function closeAfter(context: StoreContext, load: LoadToRun, error: unknown): Promise<void> {
  // Whoever took the lease has closed the load.
  if (error instanceof LostLease) return;
  const inFile = error instanceof FileFault;
  const fault = inFile
    ? storeFaults[error.code]({ values: error.values })
    : error instanceof Fault
      ? error
      : storeFaults['store.load-failed']({ cause: error });
  if (!inFile && fault !== error) context.logError?.(error, load.load);
  try {
    await closeLoad(context, { load: load.load, holder: load.holder, state: fault.status >= 500 ? 'failed' : 'refused', fault });
  } catch (unreachable) {
    // Without a database nothing can be written; the lease runs out and the next sweep closes the load.
    context.logError?.(unreachable, load.load);
  }
}
