import { close } from './advance.ts';
import type { Actor, CaseState } from './state.ts';
import type { Statutes } from './statutes.ts';
import { type Outcome, Work, type World } from './work.ts';

/** The decision of a later case that binds this one. */
export interface DirectionInput {
  /** Number of the case in which it was decided. */
  readonly by: string;
  /** The decision, as that case's law names it. */
  readonly decision: { readonly zh: string; readonly en: string };
  /** As `pack:article`. */
  readonly article: string;
}

/**
 * Carries a superior decision out on the case that it is about (wuxi-20-3, national-28-2): what is still open in it ends
 * by that decision, which has its own effects, so nobody answers it otherwise any more. A closed case keeps its result,
 * and says by what it was overtaken.
 */
export function directCase(before: CaseState, statutes: Statutes, world: World, actor: Actor, input: DirectionInput): Outcome {
  const work = new Work(before, statutes, world, actor);
  const { state } = work;
  const { by, decision, article } = input;
  state.directions = [...(state.directions ?? []), { by, zh: decision.zh, en: decision.en, on: work.today, article }];
  work.note('directed', { detail: by, ...(article === '' ? {} : { article }) });
  if (state.status !== 'closed') close(work, 'directed');
  return work.finish();
}
