import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { furnish, isLastUser } from './anchor.ts';
import { bringUp, type Running } from './bring-up.ts';
import { endPostmaster } from './postmaster.ts';
import type { Site } from './site.ts';

export interface Supervised {
  readonly adopted: boolean;
  readonly socketDirectory: string;
  /** Gives the engine up; stops the server unless another process uses it. */
  stop(): Promise<void>;
}

/**
 * Runs the cluster until stopped. When the server dies under us it is started again, under the same address, so that
 * the pools' next connections succeed; until then they are refused.
 */
export async function supervise(site: Site): Promise<Supervised> {
  let running = await bringUp(site);
  await furnish(running.anchor);
  let stopping = false;
  let healing: Promise<void> = Promise.resolve();

  const watch = (watched: Running) => {
    watched.anchor.once('end', () => {
      if (stopping) return;
      site.log.warn('the database server was lost and is started again', { pid: watched.pid });
      healing = heal();
    });
  };
  const heal = async () => {
    for (let pause = 200; !stopping; pause = Math.min(pause * 2, 10_000)) {
      try {
        running = await bringUp(site);
        watch(running);
        site.log.info('the database server is back', { pid: running.pid });
        return;
      } catch (error) {
        site.log.error('the database server cannot be started', error);
        await delay(pause);
      }
    }
  };
  watch(running);

  return {
    adopted: running.adopted,
    socketDirectory: running.socketDirectory,
    async stop() {
      if (stopping) return;
      stopping = true;
      await healing;
      const { anchor, pid, socketDirectory } = running;
      const last = await isLastUser(anchor);
      if (last) await endPostmaster(pid, site.cluster);
      await anchor.end().catch(() => undefined);
      if (last) await rm(socketDirectory, { recursive: true, force: true });
    },
  };
}
