import type { Principal } from '#kernel';
import { type CalendarYear, compareCalendars } from '#law';
import type { Room } from '../room.ts';
import { type CityCalendar, insertCalendarYear } from '../store/city-calendar.ts';
import { countUncounted } from '../store/find-due.ts';
import { type RecountProgress, recountLimits } from './recount-limits.ts';
import '../tables.ts';

export interface LoadCalendarYear {
  readonly principal: Principal;
  /** Read and checked by `readNotice`. */
  readonly year: CalendarYear;
  readonly onProgress?: ((progress: RecountProgress) => void) | undefined;
}

/**
 * Puts a year's notice into force for this city, in place of what it had for that year, and counts every running limit
 * again (Civil Code 203; the working days of every pack). The load is an act of its own in the ledger; the recount may be
 * interrupted, and is then finished by `passTime`.
 * @returns numbers of the cases of which a due day moved.
 */
export async function loadCalendarYear(
  room: Room,
  city: CityCalendar,
  { year, principal, onProgress }: LoadCalendarYear,
): Promise<{ readonly moved: readonly string[] }> {
  await city.refresh();
  const before = city.now();
  const changes = compareCalendars(before, before.with([year]), year.year);
  await room.database.transact(async (connection) => {
    await insertCalendarYear(connection, room.jurisdiction.id, year, { by: principal.id, at: room.clock.now() });
    await room.ledger.record(connection, [
      {
        kind: 'casework.load-calendar-year',
        jurisdiction: room.jurisdiction.id,
        actor: principal.id,
        agency: principal.agency,
        object: `calendar:${year.year}`,
        public: {
          notice: year.notice,
          off: [...year.off],
          work: [...year.work],
          replaces: before.yearOf(year.year)?.notice ?? '',
          changed: changes.map(({ day, after }) => `${day} ${after}`),
        },
      },
    ]);
  });
  return { moved: await finishRecount(room, city, onProgress) };
}

/**
 * Counts again what another calendar than the one in force was counted by, be it of a loaded year or of a release, and
 * marks the loaded years once nothing is left.
 * @returns numbers of the cases of which a due day moved.
 */
export async function finishRecount(room: Room, city: CityCalendar, onProgress?: (progress: RecountProgress) => void): Promise<string[]> {
  await city.refresh();
  const { reader } = room.database;
  const waiting = await reader
    .selectFrom('casework.calendar_year')
    .select('id')
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('recounted_at', 'is', null)
    .execute();
  const moved = await recountLimits(room, onProgress);
  if (waiting.length === 0 || (await countUncounted(reader, room.jurisdiction.id, city.now().fingerprint)) > 0) return moved;
  const ids = waiting.map(({ id }) => id);
  await room.database.transact((connection) =>
    connection.updateTable('casework.calendar_year').set({ recounted_at: room.clock.now() }).where('id', 'in', ids).execute(),
  );
  return moved;
}
