import { type CaseType, firstDayFrom, type Limit, type Pack, type Step } from '#law';
import { dueOf } from './clocks.ts';
import type { CaseState, ClockState } from './state.ts';
import type { Statutes } from './statutes.ts';
import { noFacts, Work, type World } from './work.ts';

/** Another law, or the same with other numbers, under which recorded cases are measured. */
export interface OtherLimits {
  readonly pack: Pack;
  /** Working days by `case-type/step`, in place of the pack's own number. */
  readonly days: Readonly<Record<string, number>>;
}

/** A step that was settled, against the limit that the other law sets for it. */
export interface ReplayedStep {
  readonly type: CaseType;
  readonly step: string;
  readonly due: string;
  readonly onTime: boolean;
  /** Whether it was late under the law by which it was decided. */
  readonly wasLate: boolean;
}

/**
 * Measures the settled steps of a recorded case against other limits: the same matter, the same act, the days on which
 * things happened. What was answered is not judged anew, nor whether the other law would have taken the case; days that
 * an extension gave count as far as the other law allows them.
 */
export function replayLimits(state: CaseState, statutes: Statutes, other: OtherLimits, world: Omit<World, 'facts'>): ReplayedStep[] {
  const own = statutes.own.type;
  const type = Object.values(other.pack.cases).find((each) => (own.matter === undefined ? each.id === own.id : each.matter === own.matter));
  if (!type) return [];
  const work = new Work(state, statutes, { ...world, facts: noFacts }, { person: 'engine', name: '', agency: '', duties: [] });
  return Object.entries(own.steps).flatMap(([id, step]) => {
    const current = state.steps[id];
    if (current?.state !== 'done' || current.doneOn === null) return [];
    const [otherId, theirs] = sameStep(id, step, type) ?? [];
    if (otherId === undefined || theirs === undefined) return [];
    const given = other.days[`${type.id}/${otherId}`];
    const limits = theirs.limits.filter(
      (limit) => (limit.days !== undefined || limit.until !== undefined || given !== undefined) && work.holds(limit.when, type),
    );
    const dues = limits.flatMap((limit) => dueOf(clockOf(state, own, type, id, limit, given), state.stops, world.calendar)?.due ?? []);
    const due = dues.sort()[0];
    return due === undefined ? [] : [{ type, step: otherId, due, onTime: current.doneOn <= due, wasLate: current.late }];
  });
}

/** The other law's step for the same act; where acts are not named, the step of the same id. */
function sameStep(id: string, step: Step, type: CaseType): readonly [string, Step] | undefined {
  return Object.entries(type.steps).find(([otherId, each]) => (step.act === undefined ? otherId === id : each.act === step.act));
}

function clockOf(state: CaseState, own: CaseType, type: CaseType, step: string, limit: Limit, given: number | undefined): ClockState {
  const extended = Math.max(0, ...state.clocks.filter((clock) => clock.step === step).map((clock) => clock.extendedBy));
  const start = startOf(state, own, type, step, limit.from);
  return {
    step,
    pack: type.pack,
    article: limit.article,
    from: limit.from,
    start,
    days: given ?? limit.days ?? null,
    by: limit.until === undefined || given !== undefined ? null : firstDayFrom(start, limit.until),
    unit: given === undefined ? limit.unit : 'wd',
    extend: null,
    stops: [...limit.stops],
    soft: false,
    binding: true,
    extendedBy: Math.min(extended, limit.extend?.days ?? 0),
    extensions: 0,
    overdue: false,
    state: 'running',
  };
}

/** The day that the other law counts from, as it was in the recorded case. */
function startOf(state: CaseState, own: CaseType, type: CaseType, step: string, from: string): string {
  const opened = state.steps[step]?.openedOn ?? state.filedOn;
  if (from === 'filed') return state.filedOn;
  if (from === 'complete') return state.completeOn;
  if (from.startsWith('form.')) {
    const value = state.form[from.slice('form.'.length)];
    return typeof value === 'string' && value !== '' ? value : opened;
  }
  const theirs = type.steps[from];
  const mine = theirs && Object.entries(own.steps).find(([id, each]) => (theirs.act === undefined ? id === from : each.act === theirs.act));
  return (mine && state.steps[mine[0]]?.doneOn) ?? opened;
}
