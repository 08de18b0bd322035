import type { Clock } from '#kernel';

export interface RateBound {
  /** Takes one call of a caller; the seconds to wait where none is left. */
  take(caller: string): { readonly allowed: true; readonly left: number } | { readonly allowed: false; readonly seconds: number };
}

/** Callers remembered; beyond it the longest silent are forgotten, and with them only their debt. */
const mostCallers = 20_000;

/**
 * A bucket of calls for each caller that refills evenly: bursts up to `calls`, on the long run `calls` per `seconds`.
 * Kept by one process; several processes allow as many times more.
 */
export function boundRate(clock: Clock, { calls, seconds }: { readonly calls: number; readonly seconds: number }): RateBound {
  const buckets = new Map<string, { left: number; at: number }>();
  const perMillisecond = calls / (seconds * 1_000);
  return {
    take(caller) {
      const now = clock.now().getTime();
      const known = buckets.get(caller);
      const left = known ? Math.min(calls, known.left + Math.max(0, now - known.at) * perMillisecond) : calls;
      buckets.delete(caller);
      if (buckets.size >= mostCallers) {
        const [oldest] = buckets.keys();
        if (oldest !== undefined) buckets.delete(oldest);
      }
      const allowed = left >= 1;
      buckets.set(caller, { left: allowed ? left - 1 : left, at: now });
      return allowed ? { allowed, left: Math.floor(left - 1) } : { allowed, seconds: Math.ceil((1 - left) / perMillisecond / 1_000) };
    },
  };
}
