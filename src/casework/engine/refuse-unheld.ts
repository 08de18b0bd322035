import { describeWho } from '#law';
import { faults } from '../faults.ts';
import { resolveWho } from './roles.ts';
import type { CaseState } from './state.ts';
import type { Work } from './work.ts';

/** The steps that are open, to be compared with those after an act. */
export function openSteps(state: Readonly<CaseState>): ReadonlySet<string> {
  return new Set(Object.entries(state.steps).flatMap(([id, step]) => (step.state === 'open' ? [`${id} ${step.round}`] : [])));
}

/**
 * A step that an act opens must be somebody's. Where no agency holds the office that the law names, the case would wait
 * for nobody for ever: the act is refused, and it is said which office is missing.
 * @throws Fault `casework.nobody-to-act`.
 */
export function refuseUnheld(work: Work, before: ReadonlySet<string>): void {
  const { state, statutes, world } = work;
  if (state.status !== 'open') return;
  for (const [id, step] of Object.entries(statutes.own.type.steps)) {
    const current = state.steps[id];
    if (current?.state !== 'open' || current.asked !== null || before.has(`${id} ${current.round}`)) continue;
    const held = step.who.some((who) => {
      const meant = resolveWho(work, who);
      return meant.kind === 'holders' ? world.directory.isHeld(meant.office) : meant.kind !== 'nobody';
    });
    if (held) continue;
    const article = work.cite(step.article);
    throw faults['casework.nobody-to-act']({
      values: { step: step.name.zh, who: describeWho(statutes.own.pack, step.who).zh },
      ...(article ? { article } : {}),
    });
  }
}
