import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Calendar } from './calendar.ts';
import { compareCalendars } from './compare-calendars.ts';
import { loadCalendarYears } from './operator.ts';
import { readNotice } from './read-notice.ts';

const directory = fileURLToPath(new URL('../../packs/calendar/', import.meta.url));
const head = '2027\n国务院办公厅关于2027年部分节假日安排的通知（试验）\n';
const holidays =
  '休 2027-01-01\n休 2027-02-05..2027-02-09\n休 2027-04-05\n休 2027-05-01..2027-05-03\n休 2027-06-09\n休 2027-09-15\n休 2027-10-01..2027-10-07\n';
const lines = (text: string) => readNotice('2027.txt', text).problems.map(({ line, what }) => `${line} ${what.en}`);

describe('a year’s notice', () => {
  it('is read from a table as it would be from YAML', () => {
    const { year, problems } = readNotice('2027.txt', `# 草拟\n${head}${holidays}班 2027-02-20\nwork 2027-10-09 # 星期六\n`);
    expect(problems).toEqual([]);
    expect(year).toMatchObject({ year: 2027, work: ['2027-02-20', '2027-10-09'] });
    expect(year?.off).toHaveLength(7);
  });
  it.each(loadCalendarYears(directory).map(({ year }) => year))('of %s as the release ships it would be taken', (year) => {
    expect(readNotice(`${year}.yaml`, readFileSync(`${directory}${year}.yaml`, 'utf8')).problems).toEqual([]);
  });
  it.each([
    [
      'a weekday made a make-up workday',
      `${head}${holidays}班 2027-02-22\n`,
      '10 2027-02-22 is no Saturday or Sunday and cannot be a make-up workday',
    ],
    ['a day of another year', `${head}${holidays}休 2028-01-03\n`, '10 2028-01-03 is not of the notice of 2027, or the wrong way round'],
    [
      'a range the wrong way round',
      `${head}${holidays}休 2027-12-03..2027-12-01\n`,
      '10 2027-12-03..2027-12-01 is not of the notice of 2027, or the wrong way round',
    ],
    ['a day that is none', `${head}${holidays}休 2027-02-29\n`, '10 2027-02-29 is neither a day nor from..to'],
    ['a day off and at work', `${head}${holidays}班 2027-10-02\n`, '10 2027-10-02 is listed twice'],
    ['a line that says nothing', `${head}${holidays}歇 2027-12-01\n`, '10 “歇 2027-12-01” is not understood'],
    ['a statutory holiday left out', `${head}${holidays.replace('休 2027-06-09\n', '')}`, '1 Dragon Boat Festival, 2027-06-09, is not off'],
    ['the notice of another year', `2027\n关于2026年部分节假日安排的通知\n${holidays}`, '1 the notice does not name the year 2027'],
    ['no year at all', `${holidays}`, '1 the first line must be the year, the second the notice'],
  ])('is refused with its line: %s', (_, text, problem) => {
    expect(lines(text)).toEqual([problem]);
  });
  it('tells every problem at once, in both languages, each with what to do', () => {
    const { problems, year } = readNotice('2027.txt', `${head}班 2027-03-01\n班 2027-13-01\n`);
    expect(year).toBeUndefined();
    expect(problems.length).toBeGreaterThan(8);
    for (const { what, remedy } of problems) for (const text of [what, remedy]) expect(text.zh !== '' && text.en !== '').toBe(true);
  });
});

describe('what a notice changes', () => {
  const calendar = new Calendar(loadCalendarYears(directory));
  it('is shown day by day against the year there was', () => {
    const was = calendar.yearOf(2026);
    if (!was) throw new Error('2026 is not there');
    const after = calendar.with([{ ...was, off: [...was.off, '2026-09-03'], work: was.work.filter((day) => day !== '2026-09-20') }]);
    expect(compareCalendars(calendar, after, 2026)).toEqual([
      { day: '2026-09-03', before: 'workday', after: 'rest' },
      { day: '2026-09-20', before: 'makeup', after: 'rest' },
    ]);
    expect(after.knows('2026-01-01')).toBe(true);
    expect(after.kindOf('2025-10-01')).toBe('rest');
  });
});
