import { type Calendar, nextDay } from '#law';

type Days = Pick<Calendar, 'isWorkday'>;

const dayMilliseconds = 86_400_000;
const instantOf = (day: string) => new Date(`${day}T00:00:00Z`).getTime();
const weekdayOf = (day: string) => new Date(instantOf(day)).getUTCDay();

/** The day so many days after another; before it where negative. */
export function addDays(day: string, days: number): string {
  return new Date(instantOf(day) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The last day up to and with a day that is like another: of its weekday, working day or not; else the last working day. */
export function lastDayLike(day: string, like: string, calendar: Days): string {
  for (let ago = 0; ago < 7; ago += 1) {
    const each = addDays(day, -ago);
    if (weekdayOf(each) === weekdayOf(like) && calendar.isWorkday(each) === calendar.isWorkday(like)) return each;
  }
  let each = day;
  while (!calendar.isWorkday(each)) each = addDays(each, -1);
  return each;
}

/**
 * Moves the days of a trial so that its last act comes on another day. Working days before it stay as many working days
 * before, so that limits run out, or do not, as they did; what lies after it keeps its distance in days.
 */
export function moveDays(last: string, to: string, calendar: Days): (day: string) => string {
  const move = (day: string): string => {
    if (day >= last) return addDays(to, Math.round((instantOf(day) - instantOf(last)) / dayMilliseconds));
    if (!calendar.isWorkday(day)) return addDays(move(nextDay(day)), -1);
    let workdays = 0;
    for (let each = nextDay(day); each <= last; each = nextDay(each)) if (calendar.isWorkday(each)) workdays += 1;
    let moved = to;
    while (workdays > 0) {
      moved = addDays(moved, -1);
      if (calendar.isWorkday(moved)) workdays -= 1;
    }
    return moved;
  };
  return move;
}
