import { expect, it } from 'vitest';
import { dayOf, formatDay, formatLastDay, formatMinute } from './day.ts';
import { formatBytes, formatCount, formatShare } from './quantity.ts';

it('a day is written with its weekday, in both languages', () => {
  expect(formatDay('2026-11-22', 'zh')).toBe('2026-11-22（周日）');
  expect(formatDay('2026-11-23', 'en')).toBe('2026-11-23 (Mon)');
  expect(formatDay(undefined, 'zh')).toBe('');
});

it('an instant late in the evening of Greenwich is the next day in the city', () => {
  expect(dayOf('2026-11-21T16:00:00Z')).toBe('2026-11-22');
  expect(formatDay('2026-11-21T16:00:00Z', 'zh')).toBe('2026-11-22（周日）');
  expect(formatMinute('2026-11-21T16:05:00Z')).toBe('2026-11-22 00:05');
});

it('a grant that ends at midnight is good until the day before', () => {
  expect(formatLastDay('2027-11-09T16:00:00Z', 'zh')).toBe('2027-11-09（周二）');
});

it('numbers carry separators and units, and a missing one is not shown as zero', () => {
  expect(formatCount(620573)).toBe('620,573');
  expect(formatCount('1000000')).toBe('1,000,000');
  expect(formatCount(undefined)).toBe('—');
  expect(formatBytes(24_600_000)).toBe('24.6 MB');
  expect(formatShare(1, 3)).toBe('33.3%');
  expect(formatShare(0, 0)).toBe('—');
});
