import { Worker } from 'node:worker_threads';
import type { BuildResult, BuildTask } from './build-task.ts';
import { FileFault, type FileFaultCode } from './file-fault.ts';
import { Cancelled, LostLease } from './load-session.ts';

export type WorkerMessage =
  | { readonly kind: 'done'; readonly result: BuildResult }
  | { readonly kind: 'file-fault'; readonly code: FileFaultCode; readonly values: Readonly<Record<string, string | number>> }
  | { readonly kind: 'lost-lease' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly stack: string };

/** Heap of one worker in MiB: a load that needs more has a fault, and ends alone. */
const heapMebibytes = 512;

export interface RunningWorker {
  readonly result: Promise<BuildResult>;
  /** Ends the thread and with it its database session. */
  stop(): Promise<void>;
}

/** Threads that have ended a load and wait for the next one: to start a thread costs most of a second of processor. */
const idle = new Map<Worker, NodeJS.Timeout>();
const idleMost = 2;
const idleMilliseconds = 30_000;

function takeThread(): Worker {
  const [waiting] = idle;
  if (waiting) {
    const [worker, timer] = waiting;
    clearTimeout(timer);
    idle.delete(worker);
    forgetListeners(worker);
    worker.ref();
    return worker;
  }
  return new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: heapMebibytes } });
}

/** By name: Node has listeners of its own, without which no message arrives. */
function forgetListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

/** A thread that waits keeps no process alive. */
function giveBack(worker: Worker): void {
  forgetListeners(worker);
  if (idle.size >= idleMost) {
    void worker.terminate();
    return;
  }
  const forget = () => {
    clearTimeout(idle.get(worker));
    idle.delete(worker);
  };
  worker.on('error', forget).on('exit', forget);
  worker.unref();
  const timer = setTimeout(() => {
    forget();
    void worker.terminate();
  }, idleMilliseconds);
  timer.unref();
  idle.set(worker, timer);
}

/** Runs `buildSegment` in a worker thread. The result rejects with FileFault, LostLease, Cancelled, or an Error that carries PostgreSQL's `code`. */
export function runWorker(task: BuildTask): RunningWorker {
  const worker = takeThread();
  let over = false;
  const result = new Promise<BuildResult>((resolve, reject) => {
    const end = (message: WorkerMessage) => {
      over = true;
      // After an error nobody can tell what state a thread is in.
      if (message.kind === 'error') void worker.terminate();
      else giveBack(worker);
    };
    worker.on('message', (message: WorkerMessage) => {
      end(message);
      if (message.kind === 'done') resolve(message.result);
      else if (message.kind === 'file-fault') reject(new FileFault(message.code, message.values));
      else if (message.kind === 'lost-lease') reject(new LostLease());
      else if (message.kind === 'cancelled') reject(new Cancelled());
      else reject(Object.assign(new Error(message.message), { code: message.code, stack: message.stack }));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the loading thread ended')));
    worker.postMessage(task);
  });
  return {
    result,
    async stop() {
      // A thread that has ended this load may be at another.
      if (!over) await worker.terminate();
    },
  };
}
