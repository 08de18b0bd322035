import { PerformanceObserver } from 'node:perf_hooks';

/** Something that held look-ups up: from which instant, in milliseconds of the machine's clock, and for how long. */
export interface Held {
  readonly what:
    | 'collection of garbage'
    | 'event loop'
    | 'record'
    | 'checkpoint'
    | 'autovacuum'
    | 'other work on the machine'
    | 'no processor free'
    | 'processor taken by the host';
  readonly at: number;
  readonly ms: number;
}

/** Milliseconds: what held the process for less is not told. */
const shortest = 5;
const beat = 5;
const most = 20_000;

/**
 * Notes when this process stands still: its collections, and turns of the event loop that are late. It begins when it is
 * first asked, so that the rounds before pay nothing for it.
 */
export function watchProcess() {
  let held: Held[] = [];
  let timer: NodeJS.Timeout | undefined;
  const note = (each: Held): void => {
    if (held.length < most) held.push(each);
  };
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (duration >= shortest) note({ what: 'collection of garbage', at: performance.timeOrigin + startTime, ms: duration });
  });
  const begin = (): void => {
    observer.observe({ entryTypes: ['gc'] });
    let last = performance.now();
    timer = setInterval(() => {
      const now = performance.now();
      const late = now - last - beat;
      if (late >= shortest) note({ what: 'event loop', at: performance.timeOrigin + last + beat, ms: late });
      last = now;
    }, beat).unref();
  };
  return {
    note,
    /** Whether somebody has asked yet. */
    watched: () => timer !== undefined,
    /** What was noted since the last time. */
    take(): Held[] {
      if (!timer) begin();
      const taken = held;
      held = [];
      return taken;
    },
    end() {
      clearInterval(timer);
      observer.disconnect();
    },
  };
}
