import type { ResourceContent } from '../content.ts';
import { type CatalogLaw, cite, openingClasses, openingScale } from '../law.ts';
import { isBlank, type Problem, problem, type Rule } from './rule.ts';

/** Conditional opening is in part or under particular conditions (Wuxi 22.1(2)): the entry states them, or marks items that stay closed. */
export const openingConditions: Rule = {
  id: 'catalog.opening-conditions',
  stage: 'submission',
  source: 'wuxi-22-1-2',
  check(content: ResourceContent, law: CatalogLaw): Problem[] {
    const name = content.opening.class;
    if (name === undefined || openingScale(law, name) !== 'gated') return [];
    const inPart = content.items.some((item) => item.openingClass !== undefined && openingScale(law, item.openingClass) === 'closed');
    if (inPart || !isBlank(content.opening.conditions)) return [];
    return [
      problem(
        'opening.conditions',
        cite(law, openingClasses(law)[name]?.article),
        '有条件开放应当写明开放条件，或者标明不开放的数据项。',
        'Conditional opening states its conditions, or marks the items that stay closed.',
      ),
    ];
  },
};
