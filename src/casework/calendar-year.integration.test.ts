import { describe, expect, it } from 'vitest';
import { type Principal, sql } from '#kernel';
import type { CalendarYear } from '#law';
import { insertCalendarYear } from './store/city-calendar.ts';
import { openTestCasework, principalOf, wuxiStack } from './testing/open-test-casework.ts';

const operator: Principal = { kind: 'application', id: 'operator:tester', name: 'tester', agency: '', jurisdiction: 'city', roles: [] };
const notice2027: CalendarYear = {
  year: 2027,
  notice: '2027年的通知',
  off: [
    '2027-01-01..2027-01-03',
    '2027-02-05..2027-02-11',
    '2027-04-05',
    '2027-05-01..2027-05-03',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01..2027-10-07',
  ],
  work: ['2027-02-20'],
};

/** Opening applications: ten working days from their receipt (wuxi-24-2). */
async function openCity() {
  const test = await openTestCasework();
  const apply = async (on: string) => {
    test.clock.set(on);
    return (
      await test.casework.file({
        type: 'opening-request',
        about: 'r-cond',
        form: { purpose: '公交可达性研究', format: 'csv', items: ['name', 'licence'] },
        principal: principalOf(test.city, 'ci-zhang'),
      })
    ).number;
  };
  const dueOf = async (number: string) =>
    test.database.reader
      .selectFrom('casework.case')
      .select(['due', 'provisional', 'late'])
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
  const entries = async (kind: string) =>
    (
      await sql<{ public: Record<string, unknown> }>`select public from ledger.entry where kind = ${kind} order by at`.execute(
        test.database.reader,
      )
    ).rows;
  const timeline = async (number: string, what: string) =>
    test.database.reader
      .selectFrom('casework.timeline as event')
      .innerJoin('casework.case as case', 'case.id', 'event.case')
      .select(['event.detail', 'event.article', 'event.step'])
      .where('case.number', '=', number)
      .where('event.what', '=', what)
      .execute();
  return { ...test, apply, dueOf, entries, timeline };
}

describe('a new year’s notice', async () => {
  const { casework, database, clock, apply, dueOf, entries, timeline, reopen } = await openCity();

  it('makes provisional due days firm, moves them, and says so in the case and in the ledger', async () => {
    const crossing = await apply('2026-12-25');
    const within = await apply('2026-12-01');
    expect(await dueOf(crossing)).toMatchObject({ due: '2027-01-08', provisional: true });
    expect(await dueOf(within)).toMatchObject({ due: '2026-12-15', provisional: false });
    clock.set('2026-12-26');
    const told: number[] = [];
    const { moved } = await casework.loadCalendarYear({ principal: operator, year: notice2027, onProgress: ({ done }) => told.push(done) });
    expect(moved).toEqual([crossing]);
    expect(told.at(-1)).toBe(2);
    expect(await dueOf(crossing)).toMatchObject({ due: '2027-01-11', provisional: false });
    expect(await timeline(crossing, 'recounted')).toEqual([
      { detail: '2027-01-08 → 2027-01-11', article: 'wuxi-2020:24.2', step: 'answer' },
    ]);
    expect(await timeline(within, 'recounted')).toEqual([]);
    const [load] = await entries('casework.load-calendar-year');
    expect(load?.public).toMatchObject({ notice: '2027年的通知', replaces: '' });
    expect(load?.public['changed']).toContain('2027-01-01 rest');
    const [recount, ...more] = await entries('casework.recount-limits');
    expect(recount?.public).toMatchObject({ moved: ['answer 2027-01-08 2027-01-11'] });
    expect(more).toEqual([]);
  });

  it('is known to cases filed after it, and to every other process within a minute', async () => {
    expect(await dueOf(await apply('2026-12-28'))).toMatchObject({ due: '2027-01-12', provisional: false });
    const other = await reopen(wuxiStack());
    expect(other.calendar().knows('2027-06-01')).toBe(true);
    await casework.loadCalendarYear({ principal: operator, year: { ...notice2027, off: [...notice2027.off, '2027-07-01'] } });
    expect(other.calendar().kindOf('2027-07-01')).toBe('workday');
    await other.passTime();
    expect(other.calendar().kindOf('2027-07-01')).toBe('rest');
  });

  it('whose recount was cut off is counted to its end by the next passing of time, once', async () => {
    const number = await apply('2027-03-08');
    expect(await dueOf(number)).toMatchObject({ due: '2027-03-22' });
    const longer = { ...notice2027, off: [...notice2027.off, '2027-03-15..2027-03-16'] };
    await database.transact((connection) => insertCalendarYear(connection, 'city', longer, { by: 'operator:tester', at: clock.now() }));
    expect(await casework.passTime()).toContain(number);
    expect(await dueOf(number)).toMatchObject({ due: '2027-03-24' });
    await casework.passTime();
    expect(await timeline(number, 'recounted')).toHaveLength(1);
  });
});

describe('a notice that lengthens a holiday afterwards, as in 2020', async () => {
  const { casework, clock, city, apply, dueOf, timeline } = await openCity();

  it('takes back what was marked overdue, and marks it again when the new day has passed', async () => {
    const number = await apply('2026-09-21');
    expect(await dueOf(number)).toMatchObject({ due: '2026-10-12' });
    clock.set('2026-10-13');
    await casework.passTime();
    expect(await dueOf(number)).toMatchObject({ late: true });
    const was = casework.calendar().yearOf(2026);
    if (!was) throw new Error('2026 is not there');
    await casework.loadCalendarYear({ principal: operator, year: { ...was, off: [...was.off, '2026-10-08..2026-10-09'] } });
    expect(await dueOf(number)).toMatchObject({ due: '2026-10-14', late: false });
    await casework.passTime();
    expect(await dueOf(number)).toMatchObject({ late: false });
    clock.set('2026-10-15');
    await casework.passTime();
    await casework.passTime();
    expect(await dueOf(number)).toMatchObject({ due: '2026-10-14', late: true });
    expect(await timeline(number, 'overdue')).toHaveLength(2);
  });

  it('is read in both languages in the case', async () => {
    const number = await apply('2026-11-02');
    const was = casework.calendar().yearOf(2026);
    if (!was) throw new Error('2026 is not there');
    await casework.loadCalendarYear({ principal: operator, year: { ...was, off: [...was.off, '2026-11-10'] } });
    const view = await casework.find(number, principalOf(city, 'ci-zhang'));
    const line = view.timeline.find((event) => event.text.en.includes('counted again'));
    expect(line?.text.zh).toContain('重新计算：2026-11-16 → 2026-11-17');
  });
});
