import type { Step } from '#law';
import { resumeClocks, runningClocks, settleClocks, startClocks, stopClocks } from './clocks.ts';
import { beginHolds, causeEffects, endHolds } from './effects.ts';
import type { Reply, StepState } from './state.ts';
import type { Work } from './work.ts';

export function freshStep(round: number, past: StepState['past'] = []): StepState {
  return {
    state: 'waiting',
    round,
    openedOn: null,
    doneOn: null,
    answer: '',
    by: '',
    late: false,
    lapsed: false,
    fields: {},
    replies: [],
    asked: null,
    past,
  };
}

function isSettled(step: StepState | undefined): boolean {
  return step === undefined || step.state === 'done' || step.state === 'skipped' || step.state === 'cancelled';
}

/**
 * Opens what may open and skips what does not apply, until nothing moves; with nothing open or waiting the case closes.
 * A step waits until all of its `after` are settled. A named answer that did not come, a false `when` or an empty
 * `each` skip it, and skips travel on: no joins are declared.
 */
export function advance(work: Work): void {
  const { state, statutes } = work;
  for (let moved = true; moved && state.status === 'open'; ) {
    moved = false;
    for (const [id, step] of Object.entries(statutes.own.type.steps)) {
      const current = state.steps[id];
      if (!current || current.state !== 'waiting' || !step.after.every((after) => isSettled(state.steps[after.step]))) continue;
      moved = true;
      openOrSkip(work, id, step, current);
      if (state.status !== 'open') return;
    }
  }
  if (state.status === 'open' && Object.values(state.steps).every(isSettled)) close(work, state.result || 'completed');
}

function openOrSkip(work: Work, id: string, step: Step, current: StepState): void {
  const wanted = answersCame(work, step) && work.holds(step.when);
  const asked =
    wanted && step.each ? [...new Set((work.evaluate(step.each) as readonly string[]).filter((agency) => agency !== ''))] : null;
  if (!wanted || asked?.length === 0) {
    current.state = 'skipped';
    work.note('skipped', { step: id });
    return;
  }
  current.state = 'open';
  current.asked = asked;
  current.openedOn = work.today;
  work.note('opened', { step: id });
  startClocks(work, id);
  beginHolds(work, step.holds, id, step.article);
  stopClocks(work, id);
  if (step.who.includes('engine')) answerByEngine(work, id, step);
}

/** Where answers are named, one of those named for each step must have come. */
function answersCame(work: Work, step: Step): boolean {
  const named = new Map<string, string[]>();
  for (const { step: before, answer } of step.after) if (answer !== undefined) named.set(before, [...(named.get(before) ?? []), answer]);
  return [...named].every(([before, answers]) => answers.includes(work.state.steps[before]?.answer ?? ''));
}

/** The engine gives the first answer whose conditions hold. */
function answerByEngine(work: Work, id: string, step: Step): void {
  const scope = work.scope();
  const found = Object.entries(step.answers).find(([, answer]) => answer.needs.every((check) => work.holds(check.that, undefined, scope)));
  if (found) settleUnattended(work, id, found[0], 'engine');
}

export function settleUnattended(work: Work, id: string, answer: string, by: 'engine' | 'clock'): void {
  const reply: Reply = { person: by, name: '', agency: '', answer, on: work.today, reasons: '', cites: '', signer: '' };
  work.state.steps[id]?.replies.push(reply);
  settle(work, id, answer, by);
}

/** A step has its answer: clocks are settled, holds ended, effects caused, and the case goes on, back, or ends. */
export function settle(work: Work, id: string, answerId: string, by: string, note: { readonly reasons?: string } = {}): void {
  const step = work.statutes.own.type.steps[id];
  const answer = step?.answers[answerId];
  const current = work.state.steps[id];
  if (!step || !answer || !current) throw new Error(`no answer ${answerId} at step ${id}`);
  Object.assign(current, { state: 'done', answer: answerId, by, doneOn: work.today, lapsed: by === 'clock', asked: null });
  settleClocks(work, id, by === 'clock' && step.lapseInTime);
  endHolds(work, id);
  resumeClocks(work, id);
  const article = work.cite(answer.article ?? step.article);
  const unattended = by === 'engine' || by === 'clock' ? { person: by, name: '', agency: '' } : {};
  work.note(by === 'clock' ? 'lapsed' : 'answered', {
    step: id,
    answer: answerId,
    ...(article ? { article } : {}),
    ...note,
    ...unattended,
  });
  causeEffects(work, answer.effects, `${id}.${answerId}.${current.round}`, answer.article ?? step.article);
  if (answer.back !== undefined) goBack(work, answer.back);
  else if (answer.ends !== undefined) close(work, answer.ends);
}

/** A new round for a step and all that follow it; the past is kept. Back to the filing, the case waits for its applicant. */
export function goBack(work: Work, to: string): void {
  const { state, statutes } = work;
  const steps = Object.entries(statutes.own.type.steps);
  const again = new Set(to === 'filing' ? steps.map(([id]) => id) : [to]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [id, step] of steps)
      if (!again.has(id) && step.after.some((after) => again.has(after.step))) {
        again.add(id);
        grew = true;
      }
  }
  for (const id of again) {
    const { past = [], ...last } = state.steps[id] ?? freshStep(0);
    endHolds(work, id);
    resumeClocks(work, id);
    for (const clock of runningClocks(state, id)) clock.state = 'ended';
    state.steps[id] = freshStep(last.round + 1, [...past, last]);
  }
  if (to === 'filing') state.status = 'returned';
  work.note('returned', { detail: to });
}

export function close(work: Work, result: string): void {
  const { state } = work;
  for (const step of Object.values(state.steps)) if (!isSettled(step)) step.state = 'cancelled';
  for (const clock of state.clocks) if (clock.state === 'running') clock.state = 'ended';
  for (const stop of state.stops) stop.to ??= work.today;
  endHolds(work, null);
  state.status = 'closed';
  state.result = result;
  state.closedOn = work.today;
  work.note('closed', { detail: result });
}
