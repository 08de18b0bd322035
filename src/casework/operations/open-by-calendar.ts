import { anonymous, type Day, dayOf, Fault, type Principal } from '#kernel';
import { calendarEvent, isOpenedFor, lastOpeningDay, openingDaysBetween } from '#law';
import { type CalendarType, calendarTypes } from '../engine/index.ts';
import type { Room } from '../room.ts';
import { fileCase } from './file-case.ts';
import '../tables.ts';

const engine: Principal = { ...anonymous, id: 'engine' };

/**
 * Opens the cases that a law has opened by the calendar (`every`): one for each agency that it names, on each of its days,
 * once, however often and in how many processes this is run; days on which the platform did not run are made up for. A
 * type that is new to the city begins with its next day. Where a check of the type refuses an agency, it gets no case.
 * @returns numbers of the cases opened
 * @throws AggregateError of what could not be opened; the day is then tried again.
 */
export async function openByCalendar(room: Room): Promise<string[]> {
  const types = calendarTypes(room.stack);
  if (types.length === 0) return [];
  const today = dayOf(room.clock.now());
  for (const each of types) await noteDays(room, each, today);
  const waiting = await room.database.reader
    .selectFrom('casework.calendar_opening')
    .select(['type', 'day'])
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('done_at', 'is', null)
    .orderBy('day')
    .orderBy('type')
    .execute();
  const numbers: string[] = [];
  const failures: unknown[] = [];
  for (const { type, day } of waiting) {
    const found = types.find((each) => each.type.id === type);
    if (found) numbers.push(...(await openDay(room, found, day, failures)));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'cases could not be opened by the calendar');
  return numbers;
}

/** Writes down the days that have come since the last that is known. */
async function noteDays({ database, jurisdiction, clock }: Room, { type, every }: CalendarType, today: Day): Promise<void> {
  const known = await database.reader
    .selectFrom('casework.calendar_opening')
    .select((each) => each.fn.max('day').as('day'))
    .where('jurisdiction', '=', jurisdiction.id)
    .where('type', '=', type.id)
    .executeTakeFirst();
  const last = known?.day ?? null;
  const first = lastOpeningDay(every, today);
  const days = last === null ? [first] : openingDaysBetween(every, last, today);
  if (days.length === 0) return;
  const done = (day: Day) => (last === null && day < today ? clock.now() : null);
  await database.transact((connection) =>
    connection
      .insertInto('casework.calendar_opening')
      .values(days.map((day) => ({ jurisdiction: jurisdiction.id, type: type.id, day, done_at: done(day) })))
      .onConflict((conflict) => conflict.columns(['jurisdiction', 'type', 'day']).doNothing())
      .execute(),
  );
}

async function openDay(room: Room, { type, every }: CalendarType, day: Day, failures: unknown[]): Promise<string[]> {
  const agencies = (await room.organization.listAgencies()).filter((agency) => isOpenedFor(every, agency));
  const before = failures.length;
  const numbers: string[] = [];
  for (const { id } of agencies) {
    try {
      numbers.push(...(await openOne(room, type.id, day, id)));
    } catch (error) {
      if (error instanceof Fault && error.code.startsWith('casework.rule')) continue;
      failures.push(new Error(`no case ${type.id} of ${day} could be opened for ${id}`, { cause: error }));
    }
  }
  if (failures.length === before)
    await room.database.transact((connection) =>
      connection
        .updateTable('casework.calendar_opening')
        .set({ done_at: room.clock.now() })
        .where('jurisdiction', '=', room.jurisdiction.id)
        .where('type', '=', type.id)
        .where('day', '=', day)
        .execute(),
    );
  return numbers;
}

/** One agency's case, unless it has it: the day's row is locked, so that two processes do not both open it. */
function openOne(room: Room, type: string, day: Day, agency: string): Promise<string[]> {
  const jurisdiction = room.jurisdiction.id;
  return room.database.transact(async (connection) => {
    const row = await connection
      .selectFrom('casework.calendar_opening')
      .select('day')
      .where('jurisdiction', '=', jurisdiction)
      .where('type', '=', type)
      .where('day', '=', day)
      .where('done_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return [];
    const has = await connection
      .selectFrom('casework.case')
      .select('id')
      .where('jurisdiction', '=', jurisdiction)
      .where('type', '=', type)
      .where('subject_kind', '=', 'agency')
      .where('subject_id', '=', agency)
      .where('applicant_person', '=', engine.id)
      .where('filed_on', '>=', day)
      .executeTakeFirst();
    if (has) return [];
    const { number } = await fileCase(room, { type, about: agency, form: {}, event: calendarEvent, principal: engine, connection });
    return [number];
  });
}
