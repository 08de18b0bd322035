import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#kernel';
import { loadCalendar } from '#law';
import { openMoments } from './moments.ts';

const calendar = loadCalendar(join(import.meta.dirname, '..', '..', '..', 'packs', 'calendar'));
// A Sunday, eight in the morning in the city.
const start = new Date('2026-11-22T00:00:00Z');

describe('moments of the city’s past', () => {
  const moments = openMoments(start, calendar);
  const dayAt = (moment: Parameters<typeof moments.at>[0]) => dayOf(moments.at(moment));

  it('lie on working days, before holidays where these come in between', () => {
    expect(dayAt({ days: 0 })).toBe('2026-11-20');
    // The National Day holiday of 2026 begins on the first of October.
    expect(dayAt({ days: 48 })).toBe('2026-09-30');
    for (let days = 0; days < 400; days += 1) expect(calendar.isWorkday(dayAt({ days }))).toBe(true);
  });

  it('count working days back as the limits of a case count them forward', () => {
    for (const workdays of [1, 2, 9, 12]) expect(calendar.workdaysBetween(dayAt({ workdays }), '2026-11-23')).toBe(workdays);
  });

  it('may be nights, working day or not, for what programs do', () => {
    expect(moments.at({ nights: 1, hour: 21 }).toISOString()).toBe('2026-11-21T13:00:00.000Z');
  });

  it('never lie after the start, and all at the start where there is no past', () => {
    expect(moments.at({ nights: 0, hour: 12 })).toEqual(start);
    expect(openMoments(start, undefined).at({ days: 30 })).toEqual(start);
  });
});
