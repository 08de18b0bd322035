import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { openCity, type ServedCity } from './open-city.ts';
import { type Witness, watch } from './witness.ts';
import { type Desk, sitDown } from './workbench-pages.ts';

// One dataset from an agency's file to another agency's call and a citizen's download. Each test is a leg of one walk:
// a leg needs the ones before it.

const name = '养老服务机构名录（模拟数据）';
const header = '机构编号,机构名称,所在区县,地址,床位数,负责人姓名,联系手机';
const homes = Array.from(
  { length: 40 },
  (_, at) =>
    `YL${String(at + 1).padStart(4, '0')},模拟颐养院${at + 1},${['梁溪区', '滨湖区', '锡山区', '惠山区'][at % 4]},模拟路${at + 1}号,${60 + at * 3},王模拟${at + 1},1380000${String(at + 1).padStart(4, '0')}`,
);
/** The third row's number of beds is no number, and the fourth repeats the key of the first. */
const rows = homes.with(2, homes[2]?.replace(/,\d+,王/, ',六十多,王') ?? '').with(3, homes[3]?.replace('YL0004', 'YL0001') ?? '');

vi.setConfig({ testTimeout: 120_000 });

let city: ServedCity;
let browser: Browser;
let page: Page;
let desk: Desk;
let witness: Witness;
let caseNumber = '';
let entry = '';

beforeAll(async () => {
  await rm(join(import.meta.dirname, '..', '..', 'artifacts', 'screenshots'), { recursive: true, force: true });
  [city, browser] = await Promise.all([openCity(), launchBrowser()]);
  const context = await browser.newContext({
    viewport: { width: 1360, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  desk = sitDown(page, city.address);
  witness = watch(page);
}, 300_000);
let broken = false;
beforeEach(({ skip }) => {
  if (broken) skip('an earlier leg failed');
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  broken = true;
  await witness.keep('failed');
});
afterAll(async () => {
  await browser?.close();
  await city?.close();
});

const signIn = (login: string) => desk.signIn(login, city.demonstration.password);

it('an officer signs in', async () => {
  await desk.open('/sign-in');
  await witness.see('01-sign-in');
  await signIn('minzheng.officer');
  await witness.see('02-today');
});

it('the officer registers an entry; without the basis that the law demands it cannot be submitted', async () => {
  await desk.open('/catalog');
  await witness.see('03-catalog');
  await desk.open('/catalog/new');
  await witness.see('04-new-entry');
  await describeEntry();
  await desk.press('保存并提交审核');
  expect(await page.getByRole('alert').filter({ hasText: '有条件共享' }).first().textContent()).toContain('第十九条');
  await witness.see('05-refused-by-law');
});

it('with basis and scope stated it goes to the authority', async () => {
  await desk.fill(/依据的法律法规/, '中华人民共和国个人信息保护法');
  await desk.fill(/^条款/, '第三十四条');
  await desk.press('保存并提交审核');
  // The draft is kept; what the law still asks for is marked.
  await desk.heading(/编辑/).waitFor();
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await witness.see('06-kept-not-submitted');
  await desk.fill(/使用范围/, '全市承担养老、就业、医保职责的公共管理和服务机构');
  await desk.press('保存并提交审核');
  caseNumber = await desk.arriveAtCase();
  await witness.see('07-review-case');
});

it('the authority reviews and publishes', async () => {
  await signIn('shuju.officer');
  await witness.see('08-authority-today');
  await desk.open('/cases');
  await page
    .getByRole('link', { name: new RegExp(name.slice(0, 8)) })
    .first()
    .click();
  await page.getByText('通过并发布').click();
  await witness.see('09-decide-review');
  await desk.press(/^确认/);
  await page.locator('.page-head .seal').waitFor();
  await witness.see('10-published');
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('tab', { name: /数据项/ }).waitFor();
  entry = page.url().split('/').at(-1) ?? '';
  await witness.see('11-entry');
});

it('the officer uploads a file in GB18030; rows that do not pass are put aside with their reason', async () => {
  await signIn('minzheng.officer');
  await desk.open(`/loads/new?resource=${entry}`);
  await page.locator('input[type=file]').setInputFiles({
    name: '养老机构_2026.csv',
    mimeType: 'text/csv',
    buffer: iconv.encode(`${header}\r\n${rows.join('\r\n')}\r\n`, 'gb18030'),
  });
  await witness.see('12-upload');
  await desk.press('上传并装载');
  await page.waitForURL(/\/loads\/\d+$/);
  await page.getByText('已发布').first().waitFor();
  expect(await figure('合格')).toBe('38');
  expect(await figure('进入隔离区')).toBe('2');
  expect(await page.locator('.row-problems').first().textContent()).toContain('床位数');
  await witness.see('13-load');
});

it('another agency applies, stating its duty; a call before the decision is refused with the article', async () => {
  await signIn('renshe.officer');
  await desk.open(`/catalog/${entry}?tab=access`);
  await page.getByText('现在不能取用').waitFor();
  await witness.see('14-why-not');
  await page.getByRole('link', { name: '申请共享' }).click();
  await desk.fill(/履行职责需要/, '核查申请养老护理岗位补贴的单位是否为在册养老服务机构');
  await desk.fill(/不能确定使用期限的理由/, '补贴常年受理');
  await witness.see('15-apply');
  await desk.press('提交申请');
  caseNumber = await desk.arriveAtCase();
  await witness.see('16-application');
});

it('the provider agrees, the authority decides, and a grant stands', async () => {
  await signIn('minzheng.officer');
  await desk.open(`/cases/${caseNumber}`);
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  await witness.see('17-provider-opinion');
  await desk.press(/^确认/);
  await page.getByText('主管部门审核').first().waitFor();
  await signIn('shuju.officer');
  await desk.open(`/cases/${caseNumber}`);
  await page.getByRole('radio', { name: '同意提供', exact: true }).check();
  await witness.see('18-authority-decision');
  await desk.press(/^确认/);
  await page.locator('.page-head .seal').waitFor();
  await witness.see('19-granted');
});

it('an officer of the other agency looks one row up by hand and checks its receipt', async () => {
  await signIn('renshe.officer');
  await desk.open('/grants');
  await witness.see('20-grants');
  await page.getByRole('link', { name }).first().click();
  await desk.fill('正在办理的事项编号', '岗补-2026-0117');
  await desk.fill('机构编号', 'YL0002');
  await desk.press('查询');
  await page.getByRole('rowheader', { name: '机构名称' }).waitFor();
  expect(await page.locator('.answer-row').textContent()).toContain('模拟颐养院2');
  expect(await page.locator('.answer-row').textContent()).not.toContain('13800000002');
  await desk.press('核验');
  await page.getByText('回执有效').waitFor();
  await witness.see('21-console');
});

it('a program of the other agency calls with its key, for the granted purpose and no other', async () => {
  await desk.open('/settings?tab=keys');
  await desk.fill('用途名称', '岗位补贴核查系统');
  await desk.press('签发密钥');
  const secret = (await page.locator('[data-secret]').textContent())?.trim() ?? '';
  expect(secret).toMatch(/^syk_\d+_/);
  // The picture shows that a secret is shown once; the browser is thrown away with it.
  await witness.see('22-key-once');
  const call = (purpose: string) =>
    fetch(`${city.address}/api/v1/sharing/${entry}/lookup`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ purpose, key: { code: 'YL0005' } }),
    });
  const answer = (await (await call(caseNumber)).json()) as { rows: Record<string, unknown>[]; receipt: { leaf: string } };
  expect(answer.rows[0]?.['name']).toBe('模拟颐养院5');
  expect(answer.receipt.leaf).toBeTruthy();
  const refused = await call('2099-000001');
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ article: expect.stringContaining('wuxi-2020:') });
});

it('a citizen reads the page and downloads what is open, without what is not', async () => {
  await page.context().clearCookies();
  await page.goto(`${city.address}/`);
  await witness.see('23-portal');
  await page.getByRole('link', { name }).first().click();
  await witness.see('24-dataset');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /下载/ }).first().click()]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('模拟颐养院1');
  expect(text).not.toContain('联系手机');
  expect(text).not.toContain('1380000');
  expect(text.trim().split('\n')).toHaveLength(39);
});

it('what was done stands in the ledger, and the law can be read', async () => {
  await signIn('shuju.officer');
  await desk.open('/ledger');
  await witness.see('25-ledger');
  await page.locator('.data-table tbody a').first().click();
  await desk.heading(/批次/).waitFor();
  await witness.see('26-batch');
  await desk.open('/law/wuxi-2020#19.2');
  await witness.see('27-law');
  await desk.open('/loads');
  await witness.see('28-loads');
  await desk.open('/cases?view=all');
  await witness.see('29-cases');
  await desk.open(`/catalog/${entry}?tab=versions`);
  await witness.see('30-versions');
});

it('the workbench speaks English and can be dark', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await desk.open('/catalog');
  await page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
  await witness.see('31-english');
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  await desk.open(`/cases/${caseNumber}`);
  await witness.see('32-dark');
  await page.getByRole('button', { name: '中文' }).click();
});

it('the keyboard alone reaches the content, the search and a page', async () => {
  await desk.open('/today');
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('content');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('养老');
  await page.keyboard.press('Enter');
  await desk.heading('目录').waitFor();
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('目录');
  await page.getByRole('link', { name }).first().waitFor();
});

it('a session that ends while one works leads to the sign-in and back to the same page; signing out ends it', async () => {
  await desk.open('/catalog');
  // Everything that the page asks for has come; only the next click meets the ended session.
  await page.getByRole('link', { name }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_000);
  await page.context().clearCookies();
  await page.getByRole('link', { name: '授权' }).click();
  await page.getByLabel('账户名').fill('shuju.officer');
  await page.getByLabel('密码', { exact: true }).fill(city.demonstration.password);
  await page.getByRole('button', { name: '登录' }).click();
  await desk.heading('授权').waitFor();
  await page.getByRole('button', { name: '无锡市大数据管理局' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByLabel('账户名').waitFor();
});

it('the browser had nothing to complain of on the whole way', () => {
  expect(witness.complaints()).toEqual([]);
});

function figure(label: string): Promise<string | null> {
  return page
    .locator('.figure', { has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .textContent();
}

/** Fills the editor: shared on conditions, opened to all but for the two items that name a person. */
async function describeEntry(): Promise<void> {
  await desk.fill(/^名称/, name);
  await desk.fill(/^内容/, '全市养老服务机构的名称、地址、床位数和负责人联系方式。本资源为模拟数据，不对应任何真实的机构和人。');
  await desk.fill(/数据来源/, '养老服务机构备案业务');
  await desk.choose(/更新周期/, '每季度');
  await desk.choose(/^分类/, '公共服务综合');
  await desk.choose(/格式类别/, '电子表格');
  await desk.choose('格式', 'csv');
  await page.getByRole('radio', { name: '有条件共享' }).check();
  await desk.fill(/共享条件/, '仅用于核查在册机构及其负责人，不得用于其他目的');
  await desk.choose(/共享方式/, '服务接口');
  await page.getByRole('radio', { name: '无条件开放' }).check();
  const items: [name: string, column: string, type: string, length: string, more?: { mask: string }][] = [
    ['机构编号', 'code', 'C', '10'],
    ['机构名称', 'name', 'C', '60'],
    ['所在区县', 'district', 'C', '20'],
    ['地址', 'address', 'C', '100'],
    ['床位数', 'beds', 'I', ''],
    ['负责人姓名', 'manager', 'C', '30', { mask: '姓名' }],
    ['联系手机', 'mobile', 'C', '11', { mask: '电话号码' }],
  ];
  for (const [at, [itemName, column, type, length, more]] of items.entries()) {
    const row = at + 1;
    if (at > 0) await desk.press('增加数据项');
    await desk.fill(`第 ${row} 行，数据项`, itemName);
    await desk.fill(`第 ${row} 行，列名`, column);
    if (type === 'I') await desk.choose(`第 ${row} 行，类型`, '整型');
    await page.getByLabel(`第 ${row} 行，长度`).fill(length);
    if (more) {
      await desk.choose(`第 ${row} 行，敏感性`, /^个人信息/);
      await desk.choose(`第 ${row} 行，脱敏`, more.mask);
      await desk.choose(`第 ${row} 行，开放属性`, '不予开放');
    }
  }
}
