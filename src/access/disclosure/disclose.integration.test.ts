import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReceipt } from '#kernel';
import { entries, lookUp, number, refusal } from '../testing/asking.ts';
import { openTestAccess, persons, type TestAccess } from '../testing/open-test-access.ts';
import { tableSource } from '../testing/table-source.ts';

describe('an agency with a grant', () => {
  let test: TestAccess;
  beforeAll(async () => {
    test = await openTestAccess();
    await test.issue();
  });
  afterAll(() => test.close());

  it('gets the granted items of one row, masked, with a receipt that holds', async () => {
    const disclosed = await test.access.disclose(lookUp({ case: '业务-2026-001', operator: '员工007' }));
    expect(disclosed.rows).toEqual([{ sfzh: '110105********002X', xm: '张*' }]);
    expect(disclosed.grant.caseNumber).toBe('C-1');
    expect(checkReceipt(disclosed.receipt, [test.ledger.publicKey])).toMatchObject({ valid: true });
  });

  it('leaves a record that names the grant, items and matter, and nowhere the person', async () => {
    const [entry] = await entries(test, 'access.disclose');
    expect(entry?.public).toMatchObject({
      grant: '1',
      purpose: 'C-1',
      mode: 'lookup',
      items: ['i1', 'i2'],
      rows: 1,
      case: '业务-2026-001',
      operator: '员工007',
    });
    for (const { all } of await entries(test, 'access.disclose')) {
      expect(all).not.toContain(number);
      expect(all).not.toContain('张三');
    }
    // Whoever holds the tag key can answer the person who asks who has looked.
    expect((await test.ledger.entriesOf(number)).length).toBeGreaterThan(0);
  });

  it('gets no row for a key that stands for nothing, and that is recorded too', async () => {
    const before = (await entries(test, 'access.disclose')).length;
    expect((await test.access.disclose(lookUp({}, '110101199003070000'))).rows).toEqual([]);
    expect(await entries(test, 'access.disclose')).toHaveLength(before + 1);
  });

  it('finds an identity number with a small check letter', async () => {
    expect((await test.access.disclose(lookUp({}, number.toLowerCase()))).rows).toHaveLength(1);
  });

  it('is refused with article and remedy beyond its grant, and the refusal is an act without the key', async () => {
    const fault = await refusal(test.access.disclose(lookUp({ items: ['xm', 'dz'] })));
    expect(fault.code).toBe('access.item-not-granted');
    expect(fault.article).toBe('wuxi-2020:20.2');
    expect(fault.text.zh).toContain('住址');
    expect((await refusal(test.access.disclose(lookUp({ purpose: 'C-2' })))).code).toBe('access.other-purpose');
    const acts = await entries(test, 'access.refuse');
    expect(acts.map((act) => act.public['ground'])).toEqual(['item-not-granted', 'other-purpose']);
    for (const act of acts) expect(act.all).not.toContain(number);
  });

  it('does not fill the ledger by knocking again and again: repetitions are counted', async () => {
    const fresh = await openTestAccess();
    try {
      await Promise.all(Array.from({ length: 50 }, () => refusal(fresh.access.disclose(lookUp()))));
      expect((await entries(fresh, 'access.refuse')).map((act) => act.public['calls'])).toEqual([1]);
    } finally {
      await fresh.access.close();
      expect((await entries(fresh, 'access.refuse')).map((act) => act.public['calls'])).toEqual([1, 49]);
      await fresh.close();
    }
  });

  it('cannot smuggle an identity number into the open part of the record', async () => {
    for (const change of [{ case: `查${number}` }, { operator: number }])
      expect((await refusal(test.access.disclose(lookUp(change)))).code).toBe('access.matter-invalid');
  });

  it('gets the same rows as the naive way, for any keys asked together', async () => {
    const source = tableSource(test.database.readers, test.tables);
    const segment = await source.currentSegment('7');
    const keys = fc.array(fc.constantFrom(...persons.map(([key]) => key), '110101199003070000', 'x'), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(keys, async (asked) => {
        const together = await Promise.all(asked.map((key) => test.access.disclose(lookUp({ items: ['xm'] }, key))));
        for (const [at, key] of asked.entries()) {
          const naive = segment && (await source.readByKeys(segment, ['i2'], [[key]]));
          expect(together[at]?.rows.length).toBe(naive?.[0] ? 1 : 0);
          if (naive?.[0]) expect(String(together[at]?.rows[0]?.['xm']).slice(0, 1)).toBe(String(naive[0][0]).slice(0, 1));
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a disclosure that cannot be recorded does not happen', () => {
  it('no row comes back when the ledger fails', async () => {
    const test = await openTestAccess();
    await test.issue();
    const access = await test.openAnother({
      ledger: {
        record: (connection, list) => test.ledger.record(connection, list),
        disclose: () => Promise.reject(new Error(`disk full near ${number}`)),
      },
    });
    const fault = await refusal(access.disclose(lookUp()));
    expect(fault.code).toBe('access.record-failed');
    expect(String(fault.cause) + fault.message).not.toContain(number);
    await test.close();
  });
});
