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
