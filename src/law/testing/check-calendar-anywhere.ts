import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { loadCalendar } from '../operator.ts';
import { statutoryHolidaysOf } from '../statutory-holidays.ts';

const unit = fc.constantFrom('wd' as const, 'day' as const, 'month' as const, 'year' as const);
/** Any day of the years whose notices are loaded, far enough from their end. */
const day = fc
  .integer({ min: 0, max: 6_900 })
  .map((after) => new Date(Date.UTC(2007, 0, 1) + after * 86_400_000).toISOString().slice(0, 10));

/**
 * Holds the properties of counting against the loaded years. Run as a program it names its zone and prints the digest.
 * @returns a digest of thousands of due days: equal wherever it is computed.
 * @throws Error with a counterexample.
 */
export function checkCalendarAnywhere(): string {
  const calendar = loadCalendar(fileURLToPath(new URL('../../../packs/calendar', import.meta.url)));
  const due = (start: string, count: number, kind: 'wd' | 'day' | 'month' | 'year') => calendar.endOf(start, count, kind).due;
  const run = { seed: 204, numRuns: 400 };
  const count = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(day, count, (start, days) => calendar.workdaysBetween(start, due(start, days, 'wd')) === days),
    run,
  );
  fc.assert(
    fc.property(day, count, unit, (start, days, kind) => due(start, days, kind) <= due(start, days + 1, kind)),
    run,
  );
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 60 }), unit, (one, other, days, kind) => {
      const [first, last] = one < other ? [one, other] : [other, one];
      return due(first, days, kind) <= due(last, days, kind);
    }),
    run,
  );
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), unit, (start, days, kind) => {
      const end = due(start, days, kind);
      return end > start && calendar.isWorkday(end);
    }),
    run,
  );
  fc.assert(
    fc.property(
      day,
      day,
      day,
      (one, two, three) =>
        calendar.workdaysBetween(one, two) + calendar.workdaysBetween(two, three) === calendar.workdaysBetween(one, three),
    ),
    // Each run walks through years.
    { ...run, numRuns: 40 },
  );
  const hash = createHash('sha256');
  for (const start of fc.sample(day, { seed: 200, numRuns: 500 }))
    for (const kind of ['wd', 'day', 'month', 'year'] as const)
      for (const days of [1, 5, 10]) hash.update(`${start}+${days}${kind}=${due(start, days, kind)};`);
  for (let year = 2007; year <= 2026; year++) for (const { day: holiday } of statutoryHolidaysOf(year)) hash.update(holiday);
  return hash.digest('hex');
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(`${Intl.DateTimeFormat().resolvedOptions().timeZone}\n${checkCalendarAnywhere()}\n`);
}
