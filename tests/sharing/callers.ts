import { setTimeout as delay } from 'node:timers/promises';
import type { Receipt } from '#kernel';

/** How one call ended. */
export interface Call {
  readonly process: number;
  /** Milliseconds of the machine's clock. */
  readonly sent: number;
  /** `answered`, the code of the refusal, or `cut` where the process was gone. */
  readonly end: string;
  readonly receipt?: Receipt;
}

export interface Callers {
  readonly calls: readonly Call[];
  /** Waits until every process has answered so many calls sent after an instant in a given way. */
  hear(end: string, since: number, of: readonly number[], times?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Programs that ask without a pause, three at each address. */
export function callWithoutPause(addresses: readonly string[], path: string, secret: string, body: object): Callers {
  const calls: Call[] = [];
  let stopped = false;
  const ask = async (process: number, address: string) => {
    while (!stopped) {
      const sent = Date.now();
      try {
        const answer = await fetch(`${address}${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const told = (await answer.json()) as { code?: string; receipt?: Receipt };
        calls.push({
          process,
          sent,
          end: answer.ok ? 'answered' : (told.code ?? String(answer.status)),
          ...(told.receipt ? { receipt: told.receipt } : {}),
        });
      } catch {
        calls.push({ process, sent, end: 'cut' });
        await delay(20);
      }
    }
  };
  const asking = addresses.flatMap((address, process) => [1, 2, 3].map(() => ask(process, address)));
  return {
    calls,
    async hear(end, since, of, times = 5) {
      for (let waited = 0; waited < 20_000; waited += 10) {
        const heard = (process: number) =>
          calls.filter((call) => call.process === process && call.sent >= since && call.end === end).length;
        if (of.every((process) => heard(process) >= times)) return;
        await delay(10);
      }
      const ends = new Set(calls.filter((call) => call.sent >= since).map((call) => `${call.process} ${call.end}`));
      throw new Error(`not heard: ${end}; but ${[...ends].join(', ')}`);
    },
    async stop() {
      stopped = true;
      await Promise.all(asking);
    },
  };
}
