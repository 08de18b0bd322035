import type { Clock } from '../time/clock.ts';

/** A clock that stands still until moved. */
export interface TestClock extends Clock {
  set(instant: string | Date): void;
  advance(by: { readonly days?: number; readonly hours?: number; readonly minutes?: number; readonly milliseconds?: number }): void;
}

/** @param start an instant with its zone (`2026-03-02T09:00:00+08:00`); a bare day means nine in the morning in the city. */
export function testClock(start: string | Date = '2026-03-02T09:00:00+08:00'): TestClock {
  let now = read(start);
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = read(instant);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, milliseconds = 0 }) => {
      now += ((days * 24 + hours) * 60 + minutes) * 60_000 + milliseconds;
    },
  };
}

function read(instant: string | Date): number {
  const text = typeof instant === 'string' && /^\d{4}-\d\d-\d\d$/.test(instant) ? `${instant}T09:00:00+08:00` : instant;
  const value = new Date(text).getTime();
  if (Number.isNaN(value)) throw new Error(`not an instant: ${String(instant)}`);
  return value;
}
