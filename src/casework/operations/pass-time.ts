import { anonymous, dayOf, type Principal } from '#kernel';
import { passTime as pass, Work } from '../engine/index.ts';
import type { Room } from '../room.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { lockCase } from '../store/read-case.ts';
import { appendTimeline, carryOut, updateCase } from '../store/write-case.ts';
import { askFacts, questionsAbout, readWorld, recordAct } from './judge-case.ts';

const engine: Principal = { ...anonymous, id: 'engine' };

/**
 * What time alone does: marks what is overdue and gives the answers that a lapsed limit gives. Run at each start and
 * each new day; each case in a transaction of its own, so that one that cannot be judged stops no other.
 * @returns numbers of the cases that changed.
 */
export async function passTime(room: Room): Promise<string[]> {
  const today = dayOf(room.clock.now());
  const waiting = await room.database.reader
    .selectFrom('casework.case')
    .select('number')
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('status', '=', 'open')
    .where('id', 'in', (tasks) => tasks.selectFrom('casework.task').select('case').where('due', '<', today))
    .execute();
  const changed: string[] = [];
  const { organisation, ...world } = await readWorld(room);
  for (const { number } of waiting) {
    await room.database.transact(async (connection) => {
      const stored = await lockCase(connection, room.jurisdiction.id, number);
      const statutes = await statutesOf(connection, stored.state, room.stack);
      const facts = await askFacts(room, connection, questionsAbout(stored.state, statutes, today));
      const outcome = pass(stored.state, statutes, { ...world, facts });
      if (outcome.events.length === 0) return;
      await updateCase(room, connection, stored.id, new Work(outcome.state, statutes, { ...world, facts }, engineActor));
      await appendTimeline(room, connection, stored.id, outcome.events);
      await carryOut(room, connection, stored.id, outcome, engine);
      await recordAct(room, connection, engine, 'casework.pass-time', outcome);
      changed.push(number);
    });
  }
  return changed;
}

const engineActor = { person: 'engine', name: '', agency: '', duties: [] };
