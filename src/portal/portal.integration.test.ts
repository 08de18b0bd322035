import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessMigrations, maskChoices, openAccess } from '#access';
import type { ResourceView } from '#catalog';
import { anonymous, buildServer, openCallerAddress, sql } from '#kernel';
import { proves } from '../../tests/conformance/proves.ts';
import { type SampleTable, tableSource } from '../access/testing/table-source.ts';
import { catalogLawOf } from '../catalog/law-of-pack.ts';
import { villagesDraft } from '../catalog/testing/fixtures.ts';
import { openTestCatalog, type TestCatalog, wuxiPack } from '../catalog/testing/open-test-catalog.ts';
import { walkOf } from '../catalog/testing/walk.ts';
import { openPortal, type Portal, type PortalDependencies } from './index.ts';
import { noAccounts, noCases } from './testing/sample-portal.ts';

let test: TestCatalog;
let server: FastifyInstance;
let withoutApplications: Portal;
const tables = new Map<string, SampleTable>();
const datasets: Record<'villages' | 'companies' | 'archive' | 'secret' | 'unloaded' | 'draft', ResourceView> = {} as never;
const basis = { instrument: '中华人民共和国个人信息保护法', article: '第二十五条' };
const danger = '<script>alert(1)</script>"\'&';

beforeAll(async () => {
  test = await openTestCatalog([accessMigrations]);
  const walk = walkOf(test);
  const [code, name] = villagesDraft().items;
  if (!code || !name) throw new Error('the fixture lost its items');
  datasets.villages = await walk.publish({
    name: '村级区划代码',
    nameEn: 'Village division codes',
    summary: `全市村（社区）的名称和代码。${danger}`,
    items: [
      code,
      { ...name, meaning: danger },
      { ...name, name: '人口', nameEn: 'population', dataType: 'I' },
      { ...name, name: '负责人电话', nameEn: 'phone', sensitivity: 'personal', openingClass: 'none' },
    ],
  });
  datasets.companies = await walk.publish({ name: '企业登记', opening: { class: 'conditional', conditions: '仅用于研究' } });
  datasets.archive = await walk.publish({
    name: '婚姻登记',
    opening: { class: 'none', conditions: '', ground: 'prohibited-by-law', basis },
  });
  datasets.secret = await walk.publish({
    name: '密级名录',
    secret: true,
    opening: { class: 'none', conditions: '', ground: 'state-secret', basis },
  });
  datasets.unloaded = await walk.publish({ name: '尚未归集的名录', updateCycle: 'irregular' });
  datasets.draft = await walk.register({ name: '草稿名录' });
  await test.database.transact(async (connection) => {
    await sql`create table catalog.test_village (_row bigint generated always as identity, i1 text, i2 text, i3 text, i4 text)`.execute(
      connection,
    );
    await sql`insert into catalog.test_village (i1, i2, i3, i4) values ('032020000001', ${danger}, '-5', '13812341234'), ('032020000002', '=1+1', null, '13812341234')`.execute(
      connection,
    );
    await sql`insert into catalog.test_village (i1, i2, i3, i4) select '0320201' || lpad(n::text, 5, '0'), '村' || n, n, '13812341234' from generate_series(1, 3000) n`.execute(
      connection,
    );
  });
  tables.set(datasets.villages.id, { table: 'catalog.test_village', items: ['i1', 'i2', 'i3', 'i4'], keys: ['i1'], version: '3' });
  const access = await openAccess({
    database: test.database,
    clock: test.clock,
    ledger: test.ledger,
    jurisdiction: { id: '320200', name: '无锡市' },
    pack: { ...wuxiPack, pack: wuxiPack.id, schemes: catalogLawOf(wuxiPack).schemes },
    catalog: test.catalog,
    organization: { findAgency: async () => undefined, isCurrent: () => true },
    source: tableSource(test.database.readers, tables),
    listen: false,
  });
  const loadedAt = test.clock.now();
  const dependencies: PortalDependencies = {
    clock: test.clock,
    jurisdiction: { id: '320200', name: '无锡市', nameEn: 'Wuxi' },
    pack: wuxiPack,
    catalog: test.catalog,
    access: { ...access, openRelease: async (resource) => ({ ...(await access.openRelease(resource)), publishedAt: loadedAt }) },
    accounts: noAccounts,
    casework: noCases,
    callerAddress: openCallerAddress(['127.0.0.1']),
    organization: { findAgency: async (id) => ({ name: id === 'wx-minzheng' ? '市民政局' : id, nameEn: 'Civil Affairs Bureau' }) },
  };
  const portal = openPortal(dependencies);
  withoutApplications = openPortal({ ...dependencies, pack: { ...wuxiPack, cases: {} } });
  server = await buildServer({ routes: portal.routes, authenticate: async () => anonymous, renderProblemPage: portal.renderProblemPage });
}, 60_000);
afterAll(() => server.close());

const get = (url: string, headers: InjectOptions['headers'] = {}) => server.inject({ url, headers });
const page = (name: keyof typeof datasets, query = '') => get(`/datasets/${datasets[name].slug}${query}`);

describe('the home page', () => {
  it('lists what is open, at once or on application, and nothing else', proves('wuxi-22-1'), async () => {
    const { body, statusCode } = await get('/');
    expect(statusCode).toBe(200);
    for (const name of ['村级区划代码', '企业登记', '尚未归集的名录']) expect(body).toContain(name);
    for (const name of ['婚姻登记', '密级名录', '草稿名录']) expect(body).not.toContain(name);
    expect(body.replaceAll(/<[^>]+>/g, '')).toMatch(/2 个可以直接下载\s*1 个须申请\s*1 个提供机构/);
    expect(body).toContain(`/datasets/${datasets.villages.slug}`);
  });

  it('finds by words and themes, and says so when there is nothing', async () => {
    const found = (await get(`/?q=${encodeURIComponent('村级')}`)).body;
    expect(found).toContain('村级区划代码');
    expect(found).not.toContain('企业登记');
    const nothing = (await get(`/?q=${encodeURIComponent(`${danger}没有`)}`)).body;
    expect(nothing).toContain('没有与“&lt;script&gt;');
    expect(nothing).not.toContain('<script>alert');
    expect((await get('/?theme=weather')).body).toContain('这个主题下还没有开放的数据');
    expect((await get(`/?q=${encodeURIComponent('密级')}`)).body).not.toContain('密级名录');
  });

  it('speaks English to whoever asks for it, and keeps it in the links', async () => {
    const english = (await get('/?lang=en')).body;
    expect(english).toContain('<html lang="en">');
    expect(english.replaceAll(/<[^>]+>/g, '')).toMatch(/2 to download at once\s*1 on application/);
    expect(english).toContain(`/datasets/${datasets.villages.slug}?lang=en`);
    expect((await get('/', { 'accept-language': 'en' })).body).toContain('<html lang="en">');
    expect((await get('/')).headers['set-cookie']).toBeUndefined();
  });
});

describe('the page of an openly given dataset', () => {
  it('shows what it is, how fresh it is, its items, first rows and the file', async () => {
    const { body, statusCode } = await page('villages');
    expect(statusCode).toBe(200);
    expect(body).toContain('市民政局');
    expect(body).toContain('按承诺更新，下次更新不迟于 2027-03-03（周三）');
    expect(body).toContain('3,002 行，约 ');
    expect(body).toContain('前 20 行，共 3,002 行');
    expect(body).toContain('《无锡市公共数据管理办法》第二十二条第一款第（一）项');
    expect(body).toContain(`href="/datasets/${datasets.villages.slug}/download.csv"`);
  });

  it('never shows an item that is not open, and says that it is held back', async () => {
    const { body } = await page('villages', '?tab=items');
    expect(body).toContain('负责人电话');
    expect(body).toContain('不提供');
    expect(body).not.toContain('13812341234');
    expect((await page('villages')).body).not.toContain('13812341234');
    expect((await get(`/datasets/${datasets.villages.slug}/download.csv`)).body).not.toContain('13812341234');
  });

  it('escapes everything that people and files have written', async () => {
    const { body } = await page('villages');
    expect(body).not.toContain('<script>alert');
    expect(body.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)?.length).toBeGreaterThanOrEqual(3);
    expect(body.match(/<script/g)).toHaveLength(1);
    const [html = '', metadata = ''] = body.split('<script type="application/ld+json">');
    expect(html).not.toContain(`"'&`);
    expect(JSON.parse(metadata.slice(0, metadata.indexOf('</script>')))).toMatchObject({ name: '村级区划代码' });
  });

  it('carries a policy that lets nothing foreign run, and no inline style or handler', async () => {
    const { headers, body } = await page('villages');
    expect(headers['content-security-policy']).toMatch(/default-src 'self'; script-src 'self' 'nonce-/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).not.toMatch(/\sstyle=|\son\w+=|<style/);
    const style = /href="(\/portal\/[\w-]+\.css)"/.exec(body)?.[1] ?? '';
    expect((await get(style)).headers['content-type']).toContain('text/css');
    expect((await get('/portal/other.css')).statusCode).toBe(404);
  });

  it('is sent again only when something that it shows has changed', async () => {
    const first = await page('villages');
    const tag = String(first.headers['etag']);
    const same = await get(`/datasets/${datasets.villages.slug}`, { 'if-none-match': tag });
    expect(same.statusCode).toBe(304);
    expect(same.body).toBe('');
    expect((await get(`/datasets/${datasets.villages.slug}?lang=en`, { 'if-none-match': tag })).statusCode).toBe(200);
    test.clock.advance({ days: 400 });
    const later = await get(`/datasets/${datasets.villages.slug}`, { 'if-none-match': tag });
    expect(later.statusCode).toBe(200);
    expect(later.body).toContain('已超过承诺 34 天（应不迟于 2027-03-03（周三））');
    test.clock.advance({ days: -400 });
  });

  it('tells what is missing when nothing has been loaded', async () => {
    const { body, statusCode } = await page('unloaded');
    expect(statusCode).toBe(200);
    expect(body).toContain('提供机构还没有归集数据');
    expect(body).not.toContain('download.csv"');
  });
});

describe('the file', () => {
  it('is exact, streamed, named, and its size is exact once it has been taken', proves('wuxi-22-1-1', 'wuxi-24-1'), async () => {
    const file = await get(`/datasets/${datasets.villages.slug}/download.csv`);
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toContain(
      `attachment; filename="${datasets.villages.slug}.csv"; filename*=UTF-8''%E6%9D%91`,
    );
    const lines = file.body.split('\r\n');
    expect(lines).toHaveLength(3004);
    expect(lines[0]).toBe('code,name,population');
    expect(lines[1]).toBe(`032020000001,"<script>alert(1)</script>""'&",-5`);
    expect(lines[2]).toBe('032020000002,=1+1,');
    const { body } = await page('villages');
    expect(body).not.toContain('行，约 ');
    expect(file.rawPayload.length).toBeGreaterThan(60_000);
    expect(body).toContain(`${(file.rawPayload.length / 1000).toFixed(1)} kB`);
  });

  it('has a form that a spreadsheet takes for no formula', async () => {
    const { body } = await get(`/datasets/${datasets.villages.slug}/download.csv?form=excel`);
    const lines = body.split('\r\n');
    expect(lines[0]).toBe('\ufeff"区划代码","名称","人口"');
    expect(lines[1]).toBe(`"\t032020000001","<script>alert(1)</script>""'&",-5`);
    expect(lines[2]).toBe(`"\t032020000002","'=1+1",`);
  });

  it('is not sent twice to whoever has it', async () => {
    const file = await get(`/datasets/${datasets.villages.slug}/download.csv`);
    const again = await get(`/datasets/${datasets.villages.slug}/download.csv`, { 'if-none-match': String(file.headers['etag']) });
    expect(again.statusCode).toBe(304);
    const other = await get(`/datasets/${datasets.villages.slug}/download.csv?form=excel`, {
      'if-none-match': String(file.headers['etag']),
    });
    expect(other.statusCode).toBe(200);
  });

  it('of anything not openly given is refused with the article', proves('wuxi-22-1-3'), async () => {
    for (const name of ['companies', 'archive'] as const) {
      const { statusCode, body } = await get(`/datasets/${datasets[name].slug}/download.csv`);
      expect(statusCode).toBe(403);
      expect(body).toContain('第二十二条');
    }
    expect((await get(`/datasets/${datasets.unloaded.slug}/download.csv`)).statusCode).toBe(409);
  });
});

describe('what is not open', () => {
  it('is offered to no application where the law of the city knows none, and the page says so', async () => {
    const other = await buildServer({
      routes: withoutApplications.routes,
      authenticate: async () => ({ ...anonymous, kind: 'public', id: 'public:1', name: '张三', roles: ['citizen'] }),
      renderProblemPage: withoutApplications.renderProblemPage,
    });
    const { slug } = datasets.companies;
    const shown = (await other.inject({ url: `/datasets/${slug}` })).body;
    expect(shown).toContain('没有设社会公众申请数据的程序');
    expect(shown).toContain('第二十二条第一款第（二）项');
    expect(shown).not.toContain('/apply');
    const form = await other.inject({ url: `/datasets/${slug}/apply` });
    expect(form.statusCode).toBe(409);
    for (const said of ['portal.no-application', '没有设社会公众申请这类数据的程序', '第二十二条第一款第（二）项'])
      expect(form.body).toContain(said);
    await other.close();
  });

  it('is shown with the reason and the article, and no data', async () => {
    const gated = (await page('companies')).body;
    expect(gated).toContain('这份数据有条件开放');
    expect(gated).toContain('仅用于研究');
    expect(gated).toContain('第二十二条第一款第（二）项');
    expect(gated).toContain('第二十四条');
    expect(gated).not.toContain('download.csv');
    const closed = (await page('archive')).body;
    expect(closed).toContain('这份数据不予开放');
    expect(closed).toContain('中华人民共和国个人信息保护法 第二十五条');
    expect(closed).toContain('第二十二条第一款第（三）项');
    const items = (await page('archive', '?tab=items')).body;
    expect(items).not.toContain('<h2 id="items">');
  });

  it('looks absent where it is hidden: secret, draft, unknown and internal numbers alike', async () => {
    const addresses = [datasets.secret.slug, datasets.draft.slug, '999999-000001', datasets.villages.id, '../etc', '%00', 'x'.repeat(79)];
    const bodies = new Set<string>();
    for (const address of addresses) {
      for (const path of ['', '/download.csv']) {
        const { statusCode, body } = await get(`/datasets/${encodeURIComponent(address)}${path}`, { 'accept-language': 'zh' });
        expect([address, statusCode]).toEqual([address, 404]);
        bodies.add(body.replace(/<code>[\w-]+<\/code>/, '').replace(/href="[^"]*lang=en"/, ''));
      }
    }
    expect(bodies.size).toBe(1);
  });
});

describe('the rules behind it', () => {
  it('can be read, article by article, where the citations lead', async () => {
    const { body } = await get('/law/wuxi-2020');
    expect(body).toContain('id="a22"');
    expect(body).toContain('第二十二条 开放类型');
    expect((await get('/law/wuxi-2020?lang=en')).body).toContain('art. 22 Classes of opening');
    expect((await get('/law/other')).statusCode).toBe(404);
  });
});

it('every mask has a name for the items table', () => {
  expect(maskChoices.every((mask) => mask.zh !== '' && mask.en !== '')).toBe(true);
});

it('gives each caller behind the city’s proxy an allowance of the open API, and no caller two', async () => {
  const list = (forwarded: string) =>
    get('/api/v1/open/datasets?limit=1', { 'x-forwarded-for': forwarded }).then(({ statusCode, headers }) => ({
      statusCode,
      left: Number(headers['ratelimit-remaining']),
    }));
  expect(await list('198.51.100.7')).toEqual({ statusCode: 200, left: 119 });
  expect((await list('198.51.100.8')).left).toBe(119);
  expect((await list('192.0.2.1, 198.51.100.7')).left).toBe(118);
  // Two addresses of one IPv6 network are one caller's.
  expect((await list('2001:db8:1:2::1')).left).toBe(119);
  expect((await list('2001:db8:1:2:ffff::9')).left).toBe(118);
});
