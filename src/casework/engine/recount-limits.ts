import { dueOf } from './clocks.ts';
import type { CaseState } from './state.ts';
import type { Statutes } from './statutes.ts';
import { type Outcome, Work, type World } from './work.ts';

/**
 * Takes back that a running limit was overdue where, by a notice that came later, its last day has not passed. What was
 * answered or has lapsed stays: it was decided by the calendar of its day.
 */
export function recountLimits(before: CaseState, statutes: Statutes, world: World): Outcome {
  const work = new Work(before, statutes, world, { person: 'engine', name: '', agency: '', duties: [] });
  const { state, today } = work;
  const cleared = new Set<string>();
  for (const clock of state.clocks) {
    if (!clock.overdue || clock.state !== 'running') continue;
    const end = dueOf(clock, state.stops, world.calendar);
    if (end === null || end.due < today) continue;
    clock.overdue = false;
    cleared.add(clock.step);
  }
  for (const id of cleared) {
    const step = state.steps[id];
    if (step) step.late = state.clocks.some((clock) => clock.step === id && clock.binding && clock.state === 'running' && clock.overdue);
  }
  if (cleared.size > 0) state.late = Object.values(state.steps).some((step) => step.late || step.past.some((round) => round.late));
  return work.finish();
}
