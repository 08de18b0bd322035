import { parentPort } from 'node:worker_threads';
import { buildSegment } from './build-segment.ts';
import type { BuildTask } from './build-task.ts';
import { FileFault } from './file-fault.ts';
import { Cancelled, LostLease } from './load-session.ts';
import type { WorkerMessage } from './run-worker.ts';

// Files are read in threads of their own, one at a time in each, so that parsing and checking do not hold up answers.
const send = (message: WorkerMessage) => parentPort?.postMessage(message);

parentPort?.on('message', (task: BuildTask) => void load(task));

async function load(task: BuildTask): Promise<void> {
  try {
    const result = await buildSegment(task);
    send({ kind: 'done', result });
  } catch (error) {
    if (error instanceof FileFault) send({ kind: 'file-fault', code: error.code, values: error.values });
    else if (error instanceof LostLease) send({ kind: 'lost-lease' });
    else if (error instanceof Cancelled) send({ kind: 'cancelled' });
    else {
      const { code, message, stack } =
        error instanceof Error ? (error as Error & { code?: string }) : { code: '', message: String(error), stack: '' };
      // A database error's detail may quote a row; its code and message do not.
      send({ kind: 'error', code: String(code ?? ''), message, stack: stack ?? '' });
    }
  }
}
