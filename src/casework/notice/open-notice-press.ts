import { Worker } from 'node:worker_threads';
import { faults } from '../faults.ts';
import type { Notice } from './compose-notice.ts';
import type { PressAnswer, PressOrder } from './press-thread.ts';

/** Sets notices as PDF, one after the other, in a thread of its own. */
export interface NoticePress {
  /** @throws Fault `casework.notice-busy` where too many wait; Error where the thread failed. */
  print(notice: Notice): Promise<Uint8Array>;
}

/** Notices that may wait: each takes about a tenth of a second. */
const mostWaiting = 20;

interface Waiting {
  resolve(file: Uint8Array): void;
  reject(problem: Error): void;
}

export function openNoticePress(): NoticePress {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let last = 0;

  function start(): Worker {
    const started = new Worker(new URL('./press-thread.ts', import.meta.url));
    started.on('message', (answer: PressAnswer) => {
      const one = waiting.get(answer.order);
      waiting.delete(answer.order);
      if ('file' in answer) one?.resolve(answer.file);
      else one?.reject(new Error(answer.problem));
      // A thread that waits keeps no process alive.
      if (waiting.size === 0) started.unref();
    });
    const fail = (problem: Error) => {
      if (thread === started) thread = undefined;
      for (const one of waiting.values()) one.reject(problem);
      waiting.clear();
    };
    started.on('error', fail).on('exit', () => fail(new Error('the thread that sets notices has ended')));
    return started;
  }

  return {
    print(notice) {
      if (waiting.size >= mostWaiting) return Promise.reject(faults['casework.notice-busy']());
      thread ??= start();
      thread.ref();
      last += 1;
      const order = last;
      const printed = new Promise<Uint8Array>((resolve, reject) => waiting.set(order, { resolve, reject }));
      thread.postMessage({ order, notice } satisfies PressOrder);
      return printed;
    },
  };
}
