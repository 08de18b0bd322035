import { type ArticleRule, citation, type Pack } from '#law';
import type { Trial, TrialDeed } from './trials.ts';

/**
 * Ids of the obligations that a trial which went as written has shown to be carried out: an act was refused on their
 * paragraph, or done at a part of a case type that rests on it and that `articles.yaml` names. A prohibition needs the
 * refusal; a limit needs a trial that looks at the due day. What a trial shows otherwise it says itself (`proves`).
 */
export function whatTrialProves(pack: Pack, trial: Trial, deeds: readonly TrialDeed[]): string[] {
  const looksAtDays = trial.do.some(
    ({ expect }) => typeof expect === 'object' && ['due', 'late', 'clocks', 'lapsed'].some((key) => key in expect),
  );
  const shown = pack.articles
    .flatMap(({ rules }) => rules)
    .filter((rule) => rule.carried !== 'planned' && rule.carried !== 'none')
    .filter((rule) => deeds.some((deed) => shows(pack, rule, deed, looksAtDays)));
  return [...new Set([...shown.flatMap((rule) => rule.covers), ...(trial.proves ?? [])])];
}

function shows(pack: Pack, rule: ArticleRule, deed: TrialDeed, looksAtDays: boolean): boolean {
  const paragraph = paragraphOf(rule);
  return casePartsOf(rule).some(({ type, part }) => {
    if (type !== deed.type) return false;
    if (deed.refusedOn !== undefined) return deed.refusedOn === citation(pack.id, paragraph);
    if (rule.kind === 'prohibition' || (rule.kind === 'deadline' && !looksAtDays)) return false;
    return part === deed.part && citesIn(partOf(pack, type, part)).has(paragraph);
  });
}

/** `24.2` of the rule `24.2a`: as case types cite it. */
export function paragraphOf(rule: ArticleRule): string {
  return rule.at.replace(/[a-z]$/, '');
}

/** Where in the pack's case types a rule is carried out. */
export function casePartsOf(rule: ArticleRule): { readonly type: string; readonly part: string }[] {
  return rule.by
    .filter((by) => by.startsWith('case:'))
    .map((by) => {
      const [type = '', part = 'filing'] = by.slice('case:'.length).split('/');
      return { type, part };
    });
}

function partOf(pack: Pack, type: string, part: string): unknown {
  const found = pack.cases[type];
  return part === 'filing' ? found?.filing : found?.steps[part];
}

/** Every article that stands in a part, at any depth. */
function citesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (value === null || typeof value !== 'object') return found;
  for (const [key, inner] of Object.entries(value))
    if (key === 'article' && typeof inner === 'string') found.add(inner);
    else citesIn(inner, found);
  return found;
}
