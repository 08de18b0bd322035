import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#kernel';
import { loadPack } from './load-pack.ts';
import { loadCalendar } from './operator.ts';
import { checkCalendarAnywhere } from './testing/check-calendar-anywhere.ts';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));
const calendar = loadCalendar(`${packs}calendar`);

type Line = readonly [what: string, start: string, count: number, unit: 'wd' | 'day' | 'month' | 'year', due: string];

describe('how a limit begins and ends under the Civil Code', () => {
  it.each<Line>([
    ['201.1: the day of the event is not counted', '2026-03-02', 1, 'day', '2026-03-03'],
    ['201.1: nor where it is a rest day', '2026-02-21', 10, 'day', '2026-03-03'],
    ['201.1: working days begin with the next working day', '2026-02-13', 1, 'wd', '2026-02-14'],
    ['201.1: an event in a long holiday begins after it', '2025-10-02', 1, 'wd', '2025-10-09'],
    ['200, 202: a month ends on the same day number', '2026-04-08', 1, 'month', '2026-05-08'],
    ['202: a month without that day ends on its last', '2025-12-31', 2, 'month', '2026-02-28'],
    ['202: in a leap year on the 29th', '2023-11-30', 3, 'month', '2024-02-29'],
    ['202: a year from 29 February', '2024-02-29', 1, 'year', '2025-02-28'],
    ['202: the last day of a month, a Saturday at work', '2026-01-31', 1, 'month', '2026-02-28'],
    ['203.1: a last day on a Saturday moves to Monday', '2026-03-10', 4, 'day', '2026-03-16'],
    ['203.1: a last day in a holiday moves past all of it', '2026-09-21', 10, 'day', '2026-10-08'],
    ['203.1: a weekend day made a workday is no rest day', '2026-02-04', 10, 'day', '2026-02-14'],
    ['203.1: and ends a limit that would move on otherwise', '2026-09-10', 10, 'day', '2026-09-20'],
    ['203.1: over New Year into the worked Sunday', '2025-12-22', 10, 'day', '2026-01-04'],
    ['203.1: rest days inside the limit are counted in days', '2026-09-30', 10, 'day', '2026-10-10'],
    ['204: working days, where the law says so, leave them out', '2026-09-30', 10, 'wd', '2026-10-20'],
    ['2007: the old golden week', '2007-04-30', 3, 'wd', '2007-05-10'],
    ['2015: the day of victory', '2015-09-02', 2, 'wd', '2015-09-07'],
    ['2020: the lengthened Spring Festival', '2020-01-22', 3, 'wd', '2020-02-04'],
    ['2011: 31 December at work', '2011-12-30', 1, 'wd', '2011-12-31'],
  ])('%s', (_, start, count, unit, due) => {
    expect(calendar.endOf(start, count, unit)).toEqual({ due, provisional: false });
  });

  it('203.2: the last day ends at 24:00 of the city, wherever the server stands', () => {
    expect(dayOf(new Date('2026-03-16T15:59:59.999Z'))).toBe('2026-03-16');
    expect(dayOf(new Date('2026-03-16T16:00:00Z'))).toBe('2026-03-17');
  });
});

/** Where each limit with a number begins, as the texts print it, and when it ends for an event on 2026-09-25, a holiday. */
const starts: Readonly<Record<string, readonly string[]>> = {
  'fushun-2022': ['opening-request/answer 5 wd filed 22.1 → 2026-10-09', 'security-warning/start_plan 0 wd opened 27.1 → 2026-09-25'],
  'jiaozuo-2020': [
    'catalog-update/apply 10 wd form.changed_on 10.1 → 2026-10-15',
    'catalog-update/review 5 wd apply 10.1 → 2026-10-09',
    'verification/verify 10 wd filed 14.2 → 2026-10-15',
  ],
  'jiaozuo-projects-2020': [],
  'national-2025': [
    'catalog-update/update 10 wd form.changed_on 17.2 → 2026-10-15',
    'catalog-update/audit 2 wd update 17.3 → 2026-09-29',
    'dispute/deliver 20 wd decide 22.1 → 2026-10-29',
    'share-request/answer 1 wd filed 21.1 → 2026-09-28',
    'share-request/answer 10 wd filed 21.1 → 2026-10-15',
    'share-request/deliver 20 wd answer 22.1 → 2026-10-29',
    'verification/verify 10 wd filed 26.2 → 2026-10-15',
  ],
  'wuxi-2020': ['catalog-update/update 15 wd form.changed_on 14.2 → 2026-10-22', 'opening-request/answer 10 wd filed 24.2 → 2026-10-15'],
  'zhejiang-2016': [],
  'zhejiang-2017': [],
};

describe.each(Object.keys(starts))('the limits of %s', (id) => {
  it('begin where its text says, the day of the event not counted', () => {
    const found = Object.values(loadPack(`${packs}${id}`).cases).flatMap((type) =>
      Object.entries(type.steps).flatMap(([step, { limits }]) =>
        limits.flatMap(({ days, unit, from, article }) =>
          days === undefined
            ? []
            : [`${type.id}/${step} ${days} ${unit} ${from} ${article} → ${calendar.endOf('2026-09-25', days, unit).due}`],
        ),
      ),
    );
    expect(found.sort()).toEqual([...(starts[id] ?? [])].sort());
  });
});

describe('the calendar on a server in any time zone', () => {
  const here = checkCalendarAnywhere();
  it.each([
    'Asia/Shanghai',
    'UTC',
    'America/Los_Angeles',
    'America/St_Johns',
    'Pacific/Niue',
    'Pacific/Kiritimati',
    'Australia/Eucla',
    'Europe/London',
  ])(
    'counts as it does elsewhere: %s',
    async (zone) => {
      const child = fileURLToPath(new URL('./testing/check-calendar-anywhere.ts', import.meta.url));
      const { stdout } = await promisify(execFile)(process.execPath, [child], { env: { ...process.env, TZ: zone } });
      expect(stdout.trim().split('\n')).toEqual([zone, here]);
    },
    120_000,
  );
});
