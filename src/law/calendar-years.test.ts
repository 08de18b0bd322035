import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Calendar, daysOf, nextDay } from './calendar.ts';
import { loadCalendarYears } from './operator.ts';
import { statutoryHolidaysOf } from './statutory-holidays.ts';

const years = loadCalendarYears(fileURLToPath(new URL('../../packs/calendar', import.meta.url)));
const calendar = new Calendar(years);

/** Days off that would have been workdays, and weekend days at work, by the year in which they lie. */
const counts: Readonly<Record<number, readonly [off: number, work: number]>> = {
  2007: [19, 7],
  2008: [16, 5],
  2009: [17, 6],
  2010: [19, 8],
  2011: [16, 6],
  2012: [18, 6],
  2013: [23, 12],
  2014: [16, 5],
  2015: [17, 5],
  2016: [17, 6],
  2017: [16, 5],
  2018: [18, 7],
  2019: [17, 6],
  2020: [19, 6],
  2021: [18, 7],
  2022: [18, 7],
  2023: [18, 7],
  2024: [19, 8],
  2025: [18, 5],
  2026: [19, 6],
};

/** Days that a notice moved over New Year, and days given beyond the Regulations on Public Holidays. */
const beyond: Readonly<Record<number, readonly [days: number, why: string]>> = {
  2007: [2, 'two rest days of the end of 2006 came to 2007'],
  2011: [-1, '31 December was worked for 3 January 2012'],
  2012: [1, '3 January was off for 31 December 2011'],
  2015: [1, '3 September, the seventieth anniversary of victory'],
  2020: [2, 'the Spring Festival was lengthened by a day, and a make-up day fell away'],
};

const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
function* daysOfYear(year: number): Generator<string> {
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = nextDay(day)) yield day;
}

describe('the years of the State Council’s notices', () => {
  it('are there from 2007 to 2026, none twice', () => {
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, index) => 2007 + index));
  });
});

describe.each(years)('the year $year', ({ year, notice, off, work }) => {
  it('names the notice of that year', () => {
    expect(notice).toContain(`国务院办公厅关于${year}年部分节假日安排的通知`);
  });
  it('makes no weekday a make-up workday, and lists no day twice', () => {
    const [rest, worked] = [off.flatMap(daysOf), work.flatMap(daysOf)];
    expect(worked.filter((day) => !weekend(day))).toEqual([]);
    expect([...rest, ...worked].filter((day, index, all) => all.indexOf(day) !== index)).toEqual([]);
  });
  it('holds no day outside the year but the last of December before it', () => {
    const outside = [...off, ...work].flatMap(daysOf).filter((day) => !day.startsWith(`${year}-`) && day < `${year - 1}-12-29`);
    expect(outside).toEqual([]);
  });
  it('has as many days off and worked weekend days as the notice gives', () => {
    const days = [...daysOfYear(year)];
    const rested = days.filter((day) => !weekend(day) && calendar.kindOf(day) === 'rest');
    const worked = days.filter((day) => calendar.kindOf(day) === 'makeup');
    expect([rested.length, worked.length]).toEqual(counts[year]);
    const statutory = statutoryHolidaysOf(year).length;
    expect(rested.length - worked.length).toBe(statutory + (beyond[year]?.[0] ?? 0));
  });
  it('leaves every statutory holiday off', () => {
    for (const { day, name } of statutoryHolidaysOf(year)) expect(`${name.zh} ${day} ${calendar.kindOf(day)}`).toMatch(/rest$/);
  });
});

describe('days on which notices and data sets disagree', () => {
  it.each([
    ['2007-02-17', 'makeup'],
    ['2007-02-25', 'makeup'],
    ['2007-12-29', 'makeup'],
    ['2007-12-31', 'rest'],
    ['2008-09-27', 'makeup'],
    ['2009-10-08', 'rest'],
    ['2011-12-31', 'makeup'],
    ['2014-01-30', 'workday'],
    ['2014-04-07', 'rest'],
    ['2015-09-03', 'rest'],
    ['2015-09-04', 'rest'],
    ['2015-09-06', 'makeup'],
    ['2019-05-02', 'rest'],
    ['2019-05-05', 'makeup'],
    ['2020-01-31', 'rest'],
    ['2020-02-01', 'rest'],
    ['2020-02-03', 'workday'],
  ] as const)('%s is a %s', (day, kind) => {
    expect(calendar.kindOf(day)).toBe(kind);
  });
});
