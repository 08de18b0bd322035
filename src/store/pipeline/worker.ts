import { parentPort, workerData } from 'node:worker_threads';
import { buildSegment } from './build-segment.ts';
import type { BuildTask } from './build-task.ts';
import { FileFault } from './file-fault.ts';
import { LostLease } from './load-session.ts';
import type { WorkerMessage } from './run-worker.ts';

// One file is read in a thread of its own, so that parsing and checking do not hold up answers.
const send = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  const result = await buildSegment(workerData as BuildTask);
  send({ kind: 'done', result });
} catch (error) {
  if (error instanceof FileFault) send({ kind: 'file-fault', code: error.code, values: error.values });
  else if (error instanceof LostLease) send({ kind: 'lost-lease' });
  else {
    const { code, message, stack } =
      error instanceof Error ? (error as Error & { code?: string }) : { code: '', message: String(error), stack: '' };
    // A database error's detail may quote a row; its code and message do not.
    send({ kind: 'error', code: String(code ?? ''), message, stack: stack ?? '' });
  }
}
