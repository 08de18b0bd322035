import type { Language } from './bilingual.ts';

const digits = '零一二三四五六七八九';

/** A number below 1000 in Chinese numerals, as statutes count their articles. */
export function chineseNumber(value: number): string {
  if (value < 10) return digits[value] ?? '';
  if (value < 20) return `十${value === 10 ? '' : digits[value - 10]}`;
  if (value < 100) return `${digits[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : digits[value % 10]}`;
  const rest = value % 100;
  return `${digits[Math.floor(value / 100)]}百${rest === 0 ? '' : rest < 10 ? `零${digits[rest]}` : rest < 20 ? `一${chineseNumber(rest)}` : chineseNumber(rest)}`;
}

/** A citation split: pack, article number, paragraph, item and our own letter for one rule of a paragraph. */
export interface Citation {
  readonly pack: string;
  readonly at: string;
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
}

/** Reads `wuxi-2020:19.2(3)` or, with the pack given apart, `19.2(3)`. */
export function readCitation(citation: string, pack = ''): Citation | undefined {
  const [before, after] = citation.includes(':')
    ? [citation.slice(0, citation.indexOf(':')), citation.slice(citation.indexOf(':') + 1)]
    : [pack, citation];
  const found = /^(\d+)(?:\.(\d+))?(?:\((\d+)\))?[a-z]?$/.exec(after);
  if (!found) return undefined;
  return {
    pack: before,
    at: after,
    article: Number(found[1]),
    ...(found[2] ? { paragraph: Number(found[2]) } : {}),
    ...(found[3] ? { item: Number(found[3]) } : {}),
  };
}

/** `第十九条第二款第（三）项`, in English `Art. 19.2(3)`. */
export function writeCitation(citation: Citation, language: Language): string {
  if (language === 'en') {
    const paragraph = citation.paragraph ? `.${citation.paragraph}` : '';
    return `Art. ${citation.article}${paragraph}${citation.item ? `(${citation.item})` : ''}`;
  }
  const paragraph = citation.paragraph ? `第${chineseNumber(citation.paragraph)}款` : '';
  const item = citation.item ? `第（${chineseNumber(citation.item)}）项` : '';
  return `第${chineseNumber(citation.article)}条${paragraph}${item}`;
}
