import { type Calendar, type DayKind, nextDay } from './calendar.ts';

export interface CalendarChange {
  readonly day: string;
  readonly before: DayKind;
  readonly after: DayKind;
}

/** The days that count otherwise after a year's notice than before it, in order, the last week before the year among them. */
export function compareCalendars(before: Calendar, after: Calendar, year: number): CalendarChange[] {
  const changes: CalendarChange[] = [];
  for (let day = `${year - 1}-12-25`; day <= `${year}-12-31`; day = nextDay(day)) {
    const change = { day, before: before.kindOf(day), after: after.kindOf(day) };
    if (change.before !== change.after) changes.push(change);
  }
  return changes;
}
