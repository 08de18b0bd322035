import { type Day, dayOf } from '#kernel';
import type { Calendar } from '#law';

/** A time in the past of the demonstration, counted from its start, at an hour of the city's clock (10 unless told). */
export type Moment = {
  readonly hour?: number;
} & (
  | {
      /** So many days before; on the last working day up to then. */
      readonly days: number;
    }
  | {
      /** So many working days before. */
      readonly workdays: number;
    }
  | {
      /** So many days before, working day or not: what programs do by themselves. */
      readonly nights: number;
    }
);

export interface Moments {
  /** The instant, never after the start. */
  at(moment: Moment): Date;
  /** The day so many days after the start; before it where negative. */
  day(ahead: number): Day;
}

const dayMilliseconds = 86_400_000;

/** Turns moments into instants. @param calendar tells working days; without one, everything happens at the start. */
export function openMoments(start: Date, calendar: Pick<Calendar, 'isWorkday'> | undefined): Moments {
  const day = (ahead: number) => dayOf(new Date(start.getTime() + ahead * dayMilliseconds));
  const daysAgo = (moment: Moment, isWorkday: (day: Day) => boolean): number => {
    if ('nights' in moment) return moment.nights;
    let ago = 'days' in moment ? moment.days : 0;
    if ('days' in moment) {
      while (!isWorkday(day(-ago))) ago += 1;
      return ago;
    }
    for (let left = moment.workdays; left > 0; ) {
      ago += 1;
      if (isWorkday(day(-ago))) left -= 1;
    }
    return ago;
  };
  return {
    day,
    at(moment) {
      if (!calendar) return start;
      const on = day(-daysAgo(moment, (each) => calendar.isWorkday(each)));
      const instant = new Date(`${on}T${String(moment.hour ?? 10).padStart(2, '0')}:00:00+08:00`);
      return instant < start ? instant : start;
    },
  };
}
