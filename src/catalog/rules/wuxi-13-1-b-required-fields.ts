import type { ResourceContent } from '../content.ts';
import { type CatalogLaw, cite, listOf } from '../law.ts';
import { isBlank, type Problem, problem, type Rule } from './rule.ts';

interface Element {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
  missing(content: ResourceContent): boolean;
}

/** What each word of the law's parameter `catalog.fields` means in an entry. */
const elements: Readonly<Record<string, Element>> = {
  name: { field: 'name', zh: '名称', en: 'name', missing: (content) => isBlank(content.name) },
  content: { field: 'summary', zh: '内容', en: 'content', missing: (content) => isBlank(content.summary) },
  source: { field: 'source', zh: '数据来源', en: 'data source', missing: (content) => isBlank(content.source) },
  sharing: { field: 'sharing.class', zh: '共享属性', en: 'sharing attribute', missing: (content) => isBlank(content.sharing.class) },
  opening: { field: 'opening.class', zh: '开放属性', en: 'opening attribute', missing: (content) => isBlank(content.opening.class) },
  'update-cycle': { field: 'updateCycle', zh: '更新周期', en: 'update cycle', missing: (content) => isBlank(content.updateCycle) },
  items: { field: 'items', zh: '数据项', en: 'items', missing: (content) => content.items.length === 0 },
  format: { field: 'format.type', zh: '数据格式', en: 'format', missing: (content) => isBlank(content.format.type) },
  conditions: {
    field: 'sharing.conditions',
    zh: '使用条件',
    en: 'conditions of use',
    missing: (content) => isBlank(content.sharing.conditions),
  },
  scope: { field: 'sharing.scope', zh: '共享范围', en: 'scope of sharing', missing: (content) => isBlank(content.sharing.scope) },
  mode: { field: 'sharing.modes', zh: '共享方式', en: 'modes of sharing', missing: (content) => content.sharing.modes.length === 0 },
};

/** The elements that the law demands of every entry. Wuxi 13.1: name, content, data source, sharing attribute, opening attribute, update cycle. */
export const requiredFields: Rule = {
  id: 'catalog.required-fields',
  stage: 'submission',
  source: 'wuxi-13-1-b',
  check(content: ResourceContent, law: CatalogLaw): Problem[] {
    const { words, article } = listOf(law, 'catalog.fields');
    return words.flatMap((word) => {
      const element = elements[word];
      if (!element?.missing(content)) return [];
      return [
        problem(
          element.field,
          cite(law, article),
          `缺少“${element.zh}”，这是目录的必备要素。`,
          `The ${element.en} is missing; every entry needs it.`,
        ),
      ];
    });
  },
};
