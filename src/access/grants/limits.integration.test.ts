import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '#kernel';
import type { RowSource } from '../index.ts';
import { entries, gather, lookUp, number, refusal } from '../testing/asking.ts';
import { openTestAccess, persons, type TestAccess, yibao } from '../testing/open-test-access.ts';
import { tableSource } from '../testing/table-source.ts';

describe('limits of a grant', () => {
  let test: TestAccess;
  beforeAll(async () => {
    test = await openTestAccess();
  });
  afterAll(() => test.close());

  it('the quota of a day holds over processes, and begins anew the next day of the city', async () => {
    await test.issue({ quotaPerDay: 45 }, 'C-quota');
    const other = await test.openAnother();
    const results = await Promise.allSettled(
      Array.from({ length: 80 }, (_, n) => (n % 2 === 0 ? test.access : other).disclose(lookUp({ purpose: 'C-quota' }))),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(45);
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as Fault).code] : []));
    expect(new Set(codes)).toEqual(new Set(['access.quota-spent']));
    test.clock.advance({ days: 1 });
    expect((await test.access.disclose(lookUp({ purpose: 'C-quota' }))).rows).toHaveLength(1);
  });

  it('the last day of use counts whole, in the city’s zone', async () => {
    await test.issue({ until: '2026-05-01' }, 'C-until');
    test.clock.set('2026-05-01T23:59:59+08:00');
    expect((await test.access.disclose(lookUp({ purpose: 'C-until' }))).rows).toHaveLength(1);
    test.clock.set('2026-05-02T00:00:00+08:00');
    expect((await refusal(test.access.disclose(lookUp({ purpose: 'C-until' })))).code).toBe('access.grant-expired');
  });

  it('rows outside the filter are as if they were not there; the filter’s item does not show', async () => {
    await test.issue({ items: ['i2'], rowFilter: [{ item: 'i1', in: [persons[1][0]] }] }, 'C-filter');
    expect((await test.access.disclose(lookUp({ purpose: 'C-filter' }))).rows).toEqual([]);
    expect((await test.access.disclose(lookUp({ purpose: 'C-filter' }, persons[1][0]))).rows).toEqual([{ xm: '欧阳*' }]);
  });

  it('the applicant’s own row and nobody else’s', async () => {
    await test.issue({ subjectItem: 'i1' }, 'C-own');
    expect((await refusal(test.access.disclose(lookUp({ purpose: 'C-own' })))).code).toBe('access.subject-missing');
    expect((await refusal(test.access.disclose(lookUp({ purpose: 'C-own', subject: persons[1][0] })))).code).toBe('access.subject-missing');
    expect((await test.access.disclose(lookUp({ purpose: 'C-own', subject: number }))).rows).toHaveLength(1);
  });

  it('a mask that the decision lifts; beside a full name the identity number is masked more strictly', async () => {
    await test.issue({ masks: { i2: 'clear' } }, 'C-clear');
    expect((await test.access.disclose(lookUp({ purpose: 'C-clear' }))).rows).toEqual([{ sfzh: '1****************X', xm: '张三' }]);
  });

  it('all rows and pages only where those modes were granted', async () => {
    await test.issue({ mode: ['preview', 'download'] }, 'C-bulk');
    const asked = { principal: yibao, resource: '7', items: ['xm'], purpose: 'C-bulk' };
    expect((await refusal(test.access.disclose(lookUp({ purpose: 'C-bulk' })))).code).toBe('access.mode-not-granted');
    expect((await test.access.disclose({ ...asked, mode: 'preview', selector: { limit: 2 } })).rows).toEqual([
      { xm: '张*' },
      { xm: '欧阳*' },
    ]);
    const all = await test.access.discloseAll({ ...asked, mode: 'download', selector: {} });
    const rows = await gather(all.rows);
    expect(rows).toHaveLength(3);
    expect((await entries(test, 'access.disclose')).at(-1)?.public).toMatchObject({ mode: 'download', rows: 3 });
  });

  it('a segment swept meanwhile is read again from its successor', async () => {
    await test.issue({}, 'C-sweep');
    const table = test.tables.get('7');
    if (!table) throw new Error('the sample has a table');
    const real = tableSource(test.database.readers, test.tables);
    let swept = 0;
    const source: RowSource = {
      ...real,
      async currentSegment(resource) {
        const segment = await real.currentSegment(resource);
        swept += 1;
        return segment && swept === 1 ? { ...segment, name: 'sample.swept@0' } : segment;
      },
    };
    const access = await test.openAnother({ source });
    expect((await access.disclose(lookUp({ purpose: 'C-sweep' }))).rows).toHaveLength(1);
  });
});
