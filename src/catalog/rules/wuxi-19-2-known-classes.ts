import type { ResourceContent } from '../content.ts';
import { type CatalogLaw, cite, type LawScheme } from '../law.ts';
import { type Problem, problem, type Rule } from './rule.ts';

/** Sharing and opening classes are those of the law, for the entry and for every item (Wuxi 19.2, 22.1). */
export const knownClasses: Rule = {
  id: 'catalog.known-classes',
  stage: 'draft',
  source: 'wuxi-19-2, wuxi-22-1',
  check(content: ResourceContent, law: CatalogLaw): Problem[] {
    const { sharing, opening } = law.schemes;
    return [
      ...unknown('sharing.class', content.sharing.class, sharing, law),
      ...unknown('opening.class', content.opening.class, opening, law),
      ...content.items.flatMap((item) => [
        ...unknown(`items.${item.id}.sharingClass`, item.sharingClass, sharing, law),
        ...unknown(`items.${item.id}.openingClass`, item.openingClass, opening, law),
      ]),
    ];
  },
};

function unknown(field: string, name: string | undefined, scheme: LawScheme<string> | null, law: CatalogLaw): Problem[] {
  if (name === undefined || name === '') return [];
  if (!scheme)
    return [problem(field, undefined, '本法规没有开放类型，此项应为空。', 'This law has no classes of opening; leave it empty.')];
  if (Object.hasOwn(scheme.classes, name)) return [];
  const words = Object.values(scheme.classes).map((each) => each.zh);
  return [
    problem(
      field,
      cite(law, scheme.article),
      `类型只能是：${words.join('、')}。`,
      `The class must be one of: ${Object.keys(scheme.classes).join(', ')}.`,
    ),
  ];
}
