import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel';
import { entries, refusal } from '../testing/asking.ts';
import { openTestAccess, type TestAccess, yibao } from '../testing/open-test-access.ts';

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
    expect(provider.items[0]?.holders).toMatchObject([
      {
        grant: { id: grant, holder: 'wx-yibao', caseNumber: 'C-1', validUntil: new Date('2026-12-31T16:00:00Z') },
        mask: 'identity-number',
        state: 'active',
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
