import { type Day, dayOf } from '#kernel';
import type { Calendar } from '#law';

/** A time in the past of the demonstration: so many days, or so many working days, before it starts. */
export type Moment = { readonly days: number; readonly hour?: number } | { readonly workdays: number; readonly hour?: number };

/** Turns moments into instants. */
export interface Moments {
  /** The instant; on a working day, and never after the start. */
  at(moment: Moment): Date;
  /** The day so many days after the start; before it where negative. */
  day(ahead: number): Day;
}

const dayMilliseconds = 86_400_000;

/** @param calendar tells working days; without one, everything happens at the start. */
export function openMoments(start: Date, calendar: Pick<Calendar, 'isWorkday'> | undefined): Moments {
  const day = (ahead: number) => dayOf(new Date(start.getTime() + ahead * dayMilliseconds));
  const backTo = (first: number, count: number): Day => {
    let ago = first;
    for (let left = count; ; ago += 1) {
      if (ago > 0 || count === 0) left -= calendar?.isWorkday(day(-ago)) ? 1 : 0;
      if (left < 0 || (count > 0 && left === 0)) return day(-ago);
      if (ago > first + 400) return day(-first);
    }
  };
  return {
    day,
    at(moment) {
      if (!calendar) return start;
      const on = 'days' in moment ? backTo(moment.days, 0) : backTo(0, moment.workdays);
      const instant = new Date(`${on}T${String(moment.hour ?? 10).padStart(2, '0')}:00:00+08:00`);
      return instant < start ? instant : start;
    },
  };
}
