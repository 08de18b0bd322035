const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 in Chinese: 二十二. */
function chineseNumber(value: number): string {
  if (value < 10) return digits[value] ?? String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** `22.1(3)` as people cite it: 第二十二条第一款第（三）项, art. 22(1)(3). */
export function citeArticle(article: string, language: 'zh' | 'en'): string {
  const parts = /^(\d{1,2})(?:\.(\d{1,2}))?(?:\((\d{1,2})\))?/.exec(article);
  if (!parts) return article;
  const [, number, paragraph, item] = parts;
  if (language === 'en') return `art. ${number}${paragraph ? `(${paragraph})` : ''}${item ? `(${item})` : ''}`;
  const words = (value: string | undefined) => chineseNumber(Number(value));
  return `第${words(number)}条${paragraph ? `第${words(paragraph)}款` : ''}${item ? `第（${words(item)}）项` : ''}`;
}
