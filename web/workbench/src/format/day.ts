import type { Language } from '../language/bilingual.ts';

const zone = 'Asia/Shanghai';
const weekdays: Record<Language, readonly string[]> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const cityDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const cityTime = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** `YYYY-MM-DD` in the city's zone. */
export function dayOf(instant: Date | string): string {
  return cityDay.format(typeof instant === 'string' ? new Date(instant) : instant);
}

/** 0 = Sunday … 6 = Saturday of a `YYYY-MM-DD` day. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** `2026-11-22（周日）`. Takes a day or an instant; an empty value stays empty. */
export function formatDay(value: string | null | undefined, language: Language): string {
  if (!value) return '';
  const day = value.length > 10 ? dayOf(value) : value;
  const name = weekdays[language][weekdayOf(day)];
  return language === 'zh' ? `${day}（${name}）` : `${day} (${name})`;
}

/** The last day of a time that ends just before an instant: what ends at midnight is good until the day before. */
export function formatLastDay(end: string | null | undefined, language: Language): string {
  return end ? formatDay(new Date(new Date(end).getTime() - 1).toISOString(), language) : '';
}

/** `2026-11-22 09:05` in the city's zone. */
export function formatMinute(value: string | null | undefined): string {
  return value ? `${dayOf(value)} ${cityTime.format(new Date(value)).slice(0, 5)}` : '';
}

/** `2026-11-22 09:05:31` in the city's zone. */
export function formatSecond(value: string | null | undefined): string {
  return value ? `${dayOf(value)} ${cityTime.format(new Date(value))}` : '';
}
