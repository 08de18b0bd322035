/** Being told to stop, once. */
export interface Stop {
  asked(): boolean;
  /** Resolves when this process is asked to stop. */
  wait(): Promise<void>;
  /** Lets the process end. */
  release(): void;
}

/** Signals that arrive within this many milliseconds are one wish: terminal, npm and launcher may each pass the same Ctrl-C on. */
const sameWish = 2_000;

/**
 * Waits for SIGINT, SIGTERM or SIGHUP, or for the launcher's death. A second wish, later, ends the process at once:
 * nothing acknowledged is lost by that, only calls in flight.
 */
export function awaitStop(): Stop {
  let first: number | undefined;
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  const ask = () => {
    const now = performance.now();
    first ??= now;
    resolve();
    if (now - first > sameWish) process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, ask);
  process.on('disconnect', ask);
  return {
    asked: () => first !== undefined,
    wait: () => promise,
    release() {
      for (const signal of signals) process.off(signal, ask);
      process.off('disconnect', ask);
      if (process.connected) process.disconnect();
    },
  };
}
