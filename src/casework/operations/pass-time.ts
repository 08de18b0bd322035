import { anonymous, type Day, dayOf, type Principal } from '#kernel';
import { passTime as pass, Work } from '../engine/index.ts';
import type { Room } from '../room.ts';
import type { CityCalendar } from '../store/city-calendar.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { lockCase } from '../store/read-case.ts';
import { appendTimeline, carryOut, updateCase } from '../store/write-case.ts';
import { carryOutRecorded } from './carry-out-recorded.ts';
import { askFacts, questionsAbout, readWorld, recordAct } from './judge-case.ts';
import { finishRecount } from './load-calendar-year.ts';
import { openByCalendar } from './open-by-calendar.ts';

const engine: Principal = { ...anonymous, id: 'engine' };

/**
 * What time alone does: marks what is overdue, gives the answers that a lapsed limit gives, and counts again what was
 * provisional until its year's notice came; opens what the calendar opens; and carries out what waited for a room that is there now. Run at each start and every minute; each case in a transaction of its own, so that one that cannot be judged stops no other.
 * @returns numbers of the cases that changed.
 */
export async function passTime(room: Room, city: CityCalendar): Promise<string[]> {
  const today = dayOf(room.clock.now());
  const failures: unknown[] = [];
  const recounted = finishRecount(room, city).catch((cause: unknown) => {
    failures.push(new Error('limits could not be counted again', { cause }));
    return [];
  });
  const changed = [...(await recounted)];
  await carryOutRecorded(room).catch((cause: unknown) => failures.push(new Error('a recorded effect could not be carried out', { cause })));
  const opened = await openByCalendar(room).catch((cause: unknown) => {
    failures.push(cause);
    return [];
  });
  changed.push(...opened);
  const world = await readWorld(room);
  for (const number of await findWaiting(room, today)) {
    try {
      if ((await passTimeOf(room, world, number)) && !changed.includes(number)) changed.push(number);
    } catch (cause) {
      failures.push(new Error(`time could not be passed on case ${number}`, { cause }));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} failures in bringing the cases up to ${today}`);
  return changed;
}

/** Cases with a limit of law that has passed unmarked, or a due day that was provisional. */
async function findWaiting({ database, jurisdiction }: Room, today: Day): Promise<string[]> {
  const rows = await database.reader
    .selectFrom('casework.case as case')
    .innerJoin('casework.task as task', 'task.case', 'case.id')
    .select('case.number')
    .distinct()
    .where('case.jurisdiction', '=', jurisdiction.id)
    .where('case.status', '=', 'open')
    .where((each) =>
      each.or([
        each('task.provisional', '=', true),
        each.and([
          each('task.due_kind', '=', 'law'),
          each('task.due', '<', today),
          each.not(
            each.exists(
              each
                .selectFrom('casework.timeline as event')
                .select('event.id')
                .whereRef('event.case', '=', 'case.id')
                .whereRef('event.step', '=', 'task.step')
                .whereRef('event.on', '>=', 'task.opened_on')
                .where('event.what', '=', 'overdue')
                .where((event) =>
                  event.not(
                    event.exists(
                      event
                        .selectFrom('casework.timeline as later')
                        .select('later.id')
                        .whereRef('later.case', '=', 'event.case')
                        .whereRef('later.step', '=', 'event.step')
                        .whereRef('later.id', '>', 'event.id')
                        .where('later.what', '=', 'recounted'),
                    ),
                  ),
                ),
            ),
          ),
        ]),
      ]),
    )
    .execute();
  return rows.map((row) => row.number);
}

function passTimeOf(room: Room, { organisation: _, ...world }: Awaited<ReturnType<typeof readWorld>>, number: string): Promise<boolean> {
  return room.database.transact(async (connection) => {
    const stored = await lockCase(connection, room.jurisdiction.id, number);
    const statutes = await statutesOf(connection, stored.state, room.stack);
    const facts = await askFacts(room, connection, questionsAbout(stored.state, statutes, world.today));
    const outcome = pass(stored.state, statutes, { ...world, facts });
    // A due day that moved is a projection: nobody acted.
    await updateCase(room, connection, stored.id, new Work(outcome.state, statutes, { ...world, facts }, engineActor));
    if (outcome.events.length === 0) return false;
    await appendTimeline(room, connection, stored.id, outcome.events);
    await carryOut(room, connection, stored.id, outcome, engine);
    await recordAct(room, connection, engine, 'casework.pass-time', outcome);
    return true;
  });
}

const engineActor = { person: 'engine', name: '', agency: '', duties: [] };
