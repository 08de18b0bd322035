import type { Log } from '../config/log.ts';
import type { Health, PartState } from './health.ts';

/** Tells the log whenever a part's state changes, so that trouble is known without anybody asking. @returns how to stop. */
export function watchHealth(health: Health, log: Log, interval = 5_000): () => Promise<void> {
  const known = new Map<string, PartState>();
  let looking = Promise.resolve();
  const look = async () => {
    for (const { name, state, facts } of (await health.examine()).parts) {
      const before = known.get(name) ?? 'well';
      known.set(name, state);
      if (before === state) continue;
      const line = { part: name, state, ...facts };
      if (state === 'well') log.info('a part of the service has recovered', line);
      else log.warn('a part of the service needs attention', line);
    }
  };
  const timer = setInterval(() => {
    looking = look();
  }, interval).unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
