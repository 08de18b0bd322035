import type { CaseType, Every } from '#law';
import type { Stack } from './statutes.ts';

/** A case type that the calendar opens. */
export interface CalendarType {
  readonly type: CaseType;
  readonly every: Every;
}

/** The case types of a city's laws that the calendar opens, without those that a higher law has in their place. */
export function calendarTypes({ packs }: Pick<Stack, 'packs'>): CalendarType[] {
  return packs.flatMap((pack, rank) =>
    Object.values(pack.cases).flatMap((type): CalendarType[] => {
      const higher = packs.slice(rank + 1).flatMap((above) => Object.values(above.cases));
      const replaced = higher.some((other) => other.id === type.id || (type.matter !== undefined && other.matter === type.matter));
      return type.filing.every === undefined || pack.status === 'repealed' || replaced ? [] : [{ type, every: type.filing.every }];
    }),
  );
}
