import type { ResourceContent } from '../content.ts';
import { type CatalogLaw, cite, openingClasses, openingScale } from '../law.ts';
import { isBlank, type Problem, problem, type Rule } from './rule.ts';

/**
 * Not open: only state secrets, or what laws, regulations or state rules forbid (Wuxi 22.1(3)). The entry says which and
 * cites it; and what holds state secrets is never open.
 */
export const closedNeedsGround: Rule = {
  id: 'catalog.closed-needs-ground',
  stage: 'submission',
  source: 'wuxi-22-1-3',
  check(content: ResourceContent, law: CatalogLaw): Problem[] {
    const name = content.opening.class;
    const classes = openingClasses(law);
    if (name === undefined || !Object.hasOwn(classes, name)) return [];
    const closed = Object.values(classes).find((each) => each.scale === 'closed');
    const article = cite(law, closed?.article);
    if (openingScale(law, name) !== 'closed') {
      if (!content.secret) return [];
      return [problem('opening.class', article, '涉及国家秘密的公共数据不予开放。', 'Data that holds state secrets is not open.')];
    }
    const problems: Problem[] = [];
    if (content.opening.ground === undefined)
      problems.push(
        problem(
          'opening.ground',
          article,
          '不予开放限于国家秘密，或者法律、法规、国家规定禁止开放的：请选择依据类别。',
          'Only state secrets, or what law forbids to open, stay closed: choose the ground.',
        ),
      );
    const { basis } = content.opening;
    // Where a law has the basis published, it is asked for from the first saving.
    if (law.parameters['opening.publish-basis']?.law === true) return problems;
    if (basis === undefined || isBlank(basis.instrument) || isBlank(basis.article))
      problems.push(
        problem('opening.basis', article, '不予开放应当写明依据的名称和条款。', 'What is not open cites its instrument and article.'),
      );
    return problems;
  },
};
