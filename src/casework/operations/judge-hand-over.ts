import { type Actor, demandOpenStep, isOwnRequest, mayAnswer, type Work } from '../engine/index.ts';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { projectTasks } from '../store/project-tasks.ts';

/** Whether the caller may say who has an open step in hand: who may answer it, or the head of the agency it waits for. */
export function mayHandOver(work: Work, step: string): boolean {
  const { actor, state } = work;
  if (state.status !== 'open' || !projectTasks(work).some((task) => task.step === step && task.agency === actor.agency)) return false;
  return mayAnswer(work, actor, step) || (actor.duties.includes('head') && !isOwnRequest(work, actor));
}

/** @returns the step's name. @throws Fault `casework.not-yours-to-hand`, or why the step waits for no answer. */
export function demandHandOver(work: Work, id: string): string {
  const { step } = demandOpenStep(work, id);
  const article = work.cite(step.article);
  if (!mayHandOver(work, id))
    throw faults['casework.not-yours-to-hand']({ values: { step: step.name.zh }, ...(article ? { article } : {}) });
  return step.name.zh;
}

/** The persons of the caller's agency who hold any role there. */
export async function listColleagues({ organization }: Room, agency: string): Promise<Actor[]> {
  const holders = (await organization.listHolders?.(agency)) ?? [];
  return holders.filter((each) => each.agency === agency).map(({ id, name, words }) => ({ person: id, name, agency, duties: words }));
}
