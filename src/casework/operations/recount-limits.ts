import { anonymous, type Principal } from '#kernel';
import { type CaseEvent, type CaseState, noFacts, recountLimits as recount, Work } from '../engine/index.ts';
import type { Room } from '../room.ts';
import { type ChangedCase, lockFreeCases, markCounted, writeLimits } from '../store/change-cases.ts';
import { countUncounted, findUncounted } from '../store/find-due.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { type ProjectedTask, projectTasks } from '../store/project-tasks.ts';
import { inBatches } from './in-batches.ts';
import { entryOf, readWorld } from './judge-case.ts';

const engine: Principal = { ...anonymous, id: 'engine' };

export interface RecountProgress {
  readonly done: number;
  readonly of: number;
  readonly moved: number;
}

/** Cases in one transaction: few enough that those who work on one of them wait for a moment only. */
const batch = 200;
/** Ids that are fetched at once. */
const chunk = 4_000;

/**
 * Counts again the running limits of every open case that another calendar was counted by. A case of which a due day moves
 * says so in its timeline and in the ledger; each batch is a transaction of its own and says by which calendar its cases
 * stand now, so that a recount that was cut off goes on where it was. A case that somebody is at work on is left for the
 * next time: whoever writes it counts it by the calendar of that moment.
 * @returns numbers of the cases that moved.
 * @throws AggregateError naming the cases that could not be counted; all others are.
 */
export async function recountLimits(room: Room, onProgress?: (progress: RecountProgress) => void): Promise<string[]> {
  const world = await readWorld(room);
  const { reader } = room.database;
  const calendar = world.calendar.fingerprint;
  const of = await countUncounted(reader, room.jurisdiction.id, calendar);
  if (of === 0) return [];
  const moved: string[] = [];
  const left: string[] = [];
  const failures: unknown[] = [];
  let done = 0;
  for (;;) {
    const waiting = await findUncounted(reader, room.jurisdiction.id, calendar, { without: left, most: chunk });
    if (waiting.length === 0) break;
    await inBatches(waiting, batch, async (ids) => {
      const counted = await recountBatch(room, world, ids).catch((error: unknown) => recountSingly(room, world, ids, failures, error));
      moved.push(...counted.moved);
      const known = new Set(counted.done);
      left.push(...ids.filter((id) => !known.has(id)));
      done += ids.length;
      onProgress?.({ done: Math.min(done, of), of, moved: moved.length });
    });
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be counted again`);
  return moved;
}

type World = Awaited<ReturnType<typeof readWorld>>;

interface Counted {
  /** Ids of those that were free and are counted. */
  readonly done: readonly string[];
  /** Numbers of those that moved. */
  readonly moved: readonly string[];
}

/** One case that cannot be counted stops no other. */
async function recountSingly(room: Room, world: World, ids: readonly string[], failures: unknown[], error: unknown): Promise<Counted> {
  if (ids.length === 1) {
    failures.push(new Error(`case ${ids[0]} could not be counted again`, { cause: error }));
    return { done: [], moved: [] };
  }
  const counted = { done: [] as string[], moved: [] as string[] };
  for (const id of ids) {
    const one = await recountBatch(room, world, [id]).catch((cause: unknown) => recountSingly(room, world, [id], failures, cause));
    counted.done.push(...one.done);
    counted.moved.push(...one.moved);
  }
  return counted;
}

function recountBatch(room: Room, { organisation: _, ...outside }: World, ids: readonly string[]): Promise<Counted> {
  // Whom a step waits for is decided by no fact.
  const world = { ...outside, facts: noFacts };
  return room.database.transact(async (connection) => {
    const cases = await lockFreeCases(connection, room.jurisdiction.id, ids);
    const before = await connection
      .selectFrom('casework.task')
      .select(['case', 'step', 'due', 'provisional'])
      .where('case', 'in', ['0', ...cases.map(({ id }) => id)])
      .execute();
    const tasksOf = Map.groupBy(before, (task) => task.case);
    const changed: ChangedCase[] = [];
    const entries = [];
    const moved: string[] = [];
    for (const { id, state } of cases) {
      const statutes = await statutesOf(connection, state, room.stack);
      const outcome = recount(state, statutes, world);
      const work = new Work(outcome.state, statutes, world, engineActor);
      const tasks = tasksOf.get(id) ?? [];
      const projected = projectTasks(work);
      const moves = movesOf(tasks, projected);
      const stateChanged = isCleared(state, outcome.state);
      const firmer = projected.some((task) => tasks.some((row) => row.step === task.step && row.provisional !== task.provisional));
      if (moves.length === 0 && !firmer && !stateChanged) continue;
      changed.push({ id, work, stateChanged, events: moves.map((move) => eventOf(move, world.today)) });
      if (moves.length === 0) continue;
      moved.push(state.number);
      entries.push(
        entryOf(room, engine, 'casework.recount-limits', outcome, { moved: moves.map(({ step, from, to }) => `${step} ${from} ${to}`) }),
      );
    }
    await writeLimits(room, connection, changed);
    await room.ledger.record(connection, entries);
    const done = cases.map(({ id }) => id);
    await markCounted(connection, done, world.calendar.fingerprint);
    return { done, moved };
  });
}

const engineActor = { person: 'engine', name: '', agency: '', duties: [] };

/** The recount changes marks of lateness alone. */
function isCleared(before: CaseState, after: CaseState): boolean {
  return before.late !== after.late || before.clocks.some((clock, at) => clock.overdue !== after.clocks[at]?.overdue);
}

interface Move {
  readonly step: string;
  readonly from: string;
  readonly to: string;
  readonly article: string | null;
}

const eventOf = ({ step, from, to, article }: Move, today: string): CaseEvent => ({
  what: 'recounted',
  on: today,
  person: 'engine',
  name: '',
  agency: '',
  step,
  ...(article === null ? {} : { article }),
  detail: `${from} → ${to}`,
});

/** A step may wait for several agencies; its limit is one. */
function movesOf(before: readonly { readonly step: string; readonly due: string | null }[], after: readonly ProjectedTask[]): Move[] {
  const moves = new Map<string, Move>();
  for (const { step, due, article } of after) {
    const from = before.find((row) => row.step === step)?.due;
    if (from && due && from !== due) moves.set(step, { step, from, to: due, article });
  }
  return [...moves.values()];
}
