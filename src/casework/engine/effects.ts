import type { EffectCall } from '#law';
import type { Work } from './work.ts';

/** Puts down what the pack says an answer does; the rooms carry it out in the same transaction. */
export function causeEffects(work: Work, calls: readonly EffectCall[], where: string, article: string | undefined): void {
  for (const call of calls) {
    const { state, today } = work;
    state.effects.push({
      key: `${state.number}/${where}/${state.effects.length}`,
      name: call.name,
      arguments: argumentsOf(work, call),
      on: today,
      article: work.cite(article) ?? '',
    });
    work.note('effect', { detail: call.name });
  }
}

/** Begins what lasts until the step, or the case, is left. */
export function beginHolds(work: Work, calls: readonly EffectCall[], at: string, article: string | undefined): void {
  for (const call of calls) {
    const { state, today } = work;
    state.holds.push({
      key: `${state.number}/hold/${state.holds.length}`,
      name: call.name,
      arguments: argumentsOf(work, call),
      on: today,
      article: work.cite(article) ?? '',
      at,
      releasedOn: null,
    });
    work.note('hold-begun', { detail: call.name });
  }
}

/** Ends the holds of a step; those of the whole case where no step is named. Every way out of a case passes here. */
export function endHolds(work: Work, at: string | null): void {
  for (const hold of work.state.holds) {
    if (hold.releasedOn !== null || (at !== null && hold.at !== at)) continue;
    hold.releasedOn = work.today;
    work.note('hold-ended', { detail: hold.name });
  }
}

function argumentsOf(work: Work, call: EffectCall): Record<string, unknown> {
  const scope = work.scope();
  return Object.fromEntries(Object.entries(call.arguments).map(([name, expression]) => [name, expression.evaluate(scope)]));
}
