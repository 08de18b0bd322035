import { describe, expect, it } from 'vitest';
import { Calendar } from './calendar.ts';
import { lastOpeningDay, openingDaysBetween } from './calendar-opening.ts';

const quarterly = { days: ['01-01', '04-01', '07-01', '10-01'] };

describe('cases that a law has opened by the calendar', () => {
  it('come on each of their days, also on those on which the platform stood still', () => {
    expect(openingDaysBetween(quarterly, '2026-01-01', '2026-03-31')).toEqual([]);
    expect(openingDaysBetween(quarterly, '2026-01-01', '2026-04-01')).toEqual(['2026-04-01']);
    expect(openingDaysBetween(quarterly, '2026-06-30', '2027-01-05')).toEqual(['2026-07-01', '2026-10-01', '2027-01-01']);
  });

  it('are counted from the day on which they were to be opened', () => {
    expect(lastOpeningDay(quarterly, '2026-04-01')).toBe('2026-04-01');
    expect(lastOpeningDay(quarterly, '2026-05-09')).toBe('2026-04-01');
    expect(lastOpeningDay({ days: ['12-01'] }, '2026-05-09')).toBe('2025-12-01');
  });
});

describe('a limit that stood still', () => {
  it('is given back in its own measure: a month that stopped for ten days ends ten days later, not ten months', () => {
    const calendar = new Calendar([]);
    expect(calendar.endOf('2026-03-02', 1, 'month', 10).due).toBe('2026-04-13');
    expect(calendar.endOf('2026-03-02', 10, 'day', 5).due).toBe('2026-03-17');
    expect(calendar.endOf('2026-03-02', 5, 'wd', 5).due).toBe('2026-03-16');
  });
});
