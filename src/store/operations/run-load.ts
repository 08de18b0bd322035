import { Fault, healthFaults } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import type { LoadMode, ResourceToLoad } from '../model.ts';
import { type BaseVersion, defaultLimits } from '../pipeline/build-task.ts';
import { FileFault } from '../pipeline/file-fault.ts';
import { Cancelled, LostLease } from '../pipeline/load-session.ts';
import { runWorker } from '../pipeline/run-worker.ts';
import { segmentTable, stagingTable } from '../segments/layout.ts';
import { fileItems } from './begin-load.ts';
import { closeLoad } from './close-load.ts';
import { holdLease } from './hold-lease.ts';
import { publishLoad } from './publish-load.ts';

/** PostgreSQL's word for a disk that is used up. */
const diskFull = '53100';

export interface LoadToRun {
  readonly load: string;
  readonly holder: string;
  readonly dataset: string;
  readonly segment: number;
  readonly resource: ResourceToLoad;
  readonly path: string;
  readonly mode: LoadMode;
  /** The version that its rows are compared with; without one they fill the segment at once. */
  readonly base?: BaseVersion;
}

/**
 * Carries a begun load to its end in the background: reads the file in a worker thread, then publishes, or closes the
 * load with what was wrong. Never throws; the load's own row tells how it went.
 */
export function runLoad(context: StoreContext, load: LoadToRun): void {
  const table = segmentTable(load.dataset, load.segment);
  const worker = runWorker({
    connection: context.database.connection,
    load: load.load,
    dataset: load.dataset,
    holder: load.holder,
    jurisdiction: load.resource.jurisdiction,
    mode: load.mode,
    table,
    target: load.base ? stagingTable(table) : table,
    ...(load.base ? { base: load.base } : {}),
    items: load.resource.items,
    fileItems: fileItems(load.mode, load.resource),
    path: load.path,
    limits: { ...defaultLimits, ...context.limits },
  });
  let cancelled = false;
  const cancel = () => {
    cancelled = true;
    void worker.stop();
  };
  const release = holdLease(context, load, { lost: () => void worker.stop(), cancelled: cancel });
  const ended = worker.result
    .then((result) => publishLoad(context, load, result))
    .catch((error: unknown) => closeAfter(context, load, cancelled ? new Cancelled() : error))
    .finally(() => {
      release();
      context.running.delete(load.load);
      context.slots.taken -= 1;
    });
  context.running.set(load.load, {
    ended,
    cancel,
    async stop() {
      await worker.stop();
      await ended;
    },
  });
}

async function closeAfter(context: StoreContext, load: LoadToRun, error: unknown): Promise<void> {
  // Whoever took the lease has closed the load.
  if (error instanceof LostLease) return;
  const fault = faultOf(error);
  if (fault.status === 500 || fault.status === 503) context.logError?.(error, load.load);
  const state = error instanceof Cancelled ? 'cancelled' : fault.status >= 500 ? 'failed' : 'refused';
  try {
    await closeLoad(context, { load: load.load, holder: load.holder, state, fault });
  } catch (unreachable) {
    // Without a database nothing can be written; the lease runs out and the next sweep closes the load.
    context.logError?.(unreachable, load.load);
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof FileFault) return storeFaults[error.code]({ values: error.values });
  if (error instanceof Cancelled) return storeFaults['store.load-cancelled']();
  if (error instanceof Error && 'code' in error && error.code === diskFull) return healthFaults['kernel.disk-full']({ cause: error });
  return error instanceof Fault ? error : storeFaults['store.load-failed']({ cause: error });
}
