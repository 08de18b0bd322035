import type { Clock } from '#kernel';

/** A clock that runs as the real one does, behind it, and is moved forward from one time of the past to the next. */
export interface PastClock extends Clock {
  /** Moves on to an instant. Never back, and never past the real time: what is written under it stays in order. */
  moveTo(instant: Date): void;
}

/** @param real the real time in milliseconds. */
export function openPastClock(start: Date, real: () => number = Date.now): PastClock {
  let behind = Math.max(0, real() - start.getTime());
  return {
    now: () => new Date(real() - behind),
    moveTo(instant) {
      behind = Math.max(0, Math.min(behind, real() - instant.getTime()));
    },
  };
}
