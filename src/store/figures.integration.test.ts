import { expect, it } from 'vitest';
import type { StoreContext } from './context.ts';
import { measureFreshness } from './operations/measure-freshness.ts';
import { anItem, aResource, openTestStore } from './testing/open-test-store.ts';

const promises = [
  { resource: '701', name: '按周更新', agency: 'wx-minzheng', days: 7 },
  { resource: '702', name: '按年更新', agency: 'wx-minzheng', days: 366 },
  { resource: '703', name: '从未装载', agency: 'wx-gongan', days: 31 },
  { resource: '704', name: '不定期', agency: 'wx-gongan', days: null },
];

it('data older than its entry promises is told late, and what was never loaded is not told fresh', async () => {
  const test = await openTestStore();
  const items = [anItem('i1', 'k', { key: true })];
  for (const id of ['701', '702']) {
    test.publish(aResource(id, items));
    expect((await test.load(id, 'k\n1\n')).state).toBe('published');
  }
  const context = { database: test.database, clock: test.clock, updatePromises: async () => promises } as unknown as StoreContext;
  const measure = () => measureFreshness(context, '320200');
  test.clock.set('2026-03-09');
  expect((await measure()).agencies).toEqual([
    { agency: 'wx-gongan', onTime: 0, late: 0, never: 1, unpromised: 1 },
    { agency: 'wx-minzheng', onTime: 2, late: 0, never: 0, unpromised: 0 },
  ]);
  test.clock.set('2026-03-10');
  const { late, loads, agencies } = await measure();
  expect(agencies[1]).toMatchObject({ onTime: 1, late: 1 });
  expect(late).toEqual([
    { resource: '703', name: '从未装载', agency: 'wx-gongan', loadedOn: null, promisedDays: 31, daysLate: null },
    { resource: '701', name: '按周更新', agency: 'wx-minzheng', loadedOn: '2026-03-02', promisedDays: 7, daysLate: 1 },
  ]);
  expect(loads).toHaveLength(30);
  expect(loads.find(({ day }) => day === '2026-03-02')).toEqual({ day: '2026-03-02', published: 2, failed: 0 });
  expect((await measureFreshness(context, '410800')).loads.every(({ published }) => published === 0)).toBe(true);
});
