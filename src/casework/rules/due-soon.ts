import type { Day } from '#kernel';
import { type Calendar, nextDay } from '#law';

/** Working days before an end from which it counts as due soon, where the operator has not chosen otherwise. */
export const soonDays = 2;

/** The last day whose end is due soon: within that many working days from today. */
export function lastSoonDay(calendar: Calendar, today: Day, days: number = soonDays): Day {
  let day = today;
  while (calendar.workdaysBetween(today, nextDay(day)) <= days) day = nextDay(day);
  return day;
}
