import { anonymous, dayOf, type Principal } from '#kernel';
import { type CaseState, noFacts, type Outcome, passTime as pass, type Statutes, Work } from '../engine/index.ts';
import type { Room } from '../room.ts';
import { type ChangedCase, lockFreeCases, writeLimits } from '../store/change-cases.ts';
import type { CityCalendar } from '../store/city-calendar.ts';
import { findLapsed } from '../store/find-due.ts';
import { gatherTally } from '../store/gather-tally.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { lockCase } from '../store/read-case.ts';
import { appendTimeline, carryOut, updateCase } from '../store/write-case.ts';
import { carryOutRecorded } from './carry-out-recorded.ts';
import { inBatches } from './in-batches.ts';
import { askFacts, entryOf, questionsAbout, readWorld, recordAct } from './judge-case.ts';
import { finishRecount } from './load-calendar-year.ts';
import { makeReminders } from './make-reminders.ts';
import { openByCalendar } from './open-by-calendar.ts';

const engine: Principal = { ...anonymous, id: 'engine' };

/** Cases that are marked in one transaction. */
const batch = 200;

/**
 * What time alone does: counts again what another calendar was counted by, marks what is overdue, gives the answers that a
 * lapsed limit gives, opens what the calendar opens, reminds of ends, and carries out what waited for a room that is there now. Run at each
 * start and every minute; one case that cannot be judged stops no other.
 * @returns numbers of the cases that changed.
 */
export async function passTime(room: Room, city: CityCalendar): Promise<string[]> {
  const today = dayOf(room.clock.now());
  const failures: unknown[] = [];
  const recounted = await finishRecount(room, city).catch((cause: unknown) => {
    failures.push(new Error('limits could not be counted again', { cause }));
    return [];
  });
  const changed = new Set(recounted);
  await carryOutRecorded(room).catch((cause: unknown) => failures.push(new Error('a recorded effect could not be carried out', { cause })));
  const opened = await openByCalendar(room).catch((cause: unknown) => {
    failures.push(cause);
    return [];
  });
  for (const number of opened) changed.add(number);
  const waiting = await findLapsed(room.database.reader, room.jurisdiction.id, today);
  const world = await readWorld(room);
  const singly = async (number: string) => {
    try {
      if (await passTimeOf(room, world, number)) changed.add(number);
    } catch (cause) {
      failures.push(new Error(`time could not be passed on case ${number}`, { cause }));
    }
  };
  await inBatches(waiting, batch, async (cases) => {
    const passed = await passTogether(room, world, cases).catch(() => ({ changed: [], alone: cases.map(({ number }) => number) }));
    for (const number of passed.changed) changed.add(number);
    for (const number of passed.alone) await singly(number);
  });
  await makeReminders(room).catch((cause: unknown) => failures.push(new Error('reminders could not be made', { cause })));
  await gatherTally(room.database, room.jurisdiction.id).catch((cause: unknown) =>
    failures.push(new Error('the tally could not be gathered', { cause })),
  );
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} failures in bringing the cases up to ${today}`);
  return [...changed];
}

type World = Awaited<ReturnType<typeof readWorld>>;

/** Marks what is overdue in many cases at once. Those of which a step lapses, or on which somebody is at work, are left. */
function passTogether(
  room: Room,
  { organisation: _, ...outside }: World,
  waiting: readonly { readonly id: string; readonly number: string }[],
): Promise<{ readonly changed: readonly string[]; readonly alone: readonly string[] }> {
  const world = { ...outside, facts: noFacts };
  return room.database.transact(async (connection) => {
    const alone = new Map(waiting.map(({ id, number }) => [id, number]));
    const changed: ChangedCase[] = [];
    const entries = [];
    const ids = waiting.map(({ id }) => id);
    for (const { id, state } of await lockFreeCases(connection, room.jurisdiction.id, ids)) {
      const statutes = await statutesOf(connection, state, room.stack);
      if (mayLapse(state, statutes)) continue;
      alone.delete(id);
      const outcome = pass(state, statutes, world);
      const work = new Work(outcome.state, statutes, world, engineActor);
      changed.push({ id, work, stateChanged: true, events: outcome.events });
      if (outcome.events.length > 0) entries.push(entryOf(room, engine, 'casework.pass-time', outcome));
    }
    await writeLimits(room, connection, changed);
    await room.ledger.record(connection, entries);
    const told = changed.filter(({ events }) => events.length > 0);
    return { changed: told.map(({ work }) => work.state.number), alone: [...alone.values()] };
  });
}

/** A lapse answers a step: what follows may ask rooms and do things there. */
function mayLapse(state: CaseState, { own }: Statutes): boolean {
  return Object.entries(state.steps).some(([id, step]) => step.state === 'open' && own.type.steps[id]?.lapse !== undefined);
}

function passTimeOf(room: Room, { organisation: _, ...world }: World, number: string): Promise<boolean> {
  return room.database.transact(async (connection) => {
    const stored = await lockCase(connection, room.jurisdiction.id, number);
    const statutes = await statutesOf(connection, stored.state, room.stack);
    const facts = await askFacts(room, connection, questionsAbout(stored.state, statutes, world.today));
    const outcome: Outcome = pass(stored.state, statutes, { ...world, facts });
    await updateCase(room, connection, stored.id, new Work(outcome.state, statutes, { ...world, facts }, engineActor));
    if (outcome.events.length === 0) return false;
    await appendTimeline(room, connection, stored.id, outcome.events);
    await carryOut(room, connection, stored.id, outcome, engine);
    await recordAct(room, connection, engine, 'casework.pass-time', outcome);
    return true;
  });
}

const engineActor = { person: 'engine', name: '', agency: '', duties: [] };
