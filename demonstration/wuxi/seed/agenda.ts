import { dayOf } from '#kernel';
import type { Past, Platform } from './platform.ts';

/** One matter of the city's past. It looks first whether it has been done, so an interrupted start is taken up again. */
export interface Act {
  readonly at: Date;
  /** In both languages. */
  readonly name: string;
  /** Rows that it loads, roughly; loads of one day run two at once. */
  readonly rows?: number;
  /** @param loaded to be told of rows as they are loaded. */
  run(loaded: (rows: number) => void): Promise<unknown>;
}

/** Loads that one process runs at once. */
const loadsAtOnce = 2;
/** What a matter without rows costs, and what a load costs beside its rows, in rows: for the progress shown. */
const costOf = ({ rows }: Act): number => (rows === undefined ? 1_500 : rows + 15_000);

/** Carries out the acts in the order of their times, moving the clock of the past from one to the next. */
export async function carryOut(acts: readonly Act[], { past, report }: Pick<Platform, 'past' | 'report'>): Promise<void> {
  const ordered = [...acts].sort((one, other) => one.at.getTime() - other.at.getTime());
  const whole = ordered.reduce((sum, act) => sum + costOf(act), 0);
  // `begun`: rows of loads under way, as far as they count.
  const tally = { step: 0, rows: 0, done: 0, begun: 0 };
  let day = '';
  const perform = async (act: Act) => {
    past?.clock.moveTo(act.at);
    let own = 0;
    const show = () =>
      report?.({
        step: tally.step,
        steps: ordered.length,
        name: act.name,
        ...(past ? { day } : {}),
        rows: tally.rows,
        share: (tally.done + tally.begun) / whole,
      });
    show();
    const counted = () => Math.min(own, act.rows ?? 0);
    await act.run((rows) => {
      tally.begun -= counted();
      tally.rows += rows - own;
      own = rows;
      tally.begun += counted();
      show();
    });
    tally.begun -= counted();
    tally.step += 1;
    tally.done += costOf(act);
    show();
  };
  for (let next = 0; next < ordered.length; ) {
    const first = ordered[next] as Act;
    if (dayOf(first.at) !== day) {
      day = dayOf(first.at);
      await beginDay(past, first.at);
    }
    const together = first.rows === undefined ? [first] : loadsFrom(ordered, next);
    next += together.length;
    await inTurns(together, perform);
  }
}

async function beginDay(past: Past | undefined, at: Date): Promise<void> {
  past?.clock.moveTo(at);
  await past?.passTime();
}

/** The loads that follow each other at one time. */
function loadsFrom(acts: readonly Act[], first: number): Act[] {
  const at = acts[first]?.at.getTime();
  let end = first;
  while (acts[end]?.rows !== undefined && acts[end]?.at.getTime() === at) end += 1;
  return acts.slice(first, end);
}

/** Some at once, the longest first. After a failure nothing more is begun; what runs is waited for. @throws the first failure. */
async function inTurns(acts: readonly Act[], perform: (act: Act) => Promise<void>): Promise<void> {
  const waiting = [...acts].sort((one, other) => (other.rows ?? 0) - (one.rows ?? 0));
  const failures: unknown[] = [];
  const work = async () => {
    for (let act = waiting.shift(); act && failures.length === 0; act = waiting.shift())
      await perform(act).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: loadsAtOnce }, work));
  if (failures.length > 0) throw failures[0];
}
