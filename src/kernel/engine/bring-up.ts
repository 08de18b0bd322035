import { setTimeout as delay } from 'node:timers/promises';
import { type Anchor, takeAnchor } from './anchor.ts';
import { engineFaults } from './faults.ts';
import { clearDebris, endPostmaster, findPostmaster, readLogTail, spawnPostmaster, standsIn } from './postmaster.ts';
import type { Site } from './site.ts';

export interface Running {
  readonly anchor: Anchor;
  readonly pid: number;
  readonly socketDirectory: string;
  /** True where the server was running already: another process uses it, or a killed one left it. */
  readonly adopted: boolean;
}

/** Milliseconds in which a server that is there must answer something. */
const patience = 15_000;
const attempts = 5;

/**
 * Has the cluster running and takes a place at it: adopts a live postmaster, ends one that does not answer, starts one
 * where there is none. After a crash the first start may fail on what the dead server left; it is repeated.
 * @throws Fault `kernel.engine-failed` with the end of the server's log.
 */
export async function bringUp(site: Site): Promise<Running> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const there = await findPostmaster(site.cluster);
    if (there) {
      const anchor = await wait(there.socketDirectory, async () => !(await standsIn(there.pid, site.cluster)));
      if (anchor) return { ...there, anchor, adopted: true };
      if (await standsIn(there.pid, site.cluster)) {
        site.log.warn('a database server of this data directory does not answer and is ended', { pid: there.pid });
        await endPostmaster(there.pid, site.cluster);
      }
    }
    if (!(await clearDebris(site))) continue;
    const { pid, ended } = await spawnPostmaster(site);
    const anchor = await wait(site.socketDirectory, async () => ended());
    // Of two processes that start a server at once, one finds itself at the other's.
    const running = anchor && (await findPostmaster(site.cluster));
    if (running) return { ...running, anchor, adopted: running.pid !== pid };
    await anchor?.end();
    if (!ended()) await endPostmaster(pid, site.cluster);
    await delay(200 * attempt);
  }
  throw engineFaults['kernel.engine-failed']({ values: { log: await readLogTail(site.logFile), file: site.logFile } });
}

/** Undefined when the server has gone, or says nothing for too long. Recovery may last; it says that it is busy. */
async function wait(socketDirectory: string, gone: () => Promise<boolean>): Promise<Anchor | undefined> {
  let heard = performance.now();
  while (performance.now() - heard < patience) {
    const answer = await takeAnchor(socketDirectory);
    if (answer === 'busy') heard = performance.now();
    else if (answer !== 'absent') return answer;
    if (await gone()) return undefined;
    await delay(30);
  }
  return undefined;
}
