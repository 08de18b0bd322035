import { type Binding, citeArticle, type LawText } from '#law';
import { faults } from '../faults.ts';
import { resolveWho } from './roles.ts';
import type { Governing } from './statutes.ts';
import type { Work } from './work.ts';

/** How a law binds a body in the matter of one case type; `null` where it says nothing of bodies of this kind. */
export type Bound = { readonly how: 'fully' | 'partly' | 'by-reference' | 'not-here'; readonly binding: Binding } | null;

/**
 * How a kind of agency is bound: wholly, in part (zhejiang 53.1), or by reference (zhejiang 53.2, wuxi 37, national 43).
 * Where a law binds it within certain articles alone, a case type that carries out none of them does not reach it.
 */
export function boundOf({ pack, type }: Governing, kind: string): Bound {
  const { fully, partly, byReference } = pack.binds;
  const named = [
    { how: 'fully' as const, binding: fully },
    ...partly.map((binding) => ({ how: 'partly' as const, binding })),
    ...byReference.map((binding) => ({ how: 'by-reference' as const, binding })),
  ].filter(({ binding }) => binding.kinds.includes(kind));
  const here = named.find(({ binding }) => isWithin(binding, type.articles));
  const [first] = named;
  return here ?? (first ? { how: 'not-here', binding: first.binding } : null);
}

function isWithin({ within }: Binding, articles: readonly string[]): boolean {
  return within === undefined || articles.some((article) => within.includes(article.split('.')[0] ?? ''));
}

/**
 * Outside the matters in which a law binds a body it does not apply to it at all.
 * @throws Fault `casework.not-bound`
 */
export function refuseUnbound(work: Work): void {
  const { own } = work.statutes;
  for (const { kind } of [work.state.applicant, work.state.provider]) {
    const bound = boundOf(own, kind);
    if (bound?.how !== 'not-here') continue;
    const article = work.cite(bound.binding.article);
    throw faults['casework.not-bound']({ values: { pack: own.pack.name.zh }, ...(article ? { article } : {}) });
  }
}

/** The article by which the one who acts is bound by reference alone; undefined where the law binds in earnest. */
export function referenceOf(work: Work, governing: Governing, agency: string): string | undefined {
  const kind = work.world.directory.agency(agency)?.kind ?? '';
  const bound = boundOf(governing, kind);
  return bound?.how === 'by-reference' ? bound.binding.article : undefined;
}

/** Whether a step waits for bodies alone that its law binds by reference: its limit is then a recommendation. */
export function isRecommended(work: Work, governing: Governing, stepId: string): boolean {
  const agencies = (work.statutes.own.type.steps[stepId]?.who ?? []).flatMap((who) => {
    const meant = resolveWho(work, who);
    return meant.kind === 'agency' ? [meant.agency] : [];
  });
  return agencies.length > 0 && agencies.every((agency) => referenceOf(work, governing, agency) !== undefined);
}

/** A rule that would stop others, as it is told to a body bound by reference. */
export function adviceOf(say: LawText, rule: string, reference: string): LawText {
  return {
    zh: `参照执行（${citeArticle(reference, 'zh')}），不予阻断：${say.zh}（${citeArticle(rule, 'zh')}）`,
    en: `By reference (${citeArticle(reference, 'en')}), not stopped: ${say.en} (${citeArticle(rule, 'en')})`,
  };
}
