import type { Database, WriteConnection } from '#kernel';
import type { Calendar, CalendarYear } from '#law';
import '../tables.ts';

/** The calendar of the running city: the release's years, and those that the city has loaded in their place or beyond them. */
export interface CityCalendar {
  now(): Calendar;
  /** Reads what this or another process has loaded. */
  refresh(): Promise<void>;
}

export function openCityCalendar(database: Database, jurisdiction: string, released: () => Calendar): CityCalendar {
  let years: readonly CalendarYear[] = [];
  let made: { readonly from: Calendar; readonly years: readonly CalendarYear[]; readonly calendar: Calendar } | undefined;
  return {
    now() {
      const from = released();
      if (years.length === 0) return from;
      if (made?.from !== from || made.years !== years) made = { from, years, calendar: from.with(years) };
      return made.calendar;
    },
    async refresh() {
      years = await database.reader
        .selectFrom('casework.calendar_year')
        .distinctOn('year')
        .select(['year', 'notice', 'off', 'work'])
        .where('jurisdiction', '=', jurisdiction)
        .orderBy('year')
        .orderBy('id', 'desc')
        .execute();
    },
  };
}

/** @returns id of the row, to be marked when the open cases have been counted again. */
export async function insertCalendarYear(
  connection: WriteConnection,
  jurisdiction: string,
  { year, notice, off, work }: CalendarYear,
  loaded: { readonly by: string; readonly at: Date },
): Promise<string> {
  const row = await connection
    .insertInto('casework.calendar_year')
    .values({
      jurisdiction,
      year,
      notice,
      off: JSON.stringify(off),
      work: JSON.stringify(work),
      loaded_by: loaded.by,
      loaded_at: loaded.at,
      recounted_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
