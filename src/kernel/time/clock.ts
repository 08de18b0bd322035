/** A calendar day as `YYYY-MM-DD` in the city's zone. Legal time is counted in these, never in instants. */
export type Day = string;

/** The source of time, injected everywhere so that nothing waits on a wall clock. */
export interface Clock {
  now(): Date;
}

// eslint-disable-next-line no-restricted-syntax -- the one place where time comes from
export const systemClock: Clock = { now: () => new Date() };

/** The zone of every city that the packs govern. */
export const cityZone = 'Asia/Shanghai';

/** Mainland China has had one zone, UTC+8 without daylight saving, since 1991-09-15. */
const offsetMilliseconds = 8 * 3_600_000;

const dayMilliseconds = 24 * 3_600_000;
/** The day that was asked for last: nearly always the one that is asked for next. */
let known: { readonly number: number; readonly day: Day } | undefined;

/** The city's calendar day of an instant, whatever zone the server runs in. */
export function dayOf(instant: Date): Day {
  const local = instant.getTime() + offsetMilliseconds;
  const number = Math.floor(local / dayMilliseconds);
  if (known?.number !== number) known = { number, day: new Date(local).toISOString().slice(0, 10) };
  return known.day;
}
