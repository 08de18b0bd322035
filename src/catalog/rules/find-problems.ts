import type { ResourceContent } from '../content.ts';
import type { CatalogLaw } from '../law.ts';
import { limitsCiteBasis } from './fushun-22-2-limits-cite-basis.ts';
import { itemNotWider } from './item-not-wider.ts';
import { itemsWellFormed } from './items-well-formed.ts';
import { personalOpenMasked } from './personal-open-masked.ts';
import type { Problem, Rule } from './rule.ts';
import { requiredFields } from './wuxi-13-1-b-required-fields.ts';
import { conditionalScope } from './wuxi-19-2-2-conditional-scope.ts';
import { knownClasses } from './wuxi-19-2-known-classes.ts';
import { classNeedsBasis } from './wuxi-19-3-a-class-needs-basis.ts';
import { conditionsStated } from './wuxi-19-3-b-conditions-stated.ts';
import { openingConditions } from './wuxi-22-1-2-opening-conditions.ts';
import { closedNeedsGround } from './wuxi-22-1-3-closed-needs-ground.ts';

/** Every rule on an entry, in the order in which its problems are shown. */
export const catalogRules: readonly Rule[] = [
  requiredFields,
  knownClasses,
  classNeedsBasis,
  conditionsStated,
  conditionalScope,
  openingConditions,
  closedNeedsGround,
  limitsCiteBasis,
  itemNotWider,
  itemsWellFormed,
  personalOpenMasked,
];

/**
 * What is wrong with an entry.
 * @param stage `draft` asks only what holds from the first saving; `submission` asks everything.
 */
export function findProblems(content: ResourceContent, law: CatalogLaw, stage: Rule['stage']): Problem[] {
  return catalogRules.filter((rule) => stage === 'submission' || rule.stage === 'draft').flatMap((rule) => rule.check(content, law));
}
