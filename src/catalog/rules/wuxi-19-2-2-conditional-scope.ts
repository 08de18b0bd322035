import type { ResourceContent } from '../content.ts';
import { type CatalogLaw, cite, sharingScale } from '../law.ts';
import { isBlank, type Problem, problem, type Rule } from './rule.ts';

/**
 * Conditional sharing goes only to some institutions, or only in part (Wuxi 19.2(2)): the entry says to whom
 * (words or a list of agencies) or which items are held back.
 */
export const conditionalScope: Rule = {
  id: 'catalog.conditional-scope',
  stage: 'submission',
  source: 'wuxi-19-2-2',
  check(content: ResourceContent, law: CatalogLaw): Problem[] {
    if (sharingScale(law, content.sharing.class) !== 'gated') return [];
    const inPart = content.items.some((item) => item.sharingClass !== undefined && sharingScale(law, item.sharingClass) === 'closed');
    if (inPart || !isBlank(content.sharing.scope) || content.sharing.agencies.length > 0) return [];
    return [
      problem(
        'sharing.scope',
        cite(law, law.schemes.sharing.classes[content.sharing.class]?.article),
        '有条件共享仅向部分机构提供或者仅部分提供：请写明共享范围、列出机构，或者标明不提供的数据项。',
        'Conditional sharing is for some institutions or in part: state the scope, list agencies, or mark items that are withheld.',
      ),
    ];
  },
};
