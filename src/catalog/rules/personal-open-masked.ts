import type { ResourceContent } from '../content.ts';
import { type CatalogLaw, openingScale } from '../law.ts';
import { type Problem, problem, type Rule } from './rule.ts';

/** Personal information is not made public without separate consent (个人信息保护法 25): an openly given item that holds it is masked or held back. */
export const personalOpenMasked: Rule = {
  id: 'catalog.personal-open-masked',
  stage: 'submission',
  source: '个人信息保护法 第二十五条',
  check(content: ResourceContent, law: CatalogLaw): Problem[] {
    return content.items.flatMap((item) => {
      const scale = openingScale(law, item.openingClass ?? content.opening.class);
      if (item.sensitivity === 'none' || item.mask !== undefined || (scale !== 'open' && scale !== 'required')) return [];
      return [
        problem(
          `items.${item.id}.mask`,
          undefined,
          `“${item.name}”含个人信息，不得公开：请选择脱敏规则，或者将该项列为不予开放（《个人信息保护法》第二十五条）。`,
          `“${item.nameEn}” holds personal information and may not be made public: mask it or keep it closed (Personal Information Protection Law, art. 25).`,
        ),
      ];
    });
  },
};
