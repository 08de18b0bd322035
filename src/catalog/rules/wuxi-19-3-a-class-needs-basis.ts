import type { LegalBasis, ResourceContent } from '../content.ts';
import { type CatalogLaw, cite, listOf } from '../law.ts';
import { isBlank, type Problem, problem, type Rule } from './rule.ts';

/**
 * A class that the law names in `sharing.citation-classes` rests on a stated law, regulation or state rule
 * (Wuxi 19.3, which also carries out 19.1: sharing is the rule). An item's own class may rest on the entry's basis.
 */
export const classNeedsBasis: Rule = {
  id: 'catalog.class-needs-basis',
  stage: 'draft',
  source: 'wuxi-19-3-a',
  check(content: ResourceContent, law: CatalogLaw): Problem[] {
    const { words, article } = listOf(law, 'sharing.citation-classes');
    const needs = (name: string | undefined) => name !== undefined && words.includes(name);
    const say = (field: string, name: string) => {
      const zh = law.schemes.sharing.classes[name]?.zh ?? name;
      return problem(
        field,
        cite(law, article),
        `列为“${zh}”应当有法律、法规和国家有关规定：请写明名称和条款。`,
        `The class “${name}” must rest on a law, regulation or state rule: name the instrument and its article.`,
      );
    };
    const problems: Problem[] = [];
    const { class: own, basis } = content.sharing;
    if (needs(own) && !isStated(basis)) problems.push(say('sharing.basis', own));
    for (const item of content.items) {
      if (item.sharingClass === undefined || !needs(item.sharingClass)) continue;
      if (!isStated(item.legalBasis) && !isStated(basis)) problems.push(say(`items.${item.id}.legalBasis`, item.sharingClass));
    }
    return problems;
  },
};

const isStated = (basis: LegalBasis | undefined): boolean => basis !== undefined && !isBlank(basis.instrument) && !isBlank(basis.article);
