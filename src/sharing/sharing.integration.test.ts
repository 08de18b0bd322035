import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, buildServer, checkReceipt, type Principal, type Receipt } from '#kernel';
import { openTestAccess, persons, sampleLaw, type TestAccess, yibao } from '../access/testing/open-test-access.ts';
import { openSharing } from './index.ts';

const number = persons[0][0];
const officer: Principal = { ...yibao, kind: 'person', id: 'acc-7', roles: ['officer'] };
const callers: Readonly<Record<string, Principal>> = {
  yibao,
  officer,
  provider: { ...officer, agency: 'wx-gongan' },
  stranger: { ...yibao, agency: 'wx-minzheng' },
  authority: { ...officer, agency: 'wx-shuju', roles: ['sharing-head', 'authority'] },
};

let test: TestAccess;
let server: FastifyInstance;
let grant = '';

beforeAll(async () => {
  test = await openTestAccess();
  grant = await test.issue();
  const { routes } = openSharing({
    access: test.access,
    clock: test.clock,
    calendar: { workdaysBetween: () => 7 },
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

describe('a look-up over HTTP', () => {
  it.each(['/api/v1/sharing/101001-000007/lookup', '/api/v1/sharing/101001%2F000007/lookup'])(
    '%s answers the row, the grant and a receipt',
    async (url) => {
      const answer = await post('yibao', url, { purpose: 'C-1', key: { sfzh: number } });
      expect(answer.statusCode).toBe(200);
      const body = answer.json<{ rows: unknown[]; grant: unknown; items: { column: string; mask: string | null }[]; receipt: Receipt }>();
      expect(body.rows).toEqual([{ sfzh: '110105********002X', xm: '张*' }]);
      expect(body.grant).toEqual({ id: grant, version: 1, purpose: 'C-1', article: 'wuxi-2020:20.2', caseNumber: 'C-1', conditions: '' });
      expect(body.items.map((item) => [item.column, item.mask])).toEqual([
        ['sfzh', 'identity-number'],
        ['xm', 'name'],
      ]);
      expect(checkReceipt(body.receipt, [test.ledger.publicKey])).toMatchObject({ valid: true });
    },
  );

  it('may name the case that gave the grant instead of its purpose', async () => {
    expect((await post('yibao', '/api/v1/sharing/7/lookup', { case: 'C-1', key: { i1: number } })).statusCode).toBe(200);
  });

  it('is refused with article, message and remedy in both languages, and never repeats the key', async () => {
    const answer = await post('stranger', '/api/v1/sharing/7/lookup', { purpose: 'C-1', key: { sfzh: number } });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = answer.json<Record<string, unknown>>();
    expect(problem).toMatchObject({ code: 'access.no-grant', article: 'wuxi-2020:19.2(2)' });
    expect(problem['remedy']).toMatchObject({ zh: expect.stringContaining('共享申请'), en: expect.stringContaining('application') });
    expect(answer.body).not.toContain(number);
  });

  it.each([
    ['yibao', { purpose: 'C-1', key: { sfzh: number }, items: ['dz'] }, 403, 'access.item-not-granted'],
    ['yibao', { purpose: 'C-1', key: { sfzh: number }, items: [number] }, 400, 'access.unknown-item'],
    ['yibao', { purpose: 'C-1', key: { [number]: 'x' } }, 400, 'access.key-invalid'],
    ['yibao', { purpose: number, key: { sfzh: number } }, 403, 'access.other-purpose'],
    ['yibao', { key: { sfzh: number } }, 400, 'access.purpose-missing'],
    ['yibao', { purpose: 'C-1', key: { sfzh: number }, price: 1 }, 400, 'kernel.invalid-input'],
    ['yibao', { purpose: 'C-1', case: number, key: { sfzh: number } }, 400, 'access.matter-invalid'],
    ['officer', { purpose: 'C-1', key: { sfzh: number } }, 403, 'kernel.not-permitted'],
    ['nobody', { purpose: 'C-1', key: { sfzh: number } }, 401, 'kernel.not-signed-in'],
  ])('%s, %j: %i %s, without the key in the answer', async (caller, body, status, code) => {
    const answer = await post(caller, '/api/v1/sharing/7/lookup', body);
    expect(answer.statusCode).toBe(status);
    expect(answer.json<{ code: string }>().code).toBe(code);
    expect(answer.body).not.toContain(number);
  });

  it('of a resource that is not published is as absent', async () => {
    const answer = await post('yibao', '/api/v1/sharing/999999-1/lookup', { purpose: 'C-1', key: { sfzh: number } });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'access.not-published']);
  });

  it('takes keys in the body alone: there is no address that carries one', async () => {
    expect((await get('yibao', `/api/v1/sharing/7/lookup?sfzh=${number}`)).statusCode).toBe(404);
  });
});

describe('a look-up by hand', () => {
  it('is an officer’s, states the matter, and is recorded with it', async () => {
    const url = '/api/v1/sharing/101001-000007/console-lookup';
    const without = await post('officer', url, { purpose: 'C-1', key: { sfzh: number } });
    expect(without.json<{ code: string }>().code).toBe('sharing.matter-missing');
    const answer = await post('officer', url, { purpose: 'C-1', case: '窗口-0012', key: { sfzh: number } });
    expect(answer.statusCode).toBe(200);
    expect((await post('yibao', url, { purpose: 'C-1', case: '窗口-0012', key: { sfzh: number } })).statusCode).toBe(403);
    const recorded = await test.ledger.entriesOf(number);
    expect(JSON.stringify(recorded)).toContain('窗口-0012');
    expect(JSON.stringify(recorded)).toContain('acc-7');
  });
});

describe('grants over HTTP', () => {
  it('show to the holder, the provider and the authority, and are absent for others', async () => {
    for (const caller of ['yibao', 'officer', 'provider', 'authority']) {
      const list = (await get(caller, '/api/v1/grants')).json<{
        total: number;
        items: { holder: { name: string }; resource: { name: string } }[];
      }>();
      expect(list.total).toBe(1);
      expect(list.items[0]).toMatchObject({
        id: grant,
        holder: { name: '机构 wx-yibao' },
        resource: { name: '常住人口登记' },
        state: 'active',
      });
    }
    expect((await get('stranger', '/api/v1/grants')).json<{ total: number }>().total).toBe(0);
    expect((await get('stranger', `/api/v1/grants/${grant}`)).statusCode).toBe(404);
    expect((await get('provider', `/api/v1/grants/${grant}`)).statusCode).toBe(200);
    expect((await get('nobody', '/api/v1/grants')).statusCode).toBe(401);
  });

  it('cannot be made or changed by hand: there is no such route', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'] as const)
      for (const url of ['/api/v1/grants', `/api/v1/grants/${grant}`])
        expect((await server.inject({ method, url, headers: { 'x-test-caller': 'authority' }, payload: {} })).statusCode).toBe(404);
  });
});

describe('why, over HTTP', () => {
  it('says what stands in the way, on which article, and who can change it', async () => {
    const found = await get('stranger', '/api/v1/resources/101001-000007/explain?items=xm,dz');
    expect(found.json()).toMatchObject({
      allowed: false,
      grant: null,
      refusal: { code: 'access.no-grant', article: 'wuxi-2020:19.2(2)', changer: 'applicant' },
      resource: { provider: { name: '机构 wx-gongan' } },
    });
  });

  it('tells the provider who may take each item', async () => {
    const found = await get('provider', '/api/v1/resources/7/explain');
    const items = found.json<{ items: { column: string; holders: { agency: { id: string } }[] }[] }>().items;
    expect(items.find((item) => item.column === 'xm')?.holders.map((holder) => holder.agency.id)).toEqual(['wx-yibao']);
    expect(
      (await get('stranger', '/api/v1/resources/7/explain'))
        .json<{ items: { holders: unknown }[] }>()
        .items.every((item) => item.holders === null),
    ).toBe(true);
  });

  interface Sight {
    readonly open: boolean;
    readonly complete: boolean;
    readonly holders: readonly { agency: { id: string; name: string; kind: string }; grant: string; state: string; mask: unknown }[];
  }
  const sight = async (caller: string, item: string) =>
    (await get(caller, `/api/v1/resources/101001-000007/items/${item}/access`)).json<Sight>();

  it('tells the provider and the authority of every holder of an item, with basis, mask and end; others of their own alone', async () => {
    const other = await test.issue({ to: 'wx-minzheng', items: ['i2'], clear: ['i2'], until: '2026-06-30' }, 'C-40');
    for (const caller of ['provider', 'authority'])
      expect(await sight(caller, 'xm')).toMatchObject({
        open: false,
        complete: true,
        item: { id: 'i2', column: 'xm', mask: { id: 'name' } },
        holders: [
          { agency: { id: 'wx-minzheng', kind: 'agency' }, grant: other, mask: null, validUntil: '2026-06-30T16:00:00.000Z' },
          { agency: { id: 'wx-yibao' }, article: 'wuxi-2020:20.2', caseNumber: 'C-1', mask: { id: 'name' }, validUntil: null },
        ],
      });
    expect(await sight('stranger', 'i2')).toMatchObject({ complete: false, holders: [{ grant: other }] });
    expect((await sight('stranger', 'i1')).holders).toEqual([]);
    await test.effect('grant.suspend', { grant: other }, 'C-41');
    expect((await sight('provider', 'i2')).holders.map((each) => each.state)).toEqual(['suspended', 'active']);
    await test.effect('grant.revoke', { grant: other }, 'C-41');
    expect((await sight('provider', 'i2')).holders.map((each) => each.grant)).toEqual([grant]);
  });

  it('names nobody for an item whose class is closed, whatever was granted, and the public’s holders without their names', async () => {
    expect((await sight('provider', 'i4')).holders).toEqual([]);
    for (const [item, status] of [
      ['i99', 400],
      ['%27%3B--', 400],
    ] as const)
      expect((await get('provider', `/api/v1/resources/7/items/${item}/access`)).statusCode).toBe(status);
    expect((await get('provider', '/api/v1/resources/999/items/i1/access')).statusCode).toBe(404);
    expect((await sight('provider', 'i1')).open).toBe(false);
    expect((await get('provider', '/api/v1/resources/9/items/mc/access')).json<Sight>().open).toBe(true);
    expect((await get('provider', '/api/v1/resources/9/items/lxdh/access')).json<Sight>().open).toBe(false);
  });
});
