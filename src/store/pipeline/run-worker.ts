import { Worker } from 'node:worker_threads';
import type { BuildResult, BuildTask } from './build-task.ts';
import { FileFault, type FileFaultCode } from './file-fault.ts';
import { LostLease } from './load-session.ts';

export type WorkerMessage =
  | { readonly kind: 'done'; readonly result: BuildResult }
  | { readonly kind: 'file-fault'; readonly code: FileFaultCode; readonly values: Readonly<Record<string, string | number>> }
  | { readonly kind: 'lost-lease' }
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly stack: string };

/** Heap of one worker in MiB: a load that needs more has a fault, and ends alone. */
const heapMebibytes = 512;

export interface RunningWorker {
  readonly result: Promise<BuildResult>;
  /** Ends the thread and with it its database session. */
  stop(): Promise<void>;
}

/** Runs `buildSegment` in a worker thread. The result rejects with FileFault, LostLease, or an Error that carries PostgreSQL's `code`. */
export function runWorker(task: BuildTask): RunningWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
  });
  const result = new Promise<BuildResult>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') resolve(message.result);
      else if (message.kind === 'file-fault') reject(new FileFault(message.code, message.values));
      else if (message.kind === 'lost-lease') reject(new LostLease());
      else reject(Object.assign(new Error(message.message), { code: message.code, stack: message.stack }));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the loading thread ended')));
  });
  return {
    result,
    async stop() {
      await worker.terminate();
    },
  };
}
