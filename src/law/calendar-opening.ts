import { firstDayFrom } from './calendar.ts';
import type { Every } from './case-type.ts';

/** Days of the year on which cases are opened that lie after one day, up to and with another, in order. */
export function openingDaysBetween({ days }: Pick<Every, 'days'>, after: string, to: string): string[] {
  const found: string[] = [];
  for (const day of days)
    for (let next = firstDayFrom(after, day); next <= to; next = `${Number(next.slice(0, 4)) + 1}-${day}`)
      if (next > after) found.push(next);
  return found.sort();
}

/** The last day on or before another on which cases were to be opened. */
export function lastOpeningDay({ days }: Pick<Every, 'days'>, on: string): string {
  const before = days.map((day) => {
    const same = `${on.slice(0, 4)}-${day}`;
    return same <= on ? same : `${Number(on.slice(0, 4)) - 1}-${day}`;
  });
  return before.sort().at(-1) ?? on;
}

/** Whether an agency is one of those for which cases are opened: by its kind, or by an office that it holds. */
export function isOpenedFor(
  { each }: Pick<Every, 'each'>,
  agency: { readonly kind: string; readonly offices: readonly string[] },
): boolean {
  return each.includes(agency.kind) || agency.offices.some((office) => each.includes(office));
}
