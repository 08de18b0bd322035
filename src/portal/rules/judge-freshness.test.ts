import { expect, it } from 'vitest';
import { judgeFreshness } from './judge-freshness.ts';

// 23:30 on 1 March in UTC is already 2 March in the city.
const evening = new Date('2026-03-01T23:30:00Z');

it.each([
  [7, '2026-03-09', { kind: 'on-time', due: '2026-03-09' }],
  [7, '2026-03-10', { kind: 'late', due: '2026-03-09', days: 1 }],
  [366, '2026-03-02', { kind: 'on-time', due: '2027-03-03' }],
  [1, '2026-05-02', { kind: 'late', due: '2026-03-03', days: 60 }],
  [null, '2030-01-01', { kind: 'no-promise' }],
] as const)('data promised every %s days, read on %s', (promised, today, expected) => {
  expect(judgeFreshness(evening, promised, today)).toEqual(expected);
});
