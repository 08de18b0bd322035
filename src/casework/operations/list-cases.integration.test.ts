import { describe, expect, it } from 'vitest';
import { Fault } from '#kernel';
import { openTestCasework, principalOf } from '../testing/open-test-casework.ts';
import type { CaseFilter } from './list-cases.ts';
import type { InboxFilter } from './read-inbox.ts';

describe('lists of cases', async () => {
  const { casework, city, clock, database } = await openTestCasework();
  const as = (person: string) => principalOf(city, person);
  const authority = as('c-bureau/o');
  const numbers: string[] = [];
  const answered: string[] = [];
  // Filed on nine days, two a day; the second of each is refused, and so has no due day.
  for (let day = 2; day <= 10; day++) {
    clock.set(`2026-03-${String(day).padStart(2, '0')}`);
    for (const purpose of ['甲', '乙']) {
      const { number } = await casework.file({
        type: 'opening-request',
        about: 'r-cond',
        form: { purpose, format: 'csv' },
        principal: as('ci-zhang'),
      });
      numbers.push(number);
      if (purpose !== '乙') continue;
      answered.push(number);
      await casework.answer({ number, step: 'answer', answer: 'refuse', reasons: '含有个人信息', principal: as('c-transport/o') });
    }
  }
  const walk = async (filter: Omit<CaseFilter, 'limit' | 'after'>, principal = authority) => {
    const found: string[] = [];
    const places: (string | null)[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await casework.list(principal, { ...filter, limit: 4, ...(after === undefined ? {} : { after }) });
      found.push(...page.items.map(({ number }) => number));
      places.push(page.previous);
      after = page.next;
    }
    return { found, places };
  };

  it.each(['filed', 'due', 'title', 'number'] as const)('by %s give every case once, page after page, in both ways', async (sort) => {
    for (const order of ['asc', 'desc'] as const) {
      const { found } = await walk({ sort, order });
      expect(found.toSorted()).toEqual(numbers.toSorted());
      const whole = await casework.list(authority, { sort, order, limit: 200 });
      expect(found).toEqual(whole.items.map(({ number }) => number));
    }
  });

  it('keep what has no due day at the end, whichever way they run', async () => {
    for (const order of ['asc', 'desc'] as const) {
      const { found } = await walk({ sort: 'due', order });
      expect(found.slice(-answered.length).toSorted()).toEqual(answered.toSorted());
    }
  });

  it('lead back to the page that one came from, also across the end of the due days', async () => {
    const first = await casework.list(authority, { sort: 'due', limit: 4 });
    const second = await casework.list(authority, { sort: 'due', limit: 4, after: first.next ?? '' });
    const third = await casework.list(authority, { sort: 'due', limit: 4, after: second.next ?? '' });
    const back = await casework.list(authority, { sort: 'due', limit: 4, before: third.previous ?? '' });
    expect(back.items).toEqual(second.items);
    const start = await casework.list(authority, { sort: 'due', limit: 4, before: back.previous ?? '' });
    expect(start.items).toEqual(first.items);
    expect(start.previous).toBeNull();
  });

  it('refuse a place of another order, and one that is made up', async () => {
    const { next } = await casework.list(authority, { sort: 'due', limit: 4 });
    for (const after of [next ?? '', 'x', Buffer.from('["filed",null,"1 or 1=1"]').toString('base64url')])
      await expect(casework.list(authority, { sort: 'filed', limit: 4, after })).rejects.toThrow(Fault);
  });

  it('find by any part of a number or a title, and by a single character', async () => {
    const [number = ''] = numbers;
    const { items } = await casework.list(authority, { limit: 9, text: number.slice(2) });
    expect(items.map((row) => row.number)).toEqual([number]);
    const title = items[0]?.title ?? '';
    for (const text of [title.slice(1, 3), title[0] ?? '', title])
      expect((await casework.list(authority, { limit: 200, text })).total).toBe(numbers.length);
    for (const text of ['没有这样的', '%', '_', `${title}x`]) expect((await casework.list(authority, { limit: 9, text })).total).toBe(0);
  });

  it('show nobody a case that they have no part in', async () => {
    expect((await walk({ sort: 'due' }, as('c-transport/o'))).found).toHaveLength(numbers.length);
    for (const sort of ['filed', 'due', 'title', 'number'] as const) expect((await walk({ sort }, as('c-housing/s'))).found).toEqual([]);
  });

  it('of what waits for others hold what the caller filed, and nothing that waits for the caller', async () => {
    expect((await casework.list(as('ci-zhang'), { status: 'open', waiting: true, limit: 200 })).total).toBe(
      numbers.length - answered.length,
    );
    expect((await casework.list(as('c-transport/o'), { status: 'open', waiting: true, limit: 200 })).total).toBe(0);
  });

  it('count up to a bound, and say that there is more', async () => {
    const { total, more } = await casework.list(authority, { limit: 1 });
    expect({ total, more }).toEqual({ total: numbers.length, more: false });
  });

  it('in the inbox give the same whether they are narrowed there or by the reader', async () => {
    clock.set('2026-03-18');
    await casework.passTime();
    const provider = as('c-transport/o');
    const inbox = (filter: InboxFilter = {}) => casework.inbox(provider, { limit: 200, ...filter });
    const { items: all, figures } = await inbox();
    expect(all).toHaveLength(numbers.length - answered.length);
    for (const standing of ['overdue', 'due-soon', 'coming', 'none'] as const) {
      const { items, total } = await inbox({ standing });
      expect(items).toEqual(all.filter((task) => task.standing === standing));
      expect(total).toBe(items.length);
    }
    expect(all.some((task) => task.standing === 'overdue') && all.some((task) => task.standing === 'coming')).toBe(true);
    const now = all.filter((task) => (task.due ?? '9') <= '2026-03-18');
    expect((await inbox({ when: 'now', sort: 'urgent' })).items).toEqual(now);
    expect((await inbox({ when: 'later' })).items).toEqual(all.filter((task) => !now.includes(task)));
    expect(figures).toMatchObject({
      open: all.length,
      overdue: all.filter((task) => task.standing === 'overdue').length,
      dueNow: now.length,
      dueSoon: all.filter((task) => task.standing === 'due-soon').length,
      types: [{ type: 'opening-request', tasks: all.length }],
    });
    const pages = [await inbox({ limit: 4 }), await inbox({ limit: 4, offset: 4 })].flatMap(({ items }) => items);
    expect(pages).toEqual(all.slice(0, 8));
    expect((await inbox({ text: all[0]?.number ?? '' })).items).toEqual(all.slice(0, 1));
  });

  it('stand on indexes that know every case: words, marks of counting, sums of the law', async () => {
    const count = async (table: 'casework.case' | 'casework.words' | 'casework.counted') =>
      (await database.reader.selectFrom(table).select('jurisdiction').execute()).length;
    expect(await count('casework.words')).toBe(await count('casework.case'));
    expect(await count('casework.counted')).toBe(numbers.length - answered.length);
    const { filed, running, results } = await casework.tally('opening-request');
    expect({ filed, running }).toEqual({ filed: numbers.length, running: numbers.length - answered.length });
    expect(results).toEqual({ refused: answered.length });
  });
});
