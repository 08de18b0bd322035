import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Receipt, sql } from '#kernel';
import { type ApplicableDataset, type Call, enterAgency, rowCount } from '../journeys/applicable-dataset.ts';
import { applyFor, enrol, type OpeningCity, openOpeningCity, sign, Visitor, zhang } from './opening-city.ts';

// What follows consent: the agreement, and the data that was opened, for as long as it is open (Wuxi 24.3).

vi.setConfig({ testTimeout: 60_000 });

let city: OpeningCity;
let address = '';
let provider: Call;
let dataset: ApplicableDataset;
let visitor: Visitor;

beforeAll(async () => {
  city = await openOpeningCity('2026-11-16T09:00:00+08:00');
  ({ address, dataset } = city);
  provider = await enterAgency(address, 'wx-minzheng');
  visitor = await enrol(address, zhang);
}, 240_000);
afterAll(() => city?.close());

const apply = (by: Visitor, fields: Record<string, string | string[]> = {}) => applyFor(by, dataset.slug, fields);
const answer = (number: string, body: object) => provider('POST', `/api/v1/cases/${number}/answers`, body);

/** An application that has come all the way. */
async function open(by: Visitor, until: string, fields: Record<string, string | string[]> = {}): Promise<string> {
  const number = await apply(by, fields);
  await answer(number, { step: 'answer', answer: 'agree', fields: { until } });
  expect((await sign(by, number)).status).toBe(303);
  await answer(number, { step: 'open', answer: 'opened' });
  return number;
}

describe('access', () => {
  let number = '';
  it('comes only after both sides have signed the text that was read', async () => {
    number = await apply(visitor);
    await answer(number, { step: 'answer', answer: 'agree', fields: { until: '2026-12-31', destroy: 15, terms: '不得用于商业推广' } });
    const page = await visitor.get(`/applications/${number}`);
    for (const part of [
      '公共数据开放应用协议',
      '至 2026-12-31 止',
      '15 日内销毁',
      '不得用于商业推广',
      '养老服务可达性研究',
      '机构编号、所在区县、联系手机',
    ])
      expect(page.body).toContain(part);
    expect((await visitor.get(`/applications/${number}/download.csv`)).status).toBe(404);
    const changed = await visitor.post(`/applications/${number}/agreement`, { read: '0'.repeat(64), signature: '张三', answer: 'signed' });
    expect([changed.status, changed.body.includes('协议正文在您阅读之后有变化')]).toEqual([409, true]);
    const forged = await sign(visitor, number, '李四');
    expect([forged.status, forged.body.includes('请填写注册的姓名或者名称')]).toEqual([422, true]);
    await expect(answer(number, { step: 'open', answer: 'opened' })).rejects.toThrow('casework.step-waiting');
    expect((await sign(visitor, number)).status).toBe(303);
    expect((await visitor.get(`/applications/${number}/download.csv`)).status).toBe(404);
    const view = await provider<{ steps: { step: string; fields: { field: { name: string }; value: unknown }[] }[] }>(
      'GET',
      `/api/v1/cases/${number}`,
    );
    const signed = view.steps.find((step) => step.step === 'agreement')?.fields.find(({ field }) => field.name === 'text')?.value;
    expect(signed).toContain('公共数据开放应用协议');
    await answer(number, { step: 'open', answer: 'opened' });
    const kept = await sql<{ text: string; sha256: string; party: string }>`select text, sha256, party from access.agreement`.execute(
      city.database.reader,
    );
    expect(kept.rows[0]).toMatchObject({ text: signed, party: expect.stringMatching(/^public:\d+$/) });
    expect((await visitor.get(`/applications/${number}`)).body).toContain(kept.rows[0]?.sha256);
  });

  it('gives the granted items alone, masked, as CSV, JSON and XLSX, each taking recorded before it leaves', async () => {
    const csv = await visitor.get(`/applications/${number}/download.csv`);
    expect(csv.status).toBe(200);
    const lines = csv.body.trim().split('\r\n');
    expect(lines).toHaveLength(rowCount + 1);
    expect(lines[0]).toBe('code,district,phone');
    expect(lines[1]).toBe('YL0001,滨湖区,138****0001');
    expect(csv.body).not.toMatch(/1380000\d{4}/);
    const receipt = JSON.parse(Buffer.from(csv.headers.get('shuyuan-receipt') ?? '', 'base64url').toString()) as Receipt;
    const checked = await fetch(`${address}/api/v1/ledger/receipts/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receipt }),
    });
    expect(await checked.json()).toMatchObject({ valid: true });
    const entries = await sql<{ actor: string; public: Record<string, unknown> }>`
      select actor, public from ledger.entry where kind = 'access.disclose' and public ->> 'case' = ${number}`.execute(
      city.database.reader,
    );
    expect(entries.rows[0]?.actor).toMatch(/^public:\d+$/);
    expect(entries.rows[0]?.public).toMatchObject({ mode: 'download', rows: rowCount, items: ['i1', 'i3', 'i5'] });
    const json = await visitor.get(`/applications/${number}/download.json`);
    expect((JSON.parse(json.body) as { rows: unknown[] }).rows[0]).toEqual({ code: 'YL0001', district: '滨湖区', phone: '138****0001' });
    expect((await visitor.get(`/applications/${number}/download.xlsx`)).headers.get('content-type')).toContain('spreadsheetml');
    expect((await visitor.get(`/applications/${number}/download.exe`)).status).toBe(404);
  });

  it('by API goes page by page with a personal key, which stands until it is revoked', async () => {
    const byApi = await open(visitor, '2026-12-31', { format: 'api', items: [] });
    const issued = await visitor.post('/account/key', {});
    const key = /syp_\d+_[\w-]{43}/.exec(issued.body)?.[0] ?? '';
    expect(key).not.toBe('');
    expect((await visitor.get('/account')).body).not.toContain(key);
    const read = (more: string) =>
      fetch(`${address}/api/v1/open/granted/${byApi}/rows?limit=200${more}`, { headers: { authorization: `Bearer ${key}` } });
    const first = (await (await read('')).json()) as { rows: Record<string, unknown>[]; next: number | null };
    expect([first.rows.length, first.rows[0]?.['phone']]).toEqual([200, '138****0001']);
    const second = (await (await read(`&after=${first.next}`)).json()) as typeof first;
    expect([second.rows.length, second.next]).toEqual([100, null]);
    // A file was not agreed for this one, nor pages for the other.
    expect((await visitor.get(`/applications/${byApi}/download.csv`)).status).toBe(403);
    expect((await fetch(`${address}/api/v1/open/granted/${number}/rows`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(
      403,
    );
    await visitor.post('/account/key/revoke', {});
    expect((await read('')).status).toBe(401);
  });

  it('ends with its term, for page, file and API alike', async () => {
    const brief = await open(visitor, '2026-11-17');
    expect((await visitor.get(`/applications/${brief}/download.csv`)).status).toBe(200);
    city.clock.advance({ hours: 39 });
    visitor = new Visitor(address);
    await visitor.post('/account/sign-in', { login: zhang.login, password: zhang.password });
    const ended = await visitor.get(`/applications/${brief}/download.csv`);
    expect([ended.status, ended.body.includes('协议期限已届满'), ended.body.includes('第二十四条')]).toEqual([403, true, true]);
    expect((await visitor.get(`/applications/${brief}`)).body).toContain('请按协议销毁已获取的数据');
    expect((await visitor.get(`/applications/${number}/download.csv`)).status).toBe(200);
    provider = await enterAgency(address, 'wx-minzheng');
  });

  it('ends at once with a revocation', async () => {
    const { rows } = await sql<{ id: string }>`select id from access."grant" where case_number = ${number}`.execute(city.database.reader);
    const principal = (await city.platform.organization.signIn('shuju.officer', 'Taihu-Demo-2026')).principal;
    await city.database.transact(async (connection) => {
      await city.platform.access.ports.effects['grant.revoke']({
        connection,
        case: { number: '2026-999999' },
        arguments: { grant: rows[0]?.id },
        key: 'revoke-test',
        principal,
        at: city.clock.now(),
        article: 'wuxi-2020:24.3',
      });
    });
    const refused = await visitor.get(`/applications/${number}/download.csv`);
    expect([refused.status, refused.body.includes('授权已撤销')]).toEqual([403, true]);
  });

  it('is seen by the provider among the grants on its data', async () => {
    const { items } = await provider<{ items: { holder: { id: string }; caseNumber: string }[] }>('GET', '/api/v1/grants?limit=100');
    expect(items.find((grant) => grant.caseNumber === number)?.holder.id).toMatch(/^public:\d+$/);
  });
});
