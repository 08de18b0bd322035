import { type Day, dayOf } from '#kernel';
import type { Language } from './language.ts';

const weekdays = { zh: ['日', '一', '二', '三', '四', '五', '六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;

/** `2026-11-22（周日）`, `2026-11-22 (Sun)`. */
export function formatDay(day: Day, language: Language): string {
  const weekday = weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return language === 'zh' ? `${day}（周${weekday}）` : `${day} (${weekday})`;
}

/** The city's day of an instant, written as days are. */
export const formatInstant = (instant: Date, language: Language): string => formatDay(dayOf(instant), language);

/** With thousands separators: `620,573`. */
export const formatCount = (count: number): string => String(Math.trunc(count)).replace(/\B(?=(\d{3})+$)/g, ',');

/** `31.4 MB`; bytes in powers of 1,000, as browsers show downloads. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 in Chinese: 二十二. */
function chineseNumber(value: number): string {
  if (value < 10) return digits[value] ?? String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** `22.1(3)` as people cite it: 第二十二条第一款第（三）项, art. 22(1)(3). */
export function citeArticle(article: string, language: Language): string {
  const parts = /^(\d{1,2})(?:\.(\d{1,2}))?(?:\((\d{1,2})\))?/.exec(article);
  if (!parts) return article;
  const [, number, paragraph, item] = parts;
  if (language === 'en') return `art. ${number}${paragraph ? `(${paragraph})` : ''}${item ? `(${item})` : ''}`;
  const words = (value: string | undefined) => chineseNumber(Number(value));
  return `第${words(number)}条${paragraph ? `第${words(paragraph)}款` : ''}${item ? `第（${words(item)}）项` : ''}`;
}
