import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReceipt, Fault, sql } from '#kernel';
import type { LookUpRequest, RowSource } from './index.ts';
import { openTestAccess, persons, type TestAccess, yibao } from './testing/open-test-access.ts';
import { tableSource } from './testing/table-source.ts';

const number: string = persons[0][0];

function lookUp(change: Partial<LookUpRequest> = {}, key: string = number): LookUpRequest {
  return {
    mode: 'lookup',
    principal: yibao,
    resource: '101001-000007',
    items: [],
    purpose: 'C-1',
    selector: { key: { sfzh: key } },
    ...change,
  };
}

async function refusal(work: Promise<unknown>): Promise<Fault> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

async function gather<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function entries(test: TestAccess, kind: string) {
  const rows = await sql<{ public: Record<string, unknown>; all: string }>`
    select public, e::text as all from ledger.entry e where kind = ${kind} order by batch, i`.execute(test.database.reader);
  return rows.rows;
}

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

describe('grants come from decisions alone', () => {
  let test: TestAccess;
  beforeAll(async () => {
    test = await openTestAccess();
  });
  afterAll(() => test.close());

  it('a decision repeated by its key issues one grant', async () => {
    const call = { resource: '7', to: 'wx-yibao', items: [], purpose: '履职' };
    for (let repeat = 0; repeat < 2; repeat += 1)
      await test.database.transact((connection) =>
        test.access.ports.effects['grant.issue']({
          connection,
          case: { number: 'C-9' },
          arguments: call,
          key: 'C-9:agree:0',
          principal: yibao,
          at: test.clock.now(),
        }),
      );
    const rows = await test.database.reader.selectFrom('access.grant').selectAll().where('case_number', '=', 'C-9').execute();
    expect(rows).toHaveLength(1);
    // None named means all that may be shared: the closed item is not among them. Without a step’s article, the class’s.
    expect(rows[0]).toMatchObject({
      items: ['i1', 'i2', 'i3'],
      modes: ['lookup'],
      article: 'wuxi-2020:19.2(2)',
      purpose_code: 'C-9',
      provider: 'wx-gongan',
    });
  });

  it.each([
    ['access.only-institutions', { to: 'somebody' }],
    ['access.only-institutions', { to: 'wx-gongan' }],
    ['access.not-published', { resource: '88' }],
    ['access.grant-malformed', { items: ['i4'] }],
    ['access.grant-malformed', { items: ['i77'] }],
    ['access.grant-malformed', { mode: 'everything' }],
    ['access.grant-malformed', { until: '2020-01-01' }],
    ['access.grant-malformed', { masks: { i2: 'nmae' } }],
    ['access.grant-malformed', { purpose: '' }],
    ['access.grant-malformed', { subjectItem: 'i2' }],
  ])('%s: %j', async (code, change) => {
    expect((await refusal(test.issue(change))).code).toBe(code);
  });

  it('nothing is granted on a closed class or outside the named scope', async () => {
    const persons = test.published.get('7');
    if (!persons) throw new Error('the sample is published');
    test.published.set('7', { ...persons, sharing: { scale: 'closed', agencies: [] } });
    expect(await refusal(test.issue())).toMatchObject({ code: 'access.closed-class', article: 'wuxi-2020:19.2(3)' });
    test.published.set('7', { ...persons, sharing: { scale: 'gated', agencies: ['wx-minzheng'] } });
    expect((await refusal(test.issue())).code).toBe('access.not-in-scope');
    test.published.set('7', persons);
  });

  it('the table itself takes no grant without a case, an article or a provider of its own', async () => {
    await test.issue();
    for (const change of ["case_number = ''", "article = ''", 'provider = holder', "items = '{}'", "modes = '{everything}'"])
      await expect(
        test.database.transact((connection) => sql`update access.grant set ${sql.raw(change)}`.execute(connection)),
      ).rejects.toThrow();
  });
});

describe('nothing leaves after a revocation has committed', () => {
  it('also on a process that has heard nothing of it', async () => {
    const test = await openTestAccess();
    const deaf = await test.openAnother();
    const grant = await test.issue();
    expect((await deaf.disclose(lookUp())).rows).toHaveLength(1);
    await test.effect('grant.revoke', { grant });
    expect(await refusal(deaf.disclose(lookUp()))).toMatchObject({ code: 'access.grant-revoked' });
    await test.close();
  });

  it('also where it commits between the decision and the record', async () => {
    const test = await openTestAccess();
    const grant = await test.issue();
    const plain = tableSource(test.database.readers, test.tables);
    let revoke: (() => Promise<void>) | undefined = () => test.effect('grant.revoke', { grant });
    const slow: RowSource = {
      ...plain,
      async readByKeys(...asked) {
        const rows = await plain.readByKeys(...asked);
        await revoke?.();
        revoke = undefined;
        return rows;
      },
    };
    const access = await test.openAnother({ source: slow });
    expect((await refusal(access.disclose(lookUp()))).code).toBe('access.grant-revoked');
    expect(await entries(test, 'access.disclose')).toEqual([]);
    await test.close();
  });

  it('under load: every record stands before the revocation, and calls begun after it are all refused', async () => {
    const test = await openTestAccess();
    const grant = await test.issue();
    const other = await test.openAnother();
    let revoked = false;
    let answered = 0;
    const caller = async (access: TestAccess['access']) => {
      for (;;) {
        const begunAfter = revoked;
        try {
          await access.disclose(lookUp());
          answered += 1;
          expect(begunAfter).toBe(false);
        } catch (error) {
          expect(error).toMatchObject({ code: 'access.grant-revoked' });
          return;
        }
      }
    };
    const callers = Array.from({ length: 16 }, (_, n) => caller(n % 2 === 0 ? test.access : other));
    await new Promise((resolve) => setTimeout(resolve, 150));
    await test.effect('grant.revoke', { grant });
    revoked = true;
    await Promise.all(callers);
    expect(answered).toBeGreaterThan(0);
    expect(await entries(test, 'access.disclose')).toHaveLength(answered);
    await test.close();
  });

  it('suspension holds and ends; a revoked grant stays revoked', async () => {
    const test = await openTestAccess();
    const grant = await test.issue();
    await test.effect('grant.suspend', { grant });
    expect((await refusal(test.access.disclose(lookUp()))).code).toBe('access.grant-suspended');
    await test.effect('grant.resume', { grant });
    expect((await test.access.disclose(lookUp())).rows).toHaveLength(1);
    await test.effect('grant.revoke', { grant });
    await test.effect('grant.resume', { grant });
    expect((await refusal(test.access.disclose(lookUp()))).code).toBe('access.grant-revoked');
    await test.close();
  });

  it('a class closed in the catalogue closes at once, whatever was granted', async () => {
    const test = await openTestAccess();
    await test.issue();
    expect((await test.access.disclose(lookUp())).rows).toHaveLength(1);
    const entry = test.published.get('7');
    if (entry) entry.sharing = { scale: 'closed', agencies: [] };
    await test.republish();
    expect((await refusal(test.access.disclose(lookUp()))).code).toBe('access.closed-class');
    await test.close();
  });

  it('a key taken away refuses, even though the request was recognised before', async () => {
    const test = await openTestAccess({
      organization: { findAgency: async (id) => ({ id, name: id, jurisdiction: '320200' }), isCurrent: async () => false },
    });
    await test.issue();
    expect((await refusal(test.access.disclose(lookUp()))).code).toBe('kernel.not-signed-in');
    await test.close();
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

describe('why', () => {
  it('tells the consumer what stands in the way and who can change it, and the provider who sees what', async () => {
    const test = await openTestAccess();
    const grant = await test.issue({ until: '2026-12-31' });
    const mine = await test.access.explain({ principal: yibao, resource: '101001/000007', items: ['dz'], mode: 'lookup' });
    expect(mine.allowed).toBe(false);
    expect(mine.refusal).toMatchObject({ changer: 'applicant', fault: { code: 'access.item-not-granted', article: 'wuxi-2020:20.2' } });
    expect(mine.items.map((item) => [item.column, item.granted, item.mask, item.holders])).toEqual([
      ['sfzh', true, 'identity-number', undefined],
      ['xm', true, 'name', undefined],
      ['dz', false, 'address', undefined],
      ['zjxy', false, null, undefined],
    ]);
    const provider = await test.access.explain({ principal: { ...yibao, agency: 'wx-gongan' }, resource: '7', items: [], mode: 'lookup' });
    expect(provider.refusal?.fault.code).toBe('access.no-grant');
    expect(provider.items[0]?.holders).toEqual([
      {
        agency: 'wx-yibao',
        grant,
        purposeCode: 'C-1',
        caseNumber: 'C-1',
        validUntil: new Date('2026-12-31T16:00:00Z'),
        mask: 'identity-number',
      },
    ]);
    expect(provider.items[2]?.holders).toEqual([]);
    expect(await entries(test, 'access.disclose')).toEqual([]);
    await test.close();
  });

  it('keeps grants from those whom they do not concern', async () => {
    const test = await openTestAccess();
    const grant = await test.issue();
    const of = (agency: string, roles: typeof yibao.roles = ['officer']) => ({ ...yibao, kind: 'person' as const, agency, roles });
    for (const agency of ['wx-yibao', 'wx-gongan']) expect((await test.access.listGrants(of(agency))).total).toBe(1);
    expect((await test.access.listGrants(of('wx-shuju', ['officer', 'authority']))).total).toBe(1);
    expect((await test.access.listGrants(of('wx-minzheng'))).total).toBe(0);
    expect((await refusal(test.access.findGrant(of('wx-minzheng'), grant))).code).toBe('access.unknown-grant');
    expect((await refusal(test.access.findGrant({ ...of('wx-shuju', ['authority']), jurisdiction: '410800' }, grant))).code).toBe(
      'access.unknown-grant',
    );
    await test.close();
  });
});

describe('open data', () => {
  let test: TestAccess;
  beforeAll(async () => {
    test = await openTestAccess();
  });
  afterAll(() => test.close());

  it('is recorded once as a release, however many come at once, and then only counted', async () => {
    const other = await test.openAnother();
    const releases = await Promise.all(
      Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? test.access : other).openRelease('101001-000009')),
    );
    expect(await entries(test, 'access.release')).toHaveLength(1);
    const [first] = releases;
    if (!first) throw new Error('there is a release');
    expect(first).toMatchObject({ rows: 250, version: '1', article: 'wuxi-2020:22.1(1)' });
    expect(checkReceipt(first.receipt, [test.ledger.publicKey])).toMatchObject({ valid: true });
    const page = await first.preview({ limit: 2 });
    expect(page).toEqual({
      rows: [
        { bh: 'P1', mc: '公园1' },
        { bh: 'P2', mc: '公园2' },
      ],
      after: 2,
    });
    expect((await first.preview({ limit: 2, after: 2 })).rows[0]).toEqual({ bh: 'P3', mc: '公园3' });
    const rows = await gather(first.download());
    expect(rows).toHaveLength(250);
    expect(Object.keys(rows[0] ?? {})).toEqual(['bh', 'mc']);
    await test.access.close();
    await other.close();
    const visits = await test.database.reader.selectFrom('access.visit').select(['mode', 'visits']).orderBy('mode').execute();
    expect(visits).toEqual([
      { mode: 'download', visits: '1' },
      { mode: 'preview', visits: '2' },
    ]);
  });

  it('is refused with its article where it is not open, and closes at once', async () => {
    expect(await refusal(test.access.openRelease('7'))).toMatchObject({ code: 'access.not-open', article: 'wuxi-2020:22.1' });
    expect((await refusal(test.access.openRelease('nothing'))).code).toBe('access.not-published');
    const parks = test.published.get('9');
    if (parks) parks.opening = { scale: 'gated' };
    await test.republish();
    expect((await refusal(test.access.openRelease('9'))).code).toBe('access.not-open');
  });
});

describe('after a restore', () => {
  it('a process whose memory is ahead of the database believes the database', async () => {
    const test = await openTestAccess();
    await test.issue();
    for (let n = 0; n < 3; n += 1) await test.republish();
    const access = await test.openAnother();
    await test.database.transact(async (connection) => {
      await sql`delete from access.grant`.execute(connection);
      await sql`update access.epoch set value = 1`.execute(connection);
    });
    expect((await refusal(access.disclose(lookUp()))).code).toBe('access.no-grant');
    await test.close();
  });
});
