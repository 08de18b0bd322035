import type { ResourceContent } from '../content.ts';
import { type Problem, problem, type Rule } from './rule.ts';

/** Format classes of the guide whose data is a table: 2 电子表格, 3 数据库. */
const tabular = new Set(['2', '3']);

/**
 * The guide's demands on items: a table has items and a key, names differ, text has a length
 * (发改高技〔2017〕1272号, 信息项).
 */
export const itemsWellFormed: Rule = {
  id: 'catalog.items-well-formed',
  stage: 'submission',
  source: '发改高技〔2017〕1272号',
  check(content: ResourceContent): Problem[] {
    const problems: Problem[] = [];
    const say = (field: string, zh: string, en: string) => problems.push(problem(field, undefined, zh, en));
    if (tabular.has(content.format.class)) {
      if (content.items.length === 0) say('items', '表格、数据库类资源应当列出数据项。', 'A table or database lists its items.');
      else if (!content.items.some((item) => item.key))
        say('items', '请至少指定一个关键项，用来区分每一行。', 'Mark at least one key item, by which rows are told apart.');
    }
    const seen = { name: new Set<string>(), nameEn: new Set<string>() };
    for (const item of content.items) {
      if (seen.name.has(item.name))
        say(`items.${item.id}.name`, `数据项名称“${item.name}”重复。`, `The item name “${item.name}” occurs twice.`);
      if (seen.nameEn.has(item.nameEn))
        say(`items.${item.id}.nameEn`, `英文列名“${item.nameEn}”重复。`, `The column name “${item.nameEn}” occurs twice.`);
      seen.name.add(item.name);
      seen.nameEn.add(item.nameEn);
      if (item.dataType === 'C' && item.length === undefined)
        say(`items.${item.id}.length`, `字符型数据项“${item.name}”应当写明长度。`, `Text item “${item.nameEn}” needs a length.`);
    }
    return problems;
  },
};
