import type { Step } from '#law';
import { faults } from '../faults.ts';
import { actsAsParty, isOwnRequest, mayAct } from './roles.ts';
import type { Actor, StepState } from './state.ts';
import type { Work } from './work.ts';

/** @throws Fault where the case or the step waits for no answer. */
export function demandOpenStep(work: Work, id: string): { step: Step; current: StepState } {
  const { state, statutes } = work;
  const { steps } = statutes.own.type;
  const step = Object.hasOwn(steps, id) ? steps[id] : undefined;
  const current = state.steps[id];
  if (!step || !current) throw faults['casework.no-step']({ values: { step: id } });
  if (state.status === 'closed') throw faults['casework.case-closed']();
  if (state.status === 'returned') throw faults['casework.case-returned']();
  if (current.state !== 'open') {
    const article = work.cite(step.article);
    throw faults[`casework.step-${current.state}`]({ values: { step: step.name.zh }, ...(article ? { article } : {}) });
  }
  return { step, current };
}

/**
 * Whether an actor may answer an open step: it waits for their agency and duty, the case is no request of their own, and
 * they did not answer a step that must be apart from it.
 */
export function mayAnswer(work: Work, actor: Actor, id: string): boolean {
  const { state, statutes } = work;
  const [step, current] = [statutes.own.type.steps[id], state.steps[id]];
  if (!step || state.status !== 'open' || current?.state !== 'open') return false;
  if (current.asked !== null && !current.asked.includes(actor.agency)) return false;
  const context = { each: current.asked === null ? undefined : actor.agency };
  if (!mayAct(work, actor, step.who, context)) return false;
  if (isOwnRequest(work, actor) && !actsAsParty(work, actor, step.who, context)) return false;
  return step.apart.every((other) => state.steps[other]?.by !== actor.person);
}
