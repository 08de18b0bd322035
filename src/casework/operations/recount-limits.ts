import { anonymous, type Principal } from '#kernel';
import { type CaseEvent, recountLimits as recount, Work } from '../engine/index.ts';
import type { Room } from '../room.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { type ProjectedTask, projectTasks } from '../store/project-tasks.ts';
import { lockCase } from '../store/read-case.ts';
import { appendTimeline, updateCase } from '../store/write-case.ts';
import { askFacts, questionsAbout, readWorld, recordAct } from './judge-case.ts';

const engine: Principal = { ...anonymous, id: 'engine' };
const engineActor = { person: 'engine', name: '', agency: '', duties: [] };

export interface RecountProgress {
  readonly done: number;
  readonly of: number;
  readonly moved: number;
}

/**
 * Counts the running limits of every open case again by the calendar as it now stands. A case of which a due day moves
 * says so in its timeline and in the ledger; each in a transaction of its own, so that it can be stopped and begun anew.
 * @returns numbers of the cases that moved.
 */
export async function recountLimits(room: Room, onProgress?: (progress: RecountProgress) => void): Promise<string[]> {
  const world = await readWorld(room);
  const open = await room.database.reader
    .selectFrom('casework.case')
    .select('number')
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('status', '=', 'open')
    .orderBy('id')
    .execute();
  const moved: string[] = [];
  for (const [index, { number }] of open.entries()) {
    if (await recountCase(room, world, number)) moved.push(number);
    onProgress?.({ done: index + 1, of: open.length, moved: moved.length });
  }
  return moved;
}

function recountCase(room: Room, { organisation: _, ...world }: Awaited<ReturnType<typeof readWorld>>, number: string): Promise<boolean> {
  return room.database.transact(async (connection) => {
    const stored = await lockCase(connection, room.jurisdiction.id, number);
    const statutes = await statutesOf(connection, stored.state, room.stack);
    const facts = await askFacts(room, connection, questionsAbout(stored.state, statutes, world.today));
    const outcome = recount(stored.state, statutes, { ...world, facts });
    const work = new Work(outcome.state, statutes, { ...world, facts }, engineActor);
    const before = await connection
      .selectFrom('casework.task')
      .select(['step', 'due', 'provisional'])
      .where('case', '=', stored.id)
      .execute();
    const tasks = projectTasks(work);
    const moves = movesOf(before, tasks);
    if (moves.length === 0 && !tasks.some((task) => before.some((row) => row.step === task.step && row.provisional !== task.provisional)))
      return false;
    await updateCase(room, connection, stored.id, work);
    if (moves.length === 0) return false;
    const events = moves.map(
      ({ step, from, to, article }): CaseEvent => ({
        what: 'recounted',
        on: world.today,
        person: 'engine',
        name: '',
        agency: '',
        step,
        ...(article === null ? {} : { article }),
        detail: `${from} → ${to}`,
      }),
    );
    await appendTimeline(room, connection, stored.id, events);
    await recordAct(room, connection, engine, 'casework.recount-limits', outcome, {
      moved: moves.map(({ step, from, to }) => `${step} ${from} ${to}`),
    });
    return true;
  });
}

interface Move {
  readonly step: string;
  readonly from: string;
  readonly to: string;
  readonly article: string | null;
}

/** A step may wait for several agencies; its limit is one. */
function movesOf(before: readonly { readonly step: string; readonly due: string | null }[], after: readonly ProjectedTask[]): Move[] {
  const moves = new Map<string, Move>();
  for (const { step, due, article } of after) {
    const from = before.find((row) => row.step === step)?.due;
    if (from && due && from !== due) moves.set(step, { step, from, to: due, article });
  }
  return [...moves.values()];
}
