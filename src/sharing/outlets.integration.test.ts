import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, buildServer, checkReceipt, type Principal, type Receipt, sql } from '#kernel';
import { entries } from '../access/testing/asking.ts';
import { openTestAccess, persons, sampleLaw, type TestAccess, yibao } from '../access/testing/open-test-access.ts';
import { openSharing } from './index.ts';

const number = persons[0][0];
const officer: Principal = { ...yibao, kind: 'person', id: 'acc-7', name: '王某', roles: ['officer'] };
const callers: Readonly<Record<string, Principal>> = {
  yibao,
  officer,
  colleague: { ...officer, id: 'acc-8', name: '李某' },
  head: { ...officer, id: 'acc-9', roles: ['head'] },
  provider: { ...officer, id: 'acc-10', agency: 'wx-gongan' },
  foreignHead: { ...officer, id: 'acc-11', agency: 'wx-gongan', roles: ['head'] },
  stranger: { ...officer, id: 'acc-13', agency: 'wx-nobody' },
  auditor: { ...officer, id: 'acc-12', agency: 'wx-shuju', roles: ['auditor'] },
};
const conditions = '只用于参保核验';

let test: TestAccess;
let server: FastifyInstance;
let grant = '';

beforeAll(async () => {
  test = await openTestAccess();
  grant = await test.issue({ modes: ['lookup', 'preview', 'download'], conditions, clear: ['i2'], until: '2026-03-10' });
  const { routes } = openSharing({
    access: test.access,
    clock: test.clock,
    // Every day is a working day here: the calendar's own counting is proved where it lives.
    calendar: { workdaysBetween: (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000 },
    pack: sampleLaw,
    organization: { findAgency: async (id) => ({ name: `机构 ${id}` }) },
    catalog: { findPublished: async (id) => test.published.get(id) },
  });
  server = await buildServer({ routes, authenticate: async (request) => callers[String(request.headers['x-test-caller'])] ?? anonymous });
});
afterAll(async () => {
  await server.close();
  await test.close();
});

const post = (caller: string, url: string, body: object) =>
  server.inject({ method: 'POST', url, headers: { 'x-test-caller': caller }, payload: body });
const get = (caller: string, url: string) => server.inject({ method: 'GET', url, headers: { 'x-test-caller': caller } });
const at = '/api/v1/sharing/101001-000007';

describe('a preview of granted items', () => {
  // The grant shows names as they are; beside a full name an identity number shows its ends alone.
  it('comes page by page, masked as granted, with the conditions and a receipt that holds', async () => {
    const first = await post('yibao', `${at}/preview`, { purpose: 'C-1', limit: 2 });
    const body = first.json<{ rows: Record<string, string>[]; after: number; grant: { conditions: string }; receipt: Receipt }>();
    expect(body.rows).toEqual([
      { sfzh: '1****************X', xm: '张三' },
      { sfzh: '4****************4', xm: '欧阳修' },
    ]);
    expect(body.grant.conditions).toBe(conditions);
    expect(checkReceipt(body.receipt, [test.ledger.publicKey])).toMatchObject({ valid: true });
    const second = await post('yibao', `${at}/preview`, { purpose: 'C-1', limit: 2, after: body.after });
    expect(second.json<{ rows: unknown[]; after: null }>()).toMatchObject({ rows: [{ xm: '李小四' }], after: null });
  });

  it('by hand states its matter', async () => {
    for (const matter of [{}, { case: '  ' }])
      expect((await post('officer', `${at}/preview`, { purpose: 'C-1', ...matter })).json()).toMatchObject({
        code: 'sharing.matter-missing',
        article: 'wuxi-2020:21.1',
      });
    expect((await post('officer', `${at}/preview`, { purpose: 'C-1', case: '窗口-1' })).statusCode).toBe(200);
  });
});

describe('a download in bulk', () => {
  it('is CSV with a receipt in its head, recorded with its rows before the first of them left', async () => {
    const answer = await post('yibao', `${at}/download`, { purpose: 'C-1' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toBe('sfzh,xm\r\n1****************X,张三\r\n4****************4,欧阳修\r\n1****************4,李小四\r\n');
    const receipt = JSON.parse(Buffer.from(String(answer.headers['shuyuan-receipt']), 'base64url').toString()) as Receipt;
    expect(checkReceipt(receipt, [test.ledger.publicKey])).toMatchObject({ valid: true });
    expect((await entries(test, 'access.disclose')).at(-1)?.public).toMatchObject({ mode: 'download', rows: 3, items: ['i1', 'i2'] });
  });

  it('has a form that spreadsheets do not misread', async () => {
    const answer = await post('yibao', `${at}/download`, { purpose: 'C-1', form: 'excel', items: ['xm'] });
    expect(answer.body.startsWith('\ufeff"姓名"\r\n"张三"')).toBe(true);
  });

  it('is refused with an answer of its own, not with a broken file', async () => {
    for (const [caller, body, status, code] of [
      ['yibao', { purpose: 'C-2' }, 403, 'access.other-purpose'],
      ['yibao', { purpose: 'C-1', items: ['dz'] }, 403, 'access.item-not-granted'],
      ['provider', { purpose: 'C-1', case: 'x' }, 403, 'access.no-grant'],
      ['officer', { purpose: 'C-1' }, 400, 'sharing.matter-missing'],
      ['officer', { purpose: 'C-1', case: number }, 400, 'access.matter-invalid'],
      ['officer', { purpose: 'C-1', case: '1', reason: `查${number}` }, 400, 'access.matter-invalid'],
      ['head', { purpose: 'C-1', case: '1' }, 403, 'kernel.not-permitted'],
    ] as const) {
      const answer = await post(caller, `${at}/download`, body);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
      expect(answer.body).not.toContain(number);
    }
  });
});

describe('what people asked for by hand', () => {
  const ask = (caller: string, body: object) => post(caller, `${at}/console-lookup`, { purpose: 'C-1', key: { sfzh: number }, ...body });
  interface Kept {
    readonly total: number;
    readonly items: readonly {
      person: { id: string } | null;
      agency: { id: string };
      grant: string | null;
      matter: string;
      reason: string;
      outcome: string;
      receipt: unknown;
      rows: number;
    }[];
  }
  const log = async (caller: string, query = '') => (await get(caller, `/api/v1/queries${query}`)).json<Kept>();

  it('is read by the person, the head of their agency and the auditor, and by nobody else', async () => {
    await ask('officer', { case: '窗口-0012', reason: '核对参保人身份，当面办理。' });
    await ask('colleague', { case: '窗口-0013', items: ['dz'] });
    const mine = await log('officer', '?limit=1');
    expect(mine.items[0]).toMatchObject({
      person: { id: 'acc-7', name: '王某' },
      matter: '窗口-0012',
      reason: '核对参保人身份，当面办理。',
      outcome: 'answered',
      rows: 1,
      receipt: { index: expect.any(Number) },
    });
    const own = await log('colleague');
    expect(own.items).toMatchObject([{ person: { id: 'acc-8' }, matter: '窗口-0013', outcome: 'access.item-not-granted', receipt: null }]);
    expect(new Set((await log('head')).items.map((each) => each.person?.id))).toEqual(new Set(['acc-7', 'acc-8']));
    expect((await log('head', '?person=acc-8')).total).toBe(1);
    expect((await log('auditor', '?matter=%E7%AA%97%E5%8F%A3-0012')).total).toBe(1);
    expect((await log('foreignHead')).items.map((each) => each.person?.id)).toEqual(['acc-10']);
    // The agency whose data it is sees what it served, and not who of the others’ people asked.
    const given = await log('provider', '?side=given&limit=200');
    expect(given.items.filter((each) => each.matter === '窗口-0012')).toMatchObject([
      { person: null, agency: { id: 'wx-yibao' }, grant, reason: '核对参保人身份，当面办理。', receipt: { index: expect.any(Number) } },
    ]);
    expect(JSON.stringify(given.items.filter((each) => each.person !== null).map((each) => each.agency.id))).not.toContain('wx-yibao');
    expect((await log('provider', `?side=given&grant=${grant}&matter=%E7%AA%97%E5%8F%A3-0013`)).items).toMatchObject([
      { outcome: 'access.item-not-granted', person: null },
    ]);
    // A person cannot be singled out by filtering what hides them.
    expect((await log('provider', '?side=given&person=acc-8')).total).toBe((await log('provider', '?side=given')).total);
    expect((await log('officer', '?side=given')).total).toBe(0);
    for (const caller of ['yibao', 'nobody']) expect((await get(caller, '/api/v1/queries')).statusCode).toBeGreaterThanOrEqual(401);
  });

  it('holds neither keys nor cells, in no table', async () => {
    const tables = await sql<{ name: string }>`
      select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_schema in ('access', 'ledger') and table_type = 'BASE TABLE'`.execute(test.database.reader);
    for (const { name } of tables.rows)
      for (const secret of [number, number.toLowerCase(), '张三', '崇安寺']) {
        const found = await sql`select 1 from ${sql.raw(name)} t where t::text like ${`%${secret}%`} limit 1`.execute(test.database.reader);
        expect(found.rows, name).toEqual([]);
      }
  });
});

describe('a grant as both sides see it', () => {
  it('shows conditions, working days left and its calls day by day', async () => {
    const view = (await get('provider', `/api/v1/grants/${grant}`)).json<{ callsLast30: number; items: { id: string; mask: string }[] }>();
    expect(view).toMatchObject({ conditions, workdaysLeft: 8, changedByCase: 'C-1', state: 'active' });
    const { days } = (await get('provider', `/api/v1/grants/${grant}/use`)).json<{
      days: { day: string; calls: number; refused: number }[];
    }>();
    expect(days).toHaveLength(30);
    const answered = await entries(test, 'access.disclose');
    expect(days.at(-1)).toMatchObject({ day: '2026-03-02', calls: answered.length });
    const refused = days.at(-1)?.refused ?? 0;
    expect(refused).toBeGreaterThan(0);
    expect((await get('provider', `/api/v1/grants/${grant}`)).json()).toMatchObject({ refusedLast30: refused });
    expect(days.slice(0, -1).every((each) => each.calls === 0)).toBe(true);
    expect((await get('provider', `/api/v1/grants/${grant}`)).json<{ callsLast30: number }>().callsLast30).toBe(answered.length);
    expect((await get('auditor', `/api/v1/grants/${grant}/use`)).statusCode).toBe(200);
    expect((await get('yibao', '/api/v1/grants/999/use')).statusCode).toBe(404);
  });

  it('is counted in sum: the whole city for the auditor, the own side for agencies, nothing for a program', async () => {
    const figures = async (caller: string) =>
      (await get(caller, '/api/v1/sharing/figures')).json<{
        scope: string;
        days: { day: string; calls: number; refused: number }[];
        holders: { holder: string; calls: number }[];
        grants: number;
      }>();
    const answered = (await entries(test, 'access.disclose')).length;
    const city = await figures('auditor');
    expect(city).toMatchObject({ scope: 'city', grants: 1, holders: [{ holder: 'wx-yibao', calls: answered }] });
    expect(city.days).toHaveLength(30);
    expect(city.days.at(-1)).toMatchObject({ day: '2026-03-02', calls: answered });
    expect(await figures('provider')).toMatchObject({ scope: 'agency', grants: 1, holders: city.holders });
    expect(await figures('stranger')).toMatchObject({ scope: 'agency', grants: 0, holders: [] });
    expect((await get('yibao', '/api/v1/sharing/figures')).statusCode).toBe(403);
  });

  it('is called to mind before it ends, on the side that asks', async () => {
    const expiring = async (caller: string, side = '') =>
      (await get(caller, `/api/v1/grants?expiring=true${side}`)).json<{ total: number }>().total;
    await test.issue({ until: '2026-03-12' }, 'C-12');
    await test.issue({ until: '2026-03-13' }, 'C-13');
    await test.issue({}, 'C-14');
    expect(await expiring('yibao', '&side=held')).toBe(2);
    expect(await expiring('yibao', '&side=given')).toBe(0);
    expect(await expiring('provider')).toBe(2);
  });
});
