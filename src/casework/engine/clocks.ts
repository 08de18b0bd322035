import { type Calendar, firstDayFrom, type Limit, type LimitEnd, lastOpeningDay, type Step, serialOf } from '#law';
import { isRecommended } from './binding.ts';
import type { CaseState, ClockState, Stop } from './state.ts';
import { everyLaw, type Governing, isInForce } from './statutes.ts';
import type { Work } from './work.ts';

/** The lower law's step for the same act, if it has one. */
export function stepOfAct(governing: Governing, act: string | undefined): readonly [string, Step] | undefined {
  return act === undefined ? undefined : Object.entries(governing.type.steps).find(([, step]) => step.act === act);
}

/** Starts one clock per limit of every law in force on the step's act; none replaces another. */
export function startClocks(work: Work, stepId: string): void {
  const { state, statutes } = work;
  const own = statutes.own.type.steps[stepId];
  if (!own) return;
  state.clocks = state.clocks.filter((clock) => clock.step !== stepId || clock.state !== 'running');
  for (const governing of everyLaw(statutes)) {
    const [id, step] = governing === statutes.own ? [stepId, own] : (stepOfAct(governing, own.act) ?? []);
    if (id === undefined || step === undefined) continue;
    const target = governing === statutes.own ? statutes.targets[`${governing.type.id}/${id}`] : undefined;
    for (const limit of limitsWith(step, target)) startClock(work, governing, stepId, limit, target);
  }
}

/** A target may stand at a step to which the law sets no limit at all. */
function limitsWith(step: Step, target: number | undefined): readonly Limit[] {
  if (step.limits.length > 0 || target === undefined) return step.limits;
  const article = step.article ?? '';
  return [
    {
      days: undefined,
      unit: 'wd',
      by: undefined,
      until: undefined,
      word: undefined,
      from: 'opened',
      when: undefined,
      article,
      extend: undefined,
      stops: [],
    },
  ];
}

function startClock(work: Work, governing: Governing, stepId: string, limit: Limit, target: number | undefined): void {
  const { state } = work;
  if (!work.holds(limit.when, governing.type)) return;
  const start = startOf(work, governing, stepId, limit.from);
  const by = limit.by
    ? String(work.evaluate(limit.by, governing.type))
    : limit.until === undefined
      ? ''
      : firstDayFrom(yearly(work, governing) ?? start, limit.until);
  const ofLaw = limit.days !== undefined || by !== '';
  if (!ofLaw && target === undefined) return;
  const recommended = isRecommended(work, governing, stepId);
  state.clocks.push({
    step: stepId,
    pack: governing.pack.id,
    article: limit.article,
    from: limit.from,
    start,
    days: limit.days ?? (ofLaw ? null : (target ?? null)),
    by: by === '' ? null : by,
    unit: ofLaw ? limit.unit : 'wd',
    extend: limit.extend ?? null,
    stops: [...limit.stops],
    soft: !ofLaw,
    recommended: ofLaw && recommended,
    binding: ofLaw && !recommended && (isInForce(governing.pack, state.filedOn) || state.trial),
    extendedBy: 0,
    extensions: 0,
    overdue: false,
    state: 'running',
  });
}

/** Of a case that the calendar opened: the day on which it was to be opened, also where the platform came late. */
function yearly({ state }: Work, { type }: Governing): string | undefined {
  const { every } = type.filing;
  return every !== undefined && state.applicant.person === 'engine' ? lastOpeningDay(every, state.filedOn) : undefined;
}

/** The day that starts a limit, itself not counted (Civil Code 201). */
function startOf(work: Work, governing: Governing, stepId: string, from: string): string {
  const { state, statutes, today } = work;
  const opened = state.steps[stepId]?.openedOn ?? today;
  if (from === 'filed') return state.filedOn;
  if (from === 'complete') return state.completeOn;
  if (from === 'opened') return opened;
  if (from.startsWith('form.')) {
    const given = state.form[from.slice('form.'.length)];
    return typeof given === 'string' && given !== '' ? given : opened;
  }
  const act = governing.type.steps[from]?.act;
  const mine =
    governing === statutes.own
      ? from
      : Object.keys(state.steps).find((id) => act !== undefined && statutes.own.type.steps[id]?.act === act && state.steps[id]?.doneOn);
  return (mine === undefined ? undefined : state.steps[mine]?.doneOn) ?? opened;
}

/** The end of a clock's limit; null while a cause it subscribes to stops it. */
export function dueOf(clock: Readonly<ClockState>, stops: readonly Stop[], calendar: Calendar): LimitEnd | null {
  if (clock.by !== null) return { due: clock.by, provisional: false };
  const mine = stops.filter((stop) => clock.stops.includes(stop.cause));
  if (mine.some((stop) => stop.to === null)) return null;
  // What stood still is given back in the limit's own measure: working days to those, days of the calendar to the others.
  const between = (from: string, to: string) => (clock.unit === 'wd' ? calendar.workdaysBetween(from, to) : serialOf(to) - serialOf(from));
  const lost = mine.reduce((sum, { from, to }) => {
    if (to === null || to <= clock.start) return sum;
    return sum + between(from > clock.start ? from : clock.start, to);
  }, 0);
  return calendar.endOf(clock.start, (clock.days ?? 0) + clock.extendedBy, clock.unit, lost);
}

/** The earliest end among the binding clocks that run on a step; null where no law sets one. */
export function dueOfStep(state: Readonly<CaseState>, stepId: string, calendar: Calendar): LimitEnd | null {
  return earliest(
    runningClocks(state, stepId).filter((clock) => clock.binding),
    state.stops,
    calendar,
  );
}

/** The earliest end among the operator's targets on a step, and the limits that are recommended to who is bound by reference. */
export function targetOfStep(state: Readonly<CaseState>, stepId: string, calendar: Calendar): LimitEnd | null {
  return earliest(
    runningClocks(state, stepId).filter((clock) => clock.soft || clock.recommended),
    state.stops,
    calendar,
  );
}

export function runningClocks(state: Readonly<CaseState>, stepId: string): ClockState[] {
  return state.clocks.filter((clock) => clock.step === stepId && clock.state === 'running');
}

function earliest(clocks: readonly ClockState[], stops: readonly Stop[], calendar: Calendar): LimitEnd | null {
  const ends = clocks.flatMap((clock) => dueOf(clock, stops, calendar) ?? []);
  return ends.reduce<LimitEnd | null>((first, end) => (first === null || end.due < first.due ? end : first), null);
}

/**
 * Settles the clocks of a step that is done: kept, or late under the law that they belong to.
 * @param inOrder expiry answered where the own law takes silence as that answer: its clocks were kept
 */
export function settleClocks(work: Work, stepId: string, inOrder = false): void {
  const { state, world, today } = work;
  const step = state.steps[stepId];
  for (const clock of runningClocks(state, stepId)) {
    const end = dueOf(clock, state.stops, world.calendar);
    const kept = inOrder && clock.pack === state.pack;
    clock.state = end !== null && today > end.due && !kept ? 'late' : 'met';
    if (clock.state === 'late' && clock.binding) {
      if (step) step.late = true;
      state.late = true;
    }
  }
}

export function stopClocks(work: Work, cause: string): void {
  work.state.stops.push({ cause, from: work.today, to: null });
}

export function resumeClocks(work: Work, cause: string): void {
  for (const stop of work.state.stops) if (stop.cause === cause && stop.to === null) stop.to = work.today;
}
