import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Calendar, isDay, nextDay } from './calendar.ts';
import { loadCalendar } from './operator.ts';

const calendar = loadCalendar(fileURLToPath(new URL('../../packs/calendar', import.meta.url)));
const due = (start: string, count: number, unit: 'wd' | 'day' | 'month' | 'year' = 'wd') => calendar.endOf(start, count, unit).due;

describe('a limit in working days', () => {
  it('does not count the day on which it begins, and ends with the nth working day', () => {
    expect(due('2026-03-02', 1)).toBe('2026-03-03');
    expect(due('2026-03-02', 5)).toBe('2026-03-09');
    expect(due('2026-03-02', 0)).toBe('2026-03-02');
  });
  it('passes over the holidays of the yearly notice', () => {
    expect(due('2026-09-30', 1)).toBe('2026-10-08');
    expect(due('2026-09-30', 10)).toBe('2026-10-20');
    expect(due('2025-09-30', 1)).toBe('2025-10-09');
    expect(due('2024-02-09', 3)).toBe('2024-02-20');
  });
  it('counts weekend days that were made workdays', () => {
    expect(due('2026-02-13', 1)).toBe('2026-02-14');
    expect(calendar.kindOf('2026-02-14')).toBe('makeup');
    expect(calendar.kindOf('2026-02-21')).toBe('rest');
    expect(calendar.kindOf('2026-03-02')).toBe('workday');
  });
  it('that begins on a rest day starts to count with the next working day', () => {
    expect(due('2026-10-03', 1)).toBe('2026-10-08');
  });
});

describe('a limit in days, months or years', () => {
  it('that ends on a rest day moves to the day after the rest (Civil Code 203)', () => {
    expect(due('2026-09-24', 10, 'day')).toBe('2026-10-08');
    expect(due('2026-03-02', 10, 'day')).toBe('2026-03-12');
  });
  it('ends on the same day number, or on the last of a shorter month (Civil Code 202)', () => {
    expect(due('2026-03-02', 1, 'month')).toBe('2026-04-02');
    expect(due('2025-12-31', 2, 'month')).toBe('2026-02-28');
    expect(due('2024-02-29', 1, 'year')).toBe('2025-02-28');
  });
});

describe('a year whose notice is not loaded', () => {
  it('makes a due day provisional, and loading it moves the day', () => {
    const end = calendar.endOf('2026-12-30', 3, 'wd');
    expect(end).toEqual({ due: '2027-01-04', provisional: true });
    const loaded = new Calendar([
      { year: 2026, notice: '', off: [], work: [] },
      { year: 2027, notice: '', off: ['2027-01-01..2027-01-03'], work: [] },
    ]);
    expect(loaded.endOf('2026-12-30', 3, 'wd')).toEqual({ due: '2027-01-05', provisional: false });
  });
  it('is never guessed to be loaded', () => {
    expect(calendar.knows('2027-01-01')).toBe(false);
    expect(calendar.endOf('2026-03-02', 10, 'wd').provisional).toBe(false);
  });
});

describe('days are strings of the city, whatever zone the server stands in', () => {
  it('follow one another over month ends and leap days', () => {
    expect(nextDay('2024-02-28')).toBe('2024-02-29');
    expect(nextDay('2026-12-31')).toBe('2027-01-01');
  });
  it('count the working days between two of them, both ways', () => {
    expect(calendar.workdaysBetween('2026-03-02', '2026-03-09')).toBe(5);
    expect(calendar.workdaysBetween('2026-03-09', '2026-03-02')).toBe(-5);
    expect(calendar.workdaysBetween('2026-03-02', '2026-03-02')).toBe(0);
  });
  it('refuse what is no day', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-3-2', '', '2026-03-02T00:00']) expect(isDay(text)).toBe(false);
    expect(isDay('2024-02-29')).toBe(true);
  });
});
