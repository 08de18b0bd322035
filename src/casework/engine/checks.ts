import type { Check } from '#law';
import { faults } from '../faults.ts';
import { adviceOf, referenceOf } from './binding.ts';
import type { Governing } from './statutes.ts';
import type { Work } from './work.ts';

/** A rule passed over for a reason: the law that provides otherwise, or why it does not fit here. By article. */
export type Overrides = Readonly<Record<string, { readonly law?: string | undefined; readonly reason?: string | undefined }>>;

/**
 * Judges the conditions of a case's own law. `except-law` may be passed by citing a law, `in-principle` by giving a
 * reason; both are kept. Where a law yields to every other in general (wuxi-2-1-b), each of its conditions may be passed
 * by citing that other. A warning is only noted, and so is every rule to a body that the law binds by reference alone.
 * @throws Fault `casework.rule` in the pack's own sentence; `casework.rule-but-law` and `casework.rule-in-principle` where
 * a citation or a reason would lift it.
 */
export function judge(work: Work, checks: readonly Check[], where: string, overrides: Overrides = {}): void {
  const { own } = work.statutes;
  const scope = work.scope();
  for (const check of checks) {
    if (work.holds(check.that, own.type, scope)) continue;
    const strength = strengthOf(check, own);
    const given = Object.hasOwn(overrides, check.article) ? overrides[check.article] : undefined;
    const law = given?.law?.trim() ?? '';
    const reason = given?.reason?.trim() ?? '';
    const passed = strength === 'warn' || (strength === 'in-principle' && reason !== '') || (strength === 'except-law' && law !== '');
    if (!passed) {
      // The law's own strength alone decides what is asked of bodies bound in earnest; others are told and go on.
      const reference = referenceOf(work, own, work.actor.agency);
      if (reference === undefined) throw refusal(work, check, strength);
      const article = work.cite(check.article) ?? '';
      work.state.notes.push({ article, ...adviceOf(check.say, check.article, reference) });
      continue;
    }
    const { person, name, agency } = work.actor;
    const article = work.cite(check.article) ?? '';
    work.state.overrides.push({ article, where, law, reason, person, on: work.today });
    if (law !== '' || reason !== '')
      work.note('overridden', { person, name, agency, article, detail: law || reason, ...(reason === '' ? {} : { reasons: reason }) });
  }
}

function strengthOf({ strength }: Check, { pack }: Governing): Check['strength'] {
  return strength === 'must' && pack.parameters['exceptions.by-law']?.law === 'general' ? 'except-law' : strength;
}

function refusal(work: Work, check: Check, strength: Check['strength']) {
  const article = work.cite(check.article);
  const code =
    strength === 'except-law' ? 'casework.rule-but-law' : strength === 'in-principle' ? 'casework.rule-in-principle' : 'casework.rule';
  return faults[code]({ message: check.say, ...(article === undefined ? {} : { article }) });
}

/** What a lower law would refuse here is noted, never silently merged: which of the two prevails needs a lawyer's reading. */
export function noteLowerChecks(work: Work, layer: Governing): void {
  for (const check of layer.type.filing.checks)
    if (!work.holds(check.that, layer.type))
      work.state.notes.push({ article: work.cite(check.article, layer.pack.id) ?? '', zh: check.say.zh, en: check.say.en });
}
