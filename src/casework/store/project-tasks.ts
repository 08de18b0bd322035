import type { Day } from '#kernel';
import { type CaseState, dueOf, dueOfStep, resolveWho, runningClocks, targetOfStep, type Work } from '../engine/index.ts';

/** Step of a returned case in the inbox: the applicant hands it in again. */
export const returnedStep = 'filing';

export interface ProjectedTask {
  readonly step: string;
  readonly agency: string;
  readonly duty: string | null;
  readonly openedOn: Day;
  readonly due: Day | null;
  readonly dueKind: 'law' | 'target' | 'none';
  readonly provisional: boolean;
  readonly article: string | null;
  /** The day whose passing marks it overdue; null once it is marked. */
  readonly lapsesOn: Day | null;
}

/** Open steps and the agencies they wait for; a returned case waits for its applicant. */
export function projectTasks(work: Work): ProjectedTask[] {
  const { state, statutes, today } = work;
  if (state.status === 'returned') {
    const article = work.cite(statutes.own.type.filing.article) ?? null;
    return [
      {
        step: returnedStep,
        agency: state.applicant.id,
        duty: null,
        openedOn: today,
        due: null,
        dueKind: 'none',
        provisional: false,
        article,
        lapsesOn: null,
      },
    ];
  }
  if (state.status === 'closed') return [];
  return Object.entries(state.steps).flatMap(([id, current]) => {
    const step = statutes.own.type.steps[id];
    if (!step || current.state !== 'open') return [];
    const end = { ...dueOfTask(work, id), lapsesOn: lapseOfStep(work, id) };
    return waitedFor(work, id).map(({ agency, duty }) => ({
      step: id,
      agency,
      duty,
      openedOn: current.openedOn ?? today,
      ...end,
      article: work.cite(step.article) ?? null,
    }));
  });
}

/** The law's due day, else the operator's target. */
export function dueOfTask(
  work: Pick<Work, 'state'> & { readonly world: Pick<Work['world'], 'calendar'> },
  step: string,
): Pick<ProjectedTask, 'due' | 'dueKind' | 'provisional'> {
  const { state, world } = work;
  const law = dueOfStep(state, step, world.calendar);
  if (law) return { due: law.due, dueKind: 'law', provisional: law.provisional };
  const target = targetOfStep(state, step, world.calendar);
  return target
    ? { due: target.due, dueKind: 'target', provisional: target.provisional }
    : { due: null, dueKind: 'none', provisional: false };
}

/** The first end of a limit of law on a step that has not been marked as passed. */
function lapseOfStep({ state, world }: Work, step: string): Day | null {
  const unmarked = runningClocks(state, step).filter((clock) => clock.binding && !clock.overdue);
  const ends = unmarked.flatMap((clock) => dueOf(clock, state.stops, world.calendar)?.due ?? []);
  return ends.sort()[0] ?? null;
}

/** The agencies that an open step waits for, with the duty it names; or the member of the public. */
export function waitedFor(work: Work, stepId: string): { readonly agency: string; readonly duty: string | null }[] {
  const step = work.statutes.own.type.steps[stepId];
  const current = work.state.steps[stepId];
  if (!step || !current) return [];
  if (current.asked) return current.asked.map((agency) => ({ agency, duty: null }));
  return step.who.flatMap((who) => {
    const meant = resolveWho(work, who);
    if (meant.kind === 'person') return [{ agency: meant.person, duty: null }];
    return meant.kind === 'agency' ? [{ agency: meant.agency, duty: meant.duty ?? null }] : [];
  });
}

/** The earliest due day of law over all open steps. */
export function dueOfCase(tasks: readonly ProjectedTask[]): { due: Day | null; provisional: boolean } {
  const ends = tasks
    .filter((task) => task.dueKind === 'law' && task.due !== null)
    .sort((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1));
  return { due: ends[0]?.due ?? null, provisional: ends[0]?.provisional ?? false };
}

export function participantsOf(state: CaseState, tasks: readonly ProjectedTask[]): string[] {
  return [...new Set([state.applicant.id, state.provider.id, ...tasks.map((task) => task.agency)])].filter((agency) => agency !== '');
}
