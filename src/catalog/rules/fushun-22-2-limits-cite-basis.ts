import type { ResourceContent } from '../content.ts';
import { type CatalogLaw, cite, openingScale } from '../law.ts';
import { isBlank, type Problem, problem, type Rule } from './rule.ts';

/**
 * Where a law has the basis of limits published (`opening.publish-basis`), what is not open, or open on application alone,
 * cites one from its first saving (Fushun 22.2): what is not stated cannot be shown to the public.
 */
export const limitsCiteBasis: Rule = {
  id: 'catalog.limits-cite-basis',
  stage: 'draft',
  source: 'fushun-22-2',
  check(content: ResourceContent, law: CatalogLaw): Problem[] {
    const asked = law.parameters['opening.publish-basis'];
    const { class: name, basis } = content.opening;
    if (asked?.law !== true || name === undefined || name === '') return [];
    if (!['gated', 'closed'].includes(openingScale(law, name))) return [];
    if (basis !== undefined && !isBlank(basis.instrument) && !isBlank(basis.article)) return [];
    return [
      problem(
        'opening.basis',
        cite(law, asked.article),
        '不予开放、依申请开放的，应当写明依据的名称和条款，依据向社会公开。',
        'What is not open, or open on application alone, cites its instrument and article; the basis is shown to the public.',
      ),
    ];
  },
};
