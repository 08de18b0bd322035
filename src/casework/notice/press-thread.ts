import { parentPort } from 'node:worker_threads';
import type { Notice } from './compose-notice.ts';
import { setNotice } from './set-notice.ts';

/** An order to the thread, and its answer under the same number. */
export interface PressOrder {
  readonly order: number;
  readonly notice: Notice;
}
export type PressAnswer = { readonly order: number; readonly file: Uint8Array } | { readonly order: number; readonly problem: string };

parentPort?.on('message', async ({ order, notice }: PressOrder) => {
  try {
    parentPort?.postMessage({ order, file: await setNotice(notice) } satisfies PressAnswer);
  } catch (problem) {
    parentPort?.postMessage({ order, problem: String(problem) } satisfies PressAnswer);
  }
});
