import { expect, it } from 'vitest';
import { layStrip, type StripClock, type StripDay, spentDays } from './strip-layout.ts';

/** Five working days from Friday 2026-02-13, over the Spring Festival: Saturday the 14th is worked, the 28th too. */
function festival(today: string): StripClock {
  let number = 0;
  const days: [string, StripDay['kind']][] = [
    ['2026-02-13', 'start'],
    ['2026-02-14', 'makeup'],
    ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((d): [string, StripDay['kind']] => [`2026-02-${d}`, 'rest']),
    ['2026-02-24', 'counted'],
    ['2026-02-25', 'counted'],
    ['2026-02-26', 'counted'],
    ['2026-02-27', 'counted'],
    ['2026-02-28', 'makeup'],
    ['2026-03-01', 'rest'],
  ];
  return {
    kind: 'law',
    start: '2026-02-13',
    days: 5,
    due: '2026-02-27',
    provisional: false,
    stopped: false,
    late: today > '2026-02-27',
    running: true,
    remaining: 0,
    strip: days.map(([day, kind]) => ({
      day,
      kind,
      number: (kind === 'counted' || kind === 'makeup') && day <= '2026-02-27' ? ++number : null,
      today: day === today,
      due: day === '2026-02-27',
      over: day > '2026-02-27',
      provisional: false,
    })),
  };
}

it('the start day does not count, a make-up workday does, and today has not ended', () => {
  expect(spentDays(festival('2026-02-16'))).toBe(1);
  expect(spentDays(festival('2026-02-27'))).toBe(4);
  expect(spentDays(festival('2026-03-01'))).toBe(5);
});

it('today, the due day and the days after it are told apart', () => {
  const cells = layStrip(festival('2026-02-28'), 10);
  expect(cells.filter((cell) => cell.due).map((cell) => cell.day)).toEqual(['2026-02-27']);
  expect(cells.find((cell) => cell.today)).toMatchObject({ day: '2026-02-28', kind: 'makeup', phase: 'overdue', x: 150 });
  expect(cells.filter((cell) => cell.opensMonth).map((cell) => cell.day)).toEqual(['2026-02-13', '2026-03-01']);
});

it('a long clock in a narrow place keeps its due day', () => {
  const cells = layStrip(festival('2026-02-16'), 4, 6);
  expect(cells).toHaveLength(6);
  expect(cells.at(-1)?.due).toBe(true);
});
