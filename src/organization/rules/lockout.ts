import { minutesAfter, minutesBefore, type SignInPolicy } from '../room.ts';
import type { Attempts } from '../store/attempts.ts';

export type Judgement =
  | { readonly allowed: true; readonly attempts: Attempts; readonly last: boolean }
  | { readonly allowed: false; readonly minutes: number };

/**
 * Counts one more attempt before its password is looked at, so that many at once cannot outrun the count.
 * The last attempt allowed locks the login at once; a success forgets the count and with it the lock
 * (GB/T 22239-2019 8.1.4.1 b). Failures longer ago than the lock lasts no longer count.
 */
export function countAttempt(before: Attempts, now: Date, policy: SignInPolicy): Judgement {
  if (before.lockedUntil && before.lockedUntil > now)
    return { allowed: false, minutes: Math.ceil((before.lockedUntil.getTime() - now.getTime()) / 60_000) };
  const stale = before.lockedUntil !== null || before.lastAt < minutesBefore(now, policy.lockMinutes);
  const failures = (stale ? 0 : before.failures) + 1;
  const last = failures >= policy.failures;
  return { allowed: true, last, attempts: { failures, lastAt: now, lockedUntil: last ? minutesAfter(now, policy.lockMinutes) : null } };
}
