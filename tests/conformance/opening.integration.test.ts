import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from '#kernel';
import { type ApplicableDataset, type Call, enterAgency } from '../journeys/applicable-dataset.ts';
import { applyFor, enrol, type OpeningCity, openOpeningCity, Visitor, zhang } from './opening-city.ts';

// Conditional opening over real HTTP, as a browser without script and a program with a key would do it (Wuxi 24).

vi.setConfig({ testTimeout: 60_000 });

let city: OpeningCity;
let address = '';
let provider: Call;
let dataset: ApplicableDataset;

beforeAll(async () => {
  city = await openOpeningCity('2026-11-16T09:00:00+08:00');
  ({ address, dataset } = city);
  provider = await enterAgency(address, 'wx-minzheng');
}, 240_000);
afterAll(() => city?.close());

const apply = (by: Visitor, fields: Record<string, string | string[]> = {}) => applyFor(by, dataset.slug, fields);
const answer = (number: string, body: object) => provider('POST', `/api/v1/cases/${number}/answers`, body);

let visitor: Visitor;

describe('an account of the public', () => {
  it('is refused for a wrong check digit, a weak password or no contact, and the form says where', async () => {
    const stranger = new Visitor(address);
    for (const [change, told] of [
      [{ identity: '110105194912310021' }, '请核对号码和校验码'],
      [{ kind: 'legal-person', identity: zhang.identity }, '请核对号码和校验码'],
      [{ password: 'short' }, '至少 10 个字符'],
      [{ contact: 'nobody' }, '手机号码、固定电话或者电子邮箱'],
      [{ login: '<b>' }, '4 至 60 个文字或数字'],
    ] as const) {
      const sent = await stranger.post('/account/sign-up', { ...zhang, ...change });
      expect(sent.status).toBeGreaterThanOrEqual(400);
      expect(sent.body).toContain(told);
      // What was typed stays, so that only the fault need be mended.
      expect(sent.body).toContain(`value="${'contact' in change ? change.contact : zhang.contact}"`);
      // Neither the number nor the password come back in the page.
      expect(sent.body).not.toContain(zhang.password);
      expect(sent.body).not.toContain('1101051949');
    }
  });

  it('is kept without the identity number: digest and masked form alone', async () => {
    visitor = await enrol(address, zhang);
    const { rows } = await sql<{ all: string; identity_masked: string; identity_digest: Buffer }>`
      select account::text as all, identity_masked, identity_digest from organization.public_account account`.execute(city.database.reader);
    expect(rows[0]?.identity_masked).toBe('1101**********002X');
    expect(rows.map((row) => row.all).join()).not.toMatch(/11010519491231002x/i);
    expect(rows[0]?.identity_digest.toString()).toBe(city.platform.ledger.tagOf('identity of the public:11010519491231002X'));
    const entries = await sql<{ all: string }>`select entry::text as all from ledger.entry entry where kind like '%sign-up%'`.execute(
      city.database.reader,
    );
    expect(entries.rows).toHaveLength(1);
    expect(entries.rows[0]?.all).not.toMatch(/张三|11010519491231002x|13800138000/i);
  });

  it('carries a session cookie that no script reads, and nothing from another site writes', async () => {
    const opened = await new Visitor(address).post('/account/sign-in', {
      login: zhang.login,
      password: zhang.password,
      next: '//evil.example',
    });
    expect(opened.location).toBe('/account');
    expect(opened.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    const foreign = await visitor.post('/account/key', {}, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    // A plain form never reaches an API address.
    expect((await visitor.post('/api/v1/session', { login: 'x', password: 'y' })).status).toBe(400);
  });

  it('is locked after five wrong passwords, whether or not it exists', async () => {
    for (const login of ['wangwu01', 'nobody01']) {
      if (login === 'wangwu01') await enrol(address, { ...zhang, login, name: '王五', identity: '440524188001010014' });
      const stranger = new Visitor(address);
      for (let turn = 0; turn < 5; turn++)
        expect((await stranger.post('/account/sign-in', { login, password: `Wrong-Pass-${turn}` })).status).toBe(401);
      const locked = await stranger.post('/account/sign-in', { login, password: zhang.password });
      expect([locked.status, locked.body.includes('暂停登录')]).toEqual([429, true]);
    }
  });

  it('opens nothing of an agency', async () => {
    for (const path of [
      '/api/v1/session',
      '/api/v1/agencies',
      '/api/v1/resources',
      '/api/v1/grants',
      `/api/v1/resources/${dataset.id}/explain`,
    ])
      expect([path, (await visitor.get(path)).status]).toEqual([path, 401]);
    for (const path of ['/api/v1/cases', '/api/v1/inbox', '/api/v1/loads', '/api/v1/keys', '/api/v1/ledger/batches'])
      expect([path, (await visitor.get(path)).status]).toEqual([path, 403]);
  });
});

describe('an account that is abused', () => {
  it('is suspended by the administrator, session, key and all, and nothing but the administrator may', async () => {
    const spammer = await enrol(address, { ...zhang, login: 'spammer01', name: '某某', identity: '360426199101010071' });
    const key = /syp_\d+_[\w-]{43}/.exec((await spammer.post('/account/key', {})).body)?.[0] ?? '';
    const read = () => fetch(`${address}/api/v1/open/granted/2026-000001/rows`, { headers: { authorization: `Bearer ${key}` } });
    expect((await read()).status).toBe(404);
    const administrator = await enterAgency(address, 'wx-shuju', 'admin.system');
    const { items } = await administrator<{ items: { id: string; login: string; identity: string }[] }>(
      'GET',
      '/api/v1/public-accounts?q=spammer',
    );
    expect(items.map(({ login, identity }) => [login, identity])).toEqual([['spammer01', '3604**********0071']]);
    const path = `/api/v1/public-accounts/${items[0]?.id}/state`;
    await expect(provider('POST', path, { state: 'suspended', reason: '批量注册' })).rejects.toThrow('403');
    await administrator('POST', path, { state: 'suspended', reason: '批量注册' });
    expect([(await spammer.get('/account')).status, (await read()).status]).toEqual([401, 401]);
    const back = await new Visitor(address).post('/account/sign-in', { login: 'spammer01', password: zhang.password });
    expect(back.status).toBe(401);
    await administrator('POST', path, { state: 'active', reason: '查明属误判' });
    expect((await new Visitor(address).post('/account/sign-in', { login: 'spammer01', password: zhang.password })).status).toBe(303);
  });
});

describe('an application', () => {
  it('needs a session, a purpose and a format, and is offered only where data is open under conditions', async () => {
    const stranger = new Visitor(address);
    expect((await stranger.get(`/datasets/${dataset.slug}/apply`)).status).toBe(401);
    expect((await stranger.get(`/datasets/${dataset.slug}`)).body).toContain(`/account/sign-in?next=%2Fdatasets%2F${dataset.slug}%2Fapply`);
    const empty = await visitor.post(`/datasets/${dataset.slug}/apply`, { purpose: ' ', format: 'csv' });
    expect([empty.status, empty.body.includes('请填写利用目的'), empty.body.includes('第二十四条第二款')]).toEqual([422, true, true]);
    const other = await visitor.post(`/datasets/${dataset.slug}/apply`, { purpose: '研究', format: 'pdf' });
    expect(other.status).toBe(422);
    const disclosure = await visitor.post(`/datasets/${dataset.slug}/apply`, { purpose: '研究', format: 'csv', disclosure: 'yes' });
    expect([disclosure.status, disclosure.body.includes('政府信息公开')]).toEqual([422, true]);
    const listed = await visitor.get('/?openingClass=unconditional');
    const open = /href="\/datasets\/([\d-]+)"/.exec(listed.body)?.[1] ?? '';
    expect((await visitor.get(`/datasets/${open}/apply`)).status).toBe(404);
  });

  let number = '';
  it('shows both sides the same clock of ten working days', async () => {
    number = await apply(visitor);
    const page = await visitor.get(`/applications/${number}`);
    // Monday 2026-11-16, ten working days on.
    expect(page.body).toContain('2026-11-16（周一）收到申请，自次日起 10 个工作日内答复，不迟于 2026-11-30（周一）。');
    expect(page.body).toContain('class="strip"');
    expect((await visitor.get('/account')).body).toContain(number);
    const inbox = await provider<{ items: { number: string; due: string; dueKind: string }[] }>('GET', '/api/v1/inbox');
    expect(inbox.items.find((task) => task.number === number)).toMatchObject({ due: '2026-11-30', dueKind: 'law' });
    const view = await provider<{
      applicantPerson: string;
      steps: { step: string }[];
      form: { field: { name: string }; value: unknown }[];
    }>('GET', `/api/v1/cases/${number}`);
    // Steps stand in the order in which they come.
    expect(view.steps.map(({ step }) => step)).toEqual(['answer', 'agreement', 'open']);
    const given = Object.fromEntries(view.form.map(({ field, value }) => [field.name, value]));
    expect([view.applicantPerson, given['identity'], given['contact']]).toEqual(['张三', '1101**********002X', '13800138000']);
  });

  it('is nobody else’s to see, sign, withdraw or take', async () => {
    const other = await enrol(address, {
      ...zhang,
      kind: 'legal-person',
      login: 'acme.wuxi',
      name: '锡润公司',
      identity: '91110000600037341L',
    });
    for (const path of [
      `/applications/${number}`,
      `/applications/${number}/notice.pdf`,
      `/applications/${number}/download.csv`,
      '/applications/1999-000001',
      '/applications/x',
    ])
      expect([path, (await other.get(path)).status]).toEqual([path, 404]);
    expect((await other.post(`/applications/${number}/withdraw`, {})).status).toBe(404);
    expect((await other.post(`/applications/${number}/agreement`, { read: '0'.repeat(64), signature: '张三' })).status).toBe(404);
    expect((await other.get('/account')).body).not.toContain(number);
    const key = /syp_\d+_[\w-]{43}/.exec((await other.post('/account/key', {})).body)?.[0] ?? '';
    const rows = await fetch(`${address}/api/v1/open/granted/${number}/rows`, { headers: { authorization: `Bearer ${key}` } });
    expect(rows.status).toBe(404);
    const stranger = await enterAgency(address, 'wx-jiaoyu');
    await expect(stranger('GET', `/api/v1/cases/${number}`)).rejects.toThrow('404');
    await expect(stranger('POST', `/api/v1/cases/${number}/answers`, { step: 'answer', answer: 'agree' })).rejects.toThrow('404');
  });

  it('is refused only with reasons, which the applicant reads', async () => {
    await expect(answer(number, { step: 'answer', answer: 'refuse' })).rejects.toThrow('casework.reasons');
    await answer(number, { step: 'answer', answer: 'refuse', reasons: '与所列条件不符<script>' });
    const page = await visitor.get(`/applications/${number}`);
    expect(page.body).toContain('未同意');
    expect(page.body).toContain('与所列条件不符&lt;script&gt;');
    // The refusal names the paragraph that asks for its reasons, and bears the office's seal and day.
    expect(page.body).toContain('《无锡市公共数据管理办法》第二十四条第二款');
    expect(page.body).toMatch(/class="seal"><span>无锡市民政局<\/span> <strong>不同意开放<\/strong> <span>2026-11-16/);
    expect(page.body).not.toContain('download.csv');
    // The decision in writing.
    expect(page.body).toContain(`/applications/${number}/notice.pdf`);
    const notice = await visitor.get(`/applications/${number}/notice.pdf`);
    expect([notice.status, notice.headers.get('content-type'), notice.body.slice(0, 8)]).toEqual([200, 'application/pdf', '%PDF-1.7']);
    // What became of applications is told to everyone in numbers alone.
    city.clock.advance({ minutes: 2 });
    const home = (await new Visitor(address).get('/')).body;
    expect(home).toMatch(/公众申请有条件开放的数据 \d+ 件：办理中 \d+ 件，已开放 0 件，未同意 1 件；没有超过答复期限的。/);
    expect(home).not.toContain('张三');
  });

  it('may be withdrawn by its applicant, and a late answer is shown as late', async () => {
    const taken = await apply(visitor);
    expect((await visitor.post(`/applications/${taken}/withdraw`, {})).status).toBe(303);
    expect((await visitor.get(`/applications/${taken}`)).body).toContain('已撤回');
  });

  it('whose session ended leads to the sign-in and back to its page, and to no address where nothing stands', async () => {
    const stranger = new Visitor(address);
    for (const form of ['agreement', 'withdraw']) {
      const answered = await stranger.post(`/applications/2026-000099/${form}`, {});
      expect([answered.status, answered.body.includes('href="/account/sign-in?next=%2Fapplications%2F2026-000099"')]).toEqual([401, true]);
    }
    const applied = await stranger.post(`/datasets/${dataset.slug}/apply`, { purpose: '研究', format: 'csv' });
    expect(applied.status).toBe(401);
    expect(applied.body).toContain(`href="/account/sign-in?next=%2Fdatasets%2F${dataset.slug}%2Fapply"`);
  });

  it('cannot be one of hundreds that bury an agency', async () => {
    const busy = await enrol(address, { ...zhang, login: 'busy.person', name: '某忙' });
    for (let turn = 0; turn < 20; turn++) await apply(busy, { purpose: `研究 ${turn}` });
    const more = await busy.post(`/datasets/${dataset.slug}/apply`, { purpose: '再研究一次', format: 'csv' });
    expect([more.status, more.body.includes('您已有 20 件申请在办理中'), more.body.includes('再研究一次')]).toEqual([409, true, true]);
  });
});
