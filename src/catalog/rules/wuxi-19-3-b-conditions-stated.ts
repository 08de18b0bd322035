import type { ResourceContent } from '../content.ts';
import { type CatalogLaw, cite, listOf, sharingScale } from '../law.ts';
import { isBlank, type Problem, problem, type Rule } from './rule.ts';

/** Conditional sharing states its conditions (Wuxi 19.3). */
export const conditionsStated: Rule = {
  id: 'catalog.conditions-stated',
  stage: 'draft',
  source: 'wuxi-19-3-b',
  check(content: ResourceContent, law: CatalogLaw): Problem[] {
    if (sharingScale(law, content.sharing.class) !== 'gated') return [];
    const { words, article } = listOf(law, 'sharing.conditions-stated');
    if (!words.includes('conditions') || !isBlank(content.sharing.conditions)) return [];
    return [
      problem(
        'sharing.conditions',
        cite(law, article),
        '列为有条件共享的，应当列明共享条件。',
        'Conditional sharing must state its conditions.',
      ),
    ];
  },
};
