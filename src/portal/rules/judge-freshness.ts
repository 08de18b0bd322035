import { type Day, dayOf } from '#kernel';

/** How the age of data compares with what its publisher promised. */
export type Freshness =
  | { readonly kind: 'no-promise' }
  | { readonly kind: 'on-time'; readonly due: Day }
  | { readonly kind: 'late'; readonly due: Day; readonly days: number };

const dayMilliseconds = 86_400_000;
const instantOf = (day: Day) => new Date(`${day}T00:00:00Z`).getTime();

/**
 * @param publishedAt when the current data came in
 * @param promisedDays calendar days of the update cycle (wuxi-13-1-b); null where the cycle promises none
 */
export function judgeFreshness(publishedAt: Date, promisedDays: number | null, today: Day): Freshness {
  if (promisedDays === null) return { kind: 'no-promise' };
  const due = new Date(instantOf(dayOf(publishedAt)) + promisedDays * dayMilliseconds).toISOString().slice(0, 10);
  const days = Math.round((instantOf(today) - instantOf(due)) / dayMilliseconds);
  return days > 0 ? { kind: 'late', due, days } : { kind: 'on-time', due };
}
