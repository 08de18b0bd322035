import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '#kernel';
import { seedDemonstration, wuxi } from '../../demonstration/index.ts';
import { demonstrationPassword } from '../../demonstration/wuxi/city.ts';
import { openTestDatabase, type TestDatabase, testClock } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform, type Platform } from '../../src/platform.ts';
import { copyPacksWithLines } from './pack-with-lines.ts';

// A case type and two registers that exist as text alone, driven through the whole platform.

const clock = testClock('2026-03-02');
let directory: string;
let database: TestDatabase;
let platform: Platform;
let server: FastifyInstance;
const cookies = new Map<string, string>();

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-registers-'));
  database = await openTestDatabase({ migrations: allMigrations, sessions: 6 });
  const packsDirectory = await copyPacksWithLines(directory);
  platform = await openPlatform({ database, clock, directory, packsDirectory, pack: 'wuxi-2020', jurisdiction: wuxi, sequenceEvery: 0 });
  server = await platform.buildServer();
  await server.ready();
  await seedDemonstration({ organization: platform.organization, server, directory, log: () => undefined });
}, 240_000);
afterAll(async () => {
  await server?.close();
  await platform?.close();
  await rm(directory, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  // Answers are read as what the test expects of them.
  json<T>(): T;
}

async function call(login: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer> {
  let cookie = cookies.get(login);
  if (cookie === undefined) {
    const opened = await server.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: demonstrationPassword } });
    cookie = String(opened.headers['set-cookie']).split(';')[0] ?? '';
    cookies.set(login, cookie);
  }
  const answer = await server.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body, json: <T>() => JSON.parse(answer.body) as T };
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly values: Record<string, unknown>;
  readonly standing: string;
  readonly gaps: string[];
}
interface Page {
  readonly items: Row[];
  readonly total: number;
  readonly gaps: { gap: string; entries: number }[];
  readonly coverage: { missing: { id: string }[] } | null;
  readonly tallies: { field: string; counts: { value: string; entries: number }[] }[];
}
interface Problem {
  readonly code: string;
  readonly places?: { row?: number; column?: string; field?: string; reason?: { zh: string } }[];
}

const at = '/api/v1/registers/wuxi-2020';
const [gongan, shuju, zhujian, zhujianHead, audit] = ['gongan.officer', 'shuju.officer', 'zhujian.officer', 'zhujian.head', 'admin.audit'];
const page = async (login: string, register: string, query = '') => (await call(login, 'GET', `${at}/${register}${query}`)).json<Page>();
const enter = (login: string, register: string, values: object) => call(login, 'POST', `${at}/${register}/entries`, { values });

/** Files a case of the type that the pack alone brings, and has the authority decide it. */
async function decide(login: string, form: object, answer: string, reasons?: string) {
  const filed = await call(login, 'POST', '/api/v1/cases', { type: 'test-consent', form });
  expect(filed.status, filed.body).toBe(200);
  const { number } = filed.json<{ number: string }>();
  const decided = await call(shuju, 'POST', `/api/v1/cases/${number}/answers`, {
    step: 'consent',
    answer,
    ...(reasons ? { reasons } : {}),
  });
  return { number, decided };
}

it('is listed with its articles for those who may see it, and is absent for others', async () => {
  const registers = (await call(gongan, 'GET', '/api/v1/registers')).json<{
    items: { register: string; articles: string[]; uncovered: number; mayKeep: boolean }[];
  }>();
  const mine = registers.items.find(({ register }) => register === 'test-lines');
  expect(mine).toMatchObject({ articles: ['wuxi-2020:12.2'], uncovered: 1, mayKeep: true });
  expect((await call(gongan, 'GET', `${at}/no-such`)).json<Problem>().code).toBe('registers.no-register');
  expect((await call('admin.system', 'GET', '/api/v1/registers')).status).toBe(403);
});

it('takes an entry of an agency’s own from its officer, and from nobody else', async () => {
  expect((await page(shuju, 'test-lines')).coverage?.missing.map(({ id }) => id)).toEqual(['wx-gongan']);
  const line = {
    line: '110专线',
    agency: 'wx-gongan',
    kind: 'fibre',
    width: 100,
    towns: ['甲镇', '乙镇'],
    spare: false,
    until: '2026-03-20',
  };
  expect((await enter(zhujian, 'test-lines', line)).json<Problem>().code).toBe('registers.not-keeper');
  expect((await enter(zhujianHead, 'test-lines', { ...line, agency: 'wx-zhujian' })).json<Problem>().code).toBe('registers.not-keeper');
  const entered = await enter(gongan, 'test-lines', line);
  expect(entered.status, entered.body).toBe(200);
  expect((await enter(gongan, 'test-lines', line)).json<Problem>().code).toBe('registers.already-entered');
  expect((await page(shuju, 'test-lines')).coverage?.missing).toEqual([]);
});

it('says at which field an entry is not as the register asks', async () => {
  const refused = await enter(shuju, 'test-lines', {
    line: 'x',
    agency: 'wx-nobody',
    kind: 'copper',
    width: '宽',
    until: '2026-02-30',
    colour: 'red',
  });
  expect(refused.status).toBe(422);
  expect(
    refused
      .json<Problem>()
      .places?.map(({ field }) => field)
      .toSorted(),
  ).toEqual(['agency', 'colour', 'kind', 'until', 'width'].toSorted());
});

it('shows an agency its own entries and the authority and the auditor all of them', async () => {
  expect((await page(zhujian, 'test-lines')).total).toBe(0);
  for (const login of [gongan, shuju, audit]) expect((await page(login, 'test-lines')).total, login).toBe(1);
  const [row] = (await page(gongan, 'test-lines')).items;
  expect((await call(zhujian, 'GET', `${at}/test-lines/entries/${row?.id}`)).status).toBe(404);
});

it('tells the gap that a decision closes, and names the case that wrote the entry', async () => {
  expect((await page(gongan, 'test-lines')).gaps).toMatchObject([{ gap: 'no-consent', entries: 1 }]);
  expect((await page(gongan, 'test-lines', '?gap=no-consent')).items).toMatchObject([{ gaps: ['no-consent'] }]);
  const { number, decided } = await decide(gongan, { act: 'enter', line: '110专线', reason: '接处警', until: '2027-12-31' }, 'agree');
  expect(decided.status, decided.body).toBe(200);
  expect((await page(gongan, 'test-lines')).gaps).toMatchObject([{ entries: 0 }]);
  const [consent] = (await page(gongan, 'test-consents')).items;
  expect(consent?.values).toEqual({ line: '110专线', agency: 'wx-gongan', reason: '接处警', until: '2027-12-31' });
  const entry = (await call(gongan, 'GET', `${at}/test-consents/entries/${consent?.id}`)).json<{ versions: object[] }>();
  expect(entry.versions).toMatchObject([{ act: 'enter', case: number, article: 'wuxi-2020:12.2' }]);
});

it('takes a decision back that the register refuses, so that both say the same', async () => {
  const { number, decided } = await decide(gongan, { act: 'enter', line: '110专线', reason: '又一次' }, 'agree');
  expect(decided.json<Problem>().code).toBe('registers.already-entered');
  expect((await call(gongan, 'GET', `/api/v1/cases/${number}`)).json<{ status: string }>().status).toBe('open');
  const away = await decide(gongan, { act: 'end', line: '没有的专线' }, 'end');
  expect(away.decided.json<Problem>().code).toBe('registers.no-entry');
});

it('keeps every version: a change and an end leave what was before', async () => {
  await decide(gongan, { act: 'change', line: '110专线', reason: '扩容' }, 'change');
  await decide(gongan, { act: 'end', line: '110专线' }, 'end');
  const [consent] = (await page(gongan, 'test-consents')).items;
  expect(consent).toMatchObject({ standing: 'ended', version: 3 });
  const { versions } = (await call(gongan, 'GET', `${at}/test-consents/entries/${consent?.id}`)).json<{
    versions: { act: string; values: object }[];
  }>();
  expect(versions.map(({ act }) => act)).toEqual(['end', 'change', 'enter']);
  expect(versions.map(({ values }) => (values as { reason: string }).reason)).toEqual(['扩容', '扩容', '接处警']);
  // The line is without consent again.
  expect((await page(gongan, 'test-lines')).gaps).toMatchObject([{ entries: 1 }]);
  await expect(database.transact((connection) => connection.deleteFrom('registers.version').execute())).rejects.toThrow(/never changed/);
});

it('lets no one keep directly what decisions write', async () => {
  const refused = await enter(shuju, 'test-consents', { line: 'y', agency: 'wx-gongan' });
  expect(refused.json<Problem & { article: string }>()).toMatchObject({ code: 'registers.not-keeper', article: 'wuxi-2020:12.2' });
});

it('is changed by its keeper, its key never, and ends once', async () => {
  const [row] = (await page(gongan, 'test-lines')).items;
  const change = (values: object, login = gongan) => call(login, 'POST', `${at}/test-lines/entries/${row?.id}`, { values });
  expect((await change({ line: '119专线' })).json<Problem>().code).toBe('registers.key-fixed');
  expect((await change({ width: 200 }, zhujian)).status).toBe(404);
  expect((await change({ agency: 'wx-zhujian' })).json<Problem>().code).toBe('registers.not-keeper');
  expect((await change({ width: 200, kind: '' })).json<{ version: number }>().version).toBe(2);
  expect((await page(gongan, 'test-lines')).items[0]?.values).toMatchObject({ width: 200, spare: false });
  expect((await page(gongan, 'test-lines')).items[0]?.values).not.toHaveProperty('kind');
});

it('says what expires soon and what has expired, by the day', async () => {
  const summary = async () =>
    (await call(gongan, 'GET', '/api/v1/registers'))
      .json<{ items: { register: string; soon: number; expired: number; uncovered: number }[] }>()
      .items.find(({ register }) => register === 'test-lines');
  expect(await summary()).toMatchObject({ soon: 1, expired: 0, uncovered: 0 });
  clock.set('2026-03-20');
  cookies.clear();
  expect(await summary()).toMatchObject({ soon: 1, expired: 0 });
  clock.set('2026-03-21');
  cookies.clear();
  expect(await summary()).toMatchObject({ soon: 0, expired: 1, uncovered: 1 });
  expect((await page(gongan, 'test-lines', '?standing=expired')).total).toBe(1);
});

it('takes a file as a whole or not at all, and names row and column of each fault', async () => {
  const send = (text: string, login = shuju) => call(login, 'POST', `${at}/test-lines/import`, { text });
  const bad = await send(
    '线路名称,使用机构,类别,带宽\r\n新线一,无锡市公安局,光纤,10\r\n新线二,无此局,铜缆,宽\r\n新线一,无锡市公安局,光纤,1\r\n新线三\r\n',
  );
  expect(bad.status).toBe(422);
  const { code, places = [] } = bad.json<Problem>();
  expect(code).toBe('registers.bad-file');
  expect(places.map(({ row, column }) => [row, column ?? ''].join(' ')).toSorted()).toEqual(
    ['3 使用机构', '3 带宽', '3 类别', '4 ', '5 '].toSorted(),
  );
  expect((await page(shuju, 'test-lines')).total).toBe(1);
  expect((await send('线路名称,颜色\r\nx,y\r\n')).json<Problem>().places).toMatchObject([{ row: 1, column: '颜色' }]);
  expect((await send('"')).json<Problem>().code).toBe('store.unclosed-quote');
  const others = await send('线路名称,使用机构\r\n偷来的线,无锡市公安局\r\n', zhujian);
  expect(others.json<Problem>().places).toMatchObject([{ row: 2, reason: { zh: '这个登记簿不由您所在的机构或职责登记。' } }]);
  const good = await send(
    '线路名称,使用机构,类别,带宽,备用,经过的镇\r\n新线一,无锡市公安局,光纤,10,是,甲镇；丙镇\r\n=HYPERLINK(1),无锡市民政局,无线,,,\r\n',
  );
  expect(good.json(), good.body).toEqual({ entered: 2, changed: 0 });
  expect((await page(shuju, 'test-lines', '?text=新线')).items[0]?.values).toEqual({
    line: '新线一',
    agency: 'wx-gongan',
    kind: 'fibre',
    width: 10,
    spare: true,
    towns: ['甲镇', '丙镇'],
  });
});

it('leaves as a file that can come back, guarded for spreadsheets, and the ledger knows who took it', async () => {
  const file = await call(shuju, 'GET', `${at}/test-lines/export?standing=in-force`);
  expect(file.body.startsWith('\ufeff"线路名称"')).toBe(true);
  expect(file.body).toContain(`"'=HYPERLINK(1)"`);
  const before = (await page(shuju, 'test-lines')).items;
  expect((await call(shuju, 'POST', `${at}/test-lines/import`, { text: file.body })).json()).toEqual({ entered: 0, changed: 2 });
  expect((await page(shuju, 'test-lines')).items.map(({ values }) => values)).toEqual(before.map(({ values }) => values));
  await platform.ledger.sequence();
  const { rows } = await sql<{ object: string; public: object }>`
    select object, public from ledger.entry where kind = 'registers.export-entries'`.execute(database.reader);
  expect(rows).toMatchObject([{ object: 'register:wuxi-2020/test-lines', public: { entries: 2, form: 'excel' } }]);
});

it('is sorted, filtered, paged and counted by agency and kind', async () => {
  const sorted = await page(shuju, 'test-lines', '?sort=width&order=desc');
  expect(sorted.items.map(({ values }) => values['width'])).toEqual([200, 10, undefined]);
  expect((await page(shuju, 'test-lines', '?field=kind&value=radio')).total).toBe(1);
  const second = await page(shuju, 'test-lines', '?limit=1&offset=1');
  expect([second.items.length, second.total]).toEqual([1, 3]);
  expect(sorted.tallies.find(({ field }) => field === 'kind')?.counts).toMatchObject([
    { value: 'fibre', entries: 1 },
    { value: 'radio', entries: 1 },
  ]);
});
