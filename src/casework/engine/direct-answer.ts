import { advance, goBack, settleUnattended } from './advance.ts';
import type { Actor, CaseState } from './state.ts';
import type { Statutes } from './statutes.ts';
import { type Outcome, Work, type World } from './work.ts';

/**
 * A higher decision (a dispute's) binds the case it is about: the step that decided is answered anew as directed,
 * and the case goes on from there.
 */
export function directAnswer(before: CaseState, statutes: Statutes, world: World, by: string, answer: string): Outcome {
  const actor: Actor = { person: 'engine', name: '', agency: '', duties: [] };
  const work = new Work(before, statutes, world, actor);
  const { state } = work;
  const decided = Object.entries(statutes.own.type.steps).find(([id, step]) => step.act === 'answer' && state.steps[id]?.state === 'done');
  if (!decided) throw new Error(`case ${state.number} has no decision to direct`);
  const [id] = decided;
  goBack(work, id);
  state.status = 'open';
  state.result = '';
  state.closedOn = null;
  for (const step of Object.values(state.steps)) if (step.state === 'cancelled') step.state = 'waiting';
  const step = state.steps[id];
  if (step) Object.assign(step, { state: 'open', openedOn: work.today });
  work.note('directed', { step: id, answer, detail: by });
  settleUnattended(work, id, answer, 'engine');
  advance(work);
  return work.finish();
}
