const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** `620,573`; a missing number is a dash. */
export function formatCount(value: number | string | null | undefined): string {
  return value === null || value === undefined || value === '' ? '—' : whole.format(Number(value));
}

/** Bytes as `24.6 MB`, in powers of 1,000 as files are advertised. */
export function formatBytes(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined) return '—';
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? whole.format(value) : tenth.format(value)} ${units[unit]}`;
}

/** A share as a percentage with one decimal at most. */
export function formatShare(part: number, total: number): string {
  return total === 0 ? '—' : `${tenth.format((part / total) * 100)}%`;
}

/** A length of time in whole seconds, minutes or hours, in words of the language that `t` speaks. */
export function formatDuration(seconds: number, t: (key: string, values: { count: number }) => string): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 90) return t('duration.seconds', { count: whole });
  const minutes = Math.round(whole / 60);
  return minutes < 90 ? t('duration.minutes', { count: minutes }) : t('duration.hours', { count: Math.round(minutes / 60) });
}
