import type { Item, ResourceContent } from '../content.ts';
import { type CatalogLaw, cite, openingScale, sharingScale } from '../law.ts';
import { type Problem, problem, type Rule } from './rule.ts';

/** From widest to narrowest; what is undecided opens nothing. */
const width: Readonly<Record<string, number>> = { open_to_all: 0, open: 0, required: 0, gated: 1, undecided: 2, closed: 2 };

/**
 * An item's own class may be narrower than its resource's, never wider: who reads the class of the entry knows
 * the most that can leave it. (The platform's rule; the guide only says that items may carry a class.)
 */
export const itemNotWider: Rule = {
  id: 'catalog.item-not-wider',
  stage: 'draft',
  source: '发改高技〔2017〕1272号',
  check(content: ResourceContent, law: CatalogLaw): Problem[] {
    const whole = { sharing: sharingScale(law, content.sharing.class), opening: openingScale(law, content.opening.class) };
    return content.items.flatMap((item) => [
      ...wider(item, 'sharingClass', sharingScale(law, item.sharingClass), whole.sharing, cite(law, law.schemes.sharing.article)),
      ...(content.opening.class === undefined
        ? []
        : wider(item, 'openingClass', openingScale(law, item.openingClass), whole.opening, cite(law, law.schemes.opening?.article))),
    ]);
  },
};

function wider(item: Item, field: 'sharingClass' | 'openingClass', own: string, whole: string, article: string | undefined): Problem[] {
  if (item[field] === undefined || (width[own] ?? 2) >= (width[whole] ?? 2)) return [];
  return [
    problem(
      `items.${item.id}.${field}`,
      article,
      `数据项“${item.name}”的类型不能比整个资源更宽。`,
      `Item “${item.nameEn}” may not be wider than its resource.`,
    ),
  ];
}
