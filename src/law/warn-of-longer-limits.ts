import { citeArticle } from './cite-article.ts';
import type { Pack } from './pack.ts';
import type { PackProblem } from './problem.ts';
import type { SourceDocument } from './read-document.ts';
import { listOf, type WrittenCase } from './written.ts';

/**
 * Limits longer than those that a higher law sets for the same act of the same matter. No fault of the pack: whoever
 * adopts it must know that the shorter one runs where the higher law binds (ADR 0016).
 */
export function warnOfLongerLimits(document: SourceDocument<WrittenCase>, written: WrittenCase, decree: Pack): PackProblem[] {
  if (written.matter === undefined) return [];
  const theirs = Object.values(decree.cases)
    .filter((type) => type.matter === written.matter)
    .flatMap((type) => Object.values(type.steps));
  return Object.entries(written.steps).flatMap(([id, step]) => {
    if (step.act === undefined) return [];
    const limits = theirs.filter((each) => each.act === step.act).flatMap((each) => each.limits);
    return listOf(step.limit).flatMap((limit, index): PackProblem[] => {
      const unit = limit.unit ?? 'wd';
      const comparable = limits.flatMap((each) => (each.unit === unit && each.days !== undefined ? [{ ...each, days: each.days }] : []));
      const longest = comparable.reduce<(typeof comparable)[number] | undefined>(
        (most, each) => (most === undefined || each.days > most.days ? each : most),
        undefined,
      );
      if (longest === undefined || limit.days === undefined || limit.days <= longest.days) return [];
      return [
        {
          file: document.file,
          line: document.lineOf(['steps', id, 'limit', ...(Array.isArray(step.limit) ? [index] : []), 'days']),
          what: {
            zh: `步骤 ${id} 的期限 ${limit.days} 长于${decree.name.zh}${citeArticle(longest.article, 'zh')}的 ${longest.days}`,
            en: `the limit of step ${id}, ${limit.days}, is longer than the ${longest.days} of ${decree.id}:${longest.article}`,
          },
          remedy: {
            zh: '上位法约束当事机构时以较短的期限为准；核对条文。',
            en: 'Where the higher law binds the parties the shorter limit runs; check the article.',
          },
        },
      ];
    });
  });
}
