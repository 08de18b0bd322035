import type { Check } from '#law';
import { faults } from '../faults.ts';
import type { Governing } from './statutes.ts';
import type { Work } from './work.ts';

/** A rule passed over for a reason: the law that provides otherwise, or why it does not fit here. By article. */
export type Overrides = Readonly<Record<string, { readonly law?: string | undefined; readonly reason?: string | undefined }>>;

/**
 * Judges the conditions of a case's own law. `except-law` may be passed by citing a law (wuxi-2-1-b), `in-principle`
 * by giving a reason; both are kept. A warning is only noted.
 * @throws Fault `casework.rule` in the pack's own sentence.
 */
export function judge(work: Work, checks: readonly Check[], where: string, overrides: Overrides = {}): void {
  const { own } = work.statutes;
  const scope = work.scope();
  for (const check of checks) {
    if (work.holds(check.that, own.type, scope)) continue;
    const given = Object.hasOwn(overrides, check.article) ? overrides[check.article] : undefined;
    const passed =
      check.strength === 'warn' ||
      (check.strength === 'in-principle' && Boolean(given?.reason)) ||
      (check.strength === 'except-law' && Boolean(given?.law));
    if (!passed) throw refusal(work, check);
    work.state.overrides.push({
      article: work.cite(check.article) ?? '',
      where,
      law: given?.law ?? '',
      reason: given?.reason ?? '',
      person: work.actor.person,
      on: work.today,
    });
  }
}

function refusal(work: Work, check: Check) {
  const article = work.cite(check.article);
  return faults['casework.rule']({ message: check.say, ...(article === undefined ? {} : { article }) });
}

/** What a lower law would refuse here is noted, never silently merged: which of the two prevails needs a lawyer's reading. */
export function noteLowerChecks(work: Work, layer: Governing): void {
  for (const check of layer.type.filing.checks)
    if (!work.holds(check.that, layer.type))
      work.state.notes.push({ article: work.cite(check.article, layer.pack.id) ?? '', zh: check.say.zh, en: check.say.en });
}
