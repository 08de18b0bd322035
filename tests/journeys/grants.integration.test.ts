import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { openCity, type ServedCity } from './open-city.ts';
import { people, publishShared, type SharedDataset } from './shared-dataset.ts';
import { type Witness, watch } from './witness.ts';
import { type Desk, sitDown } from './workbench-pages.ts';

// A grant from the request to its end: the provider's opinion with conditions, the authority's decision, a query with
// the number of the matter, a suspension that refuses the next query with its article, its lifting, and its revocation.
// Each test is a leg of one walk, at a desk and on a telephone.

vi.setConfig({ testTimeout: 120_000 });

let city: ServedCity;
let browser: Browser;
let dataset: SharedDataset;

beforeAll(async () => {
  [city, browser] = await Promise.all([openCity(), launchBrowser()]);
  dataset = await publishShared(city.address);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await city?.close();
});

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
const [first, second] = people;

describe.each([
  { where: 'desk', width: 1360, colorScheme: 'light', login: 'renshe.officer', agency: '无锡市人力资源和社会保障局' },
  { where: 'phone', width: 390, colorScheme: 'dark', login: 'weijian.officer', agency: '无锡市卫生健康委员会' },
] as const)('at $where', ({ where, width, colorScheme, login, agency }) => {
  const matter = `技能补贴-2026-${where}`;
  const conditions = '仅限本次核查，不得留存';
  const contexts: BrowserContext[] = [];
  const witnesses: Witness[] = [];
  let consumer: Desk;
  let provider: Desk;
  let authority: Desk;
  let request = '';
  let grant = '';
  let misuse = '';
  let broken = false;

  const see = (desk: Desk, name: string) => witnesses[[consumer, provider, authority].indexOf(desk)]?.see(`grants-${where}-${name}`);

  /** A person at a browser of their own: what one of them does, the others find on pages that stay open. */
  async function seat(name: string): Promise<Desk> {
    const context = await browser.newContext({
      viewport: { width, height: 860 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme,
      reducedMotion: where === 'phone' ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    contexts.push(context);
    witnesses.push(watch(page));
    const desk = sitDown(page, city.address);
    await desk.signIn(name, city.demonstration.password);
    return desk;
  }

  /** Fills the form by which the provider reports misuse, as far as its button. */
  async function report(kind: string, facts: string): Promise<void> {
    const { page } = provider;
    await provider.press('反映超范围使用');
    const form = page.getByRole('dialog');
    await form.getByRole('combobox').waitFor();
    // A dialog that is still opening on a slow machine lets a first choice slip.
    const chosen = form.locator('.ant-select:not(.ant-select-dropdown)').filter({ hasText: kind });
    for (let tries = 0; tries < 5 && (await chosen.count()) === 0; tries += 1) {
      await page.waitForTimeout(800);
      await provider.choose(/^情形/, kind).catch(() => undefined);
    }
    await provider.fill(/事实和依据/, facts);
    await provider.fill(/说明的期限/, day(5));
  }

  beforeAll(async () => {
    consumer = await seat(login);
    provider = await seat('minzheng.officer');
    authority = await seat('shuju.officer');
  }, 120_000);
  afterAll(async () => {
    for (const context of contexts) await context.close();
  });
  beforeEach(({ skip }) => {
    if (broken) skip('an earlier leg failed');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    broken = true;
    for (const [at, witness] of witnesses.entries()) await witness.keep(`failed-grants-${where}-${at}`).catch(() => undefined);
  });

  it('an officer sees why the data cannot be had, and asks for it with duty, items and end', async () => {
    const { page } = consumer;
    await consumer.open(`/catalog/${dataset.id}?tab=access`);
    await page.getByText('现在不能取用').waitFor();
    await see(consumer, '01-why-not');
    await page.getByRole('link', { name: '申请共享' }).click();
    await consumer.fill(/履行职责需要/, '核查技能补贴申请人是否为临时救助对象');
    await consumer.choose(/需要原样查看的数据项/, '姓名');
    await consumer.choose(/^使用方式/, '逐条核查');
    await consumer.fill('使用至', day(90));
    await see(consumer, '02-request');
    await consumer.press('提交申请');
    request = await consumer.arriveAtCase();
  });

  it('the provider gives its opinion: agreed, narrower, under conditions', async () => {
    const { page } = provider;
    await provider.open(`/cases/${request}`);
    await page.getByRole('radio', { name: '同意', exact: true }).check();
    await provider.choose(/可以原样提供的数据项/, '姓名');
    await provider.fill(/提供至/, day(60));
    await provider.fill(/共享条件/, conditions);
    await see(provider, '03-opinion');
    await provider.press(/^确认/);
    await page.getByText('主管部门审核').first().waitFor();
  });

  it('the authority reads the opinion, adds a condition and decides', async () => {
    const { page } = authority;
    await authority.open(`/cases/${request}`);
    await page.getByText(conditions).waitFor();
    expect(await page.locator('.step-answers').textContent()).toContain('提供机构意见：同意');
    await page.getByRole('radio', { name: '同意提供', exact: true }).check();
    await authority.fill(/另加的条件/, '每季度自查一次');
    await see(authority, '04-decision');
    await authority.press(/^确认/);
    await page.locator('.page-head .seal').waitFor();
  });

  it('the officer queries with the number of the matter, by keyboard alone, and the answer is recorded', async () => {
    const { page } = consumer;
    await consumer.open('/grants');
    await page.getByRole('link', { name: dataset.name }).first().waitFor();
    await see(consumer, '05-held');
    await page.getByRole('link', { name: '联机查询' }).focus();
    await page.keyboard.press('Enter');
    await consumer.heading('联机查询').waitFor();
    const choice = page.getByRole('combobox', { name: '数据和用途' });
    await choice.waitFor();
    // The heading takes the focus; what comes next is the choice of the data.
    await page.waitForFunction("document.activeElement?.tagName === 'H1'");
    await page.keyboard.press('Tab');
    expect(await choice.evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.type('临时救助');
    await page.keyboard.press('Enter');
    await page.getByText('每季度自查一次').waitFor();
    expect(await page.getByText(conditions).count()).toBeGreaterThan(0);
    await page.getByLabel('正在办理的事项编号').waitFor();
    // Without the matter nothing is asked.
    await consumer.fill('公民身份号码', first.number);
    await page.getByLabel('公民身份号码').press('Enter');
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    await see(consumer, '06-matter-missing');
    await page.getByLabel('正在办理的事项编号').focus();
    await page.keyboard.type(matter);
    await page.keyboard.press('Tab');
    await page.keyboard.type('核对申请人身份');
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: '姓名' }).waitFor();
    const answer = (await page.locator('.answer-row').textContent()) ?? '';
    expect(answer).toContain(first.name);
    expect(answer).not.toContain(first.number);
    expect(answer).not.toContain(first.phone);
    await consumer.press('核验');
    await page.getByText('回执有效').waitFor();
    await page.getByRole('cell', { name: matter }).first().waitFor();
    await see(consumer, '07-answered');
  });

  it('both sides see the grant, its use and the record of the query; the provider does not see who asked', async () => {
    const { page } = provider;
    await provider.open('/grants?side=given');
    const row = page.getByRole('row').filter({ hasText: request });
    await row.waitFor();
    await see(provider, '08-given');
    await row.getByRole('link', { name: dataset.name }).click();
    await provider.heading(dataset.name).waitFor();
    grant = page.url().split('/').at(-1) ?? '';
    await page.getByRole('cell', { name: matter }).waitFor();
    const record = page.getByRole('group', { name: '查询记录' });
    expect(await record.textContent()).toContain(agency);
    expect(await record.getByRole('columnheader', { name: '查询人' }).count()).toBe(0);
    await page.getByText(/近三十日查询 1 次/).waitFor();
    await see(provider, '09-grant-given');
    await provider.open('/grants?side=queries');
    await page.getByText('对本机构数据的查询', { exact: true }).click();
    await page.getByRole('cell', { name: matter }).waitFor();
    await see(provider, '10-queries-given');
  });

  it('who can see an item is said with basis, mask and end', async () => {
    const { page } = provider;
    await provider.open(`/catalog/${dataset.id}?tab=access`);
    await page.getByRole('heading', { name: '谁能看到每一项' }).waitFor();
    await see(provider, '11-items');
    await page.getByRole('link', { name: '姓名', exact: true }).click();
    await provider.heading('谁能看到“姓名”').waitFor();
    const row = page.getByRole('row').filter({ hasText: request });
    const said = (await row.textContent()) ?? '';
    expect(said).toContain(agency);
    expect(said).toContain('第二十条');
    expect(said).toContain('原样');
    expect(said).toContain(day(60));
    await see(provider, '12-who-sees');
  });

  it('the provider reports misuse: the next query, from a page that was open, is refused with article and remedy', async () => {
    const { page } = provider;
    await provider.open(`/grants/${grant}`);
    await report('用于其他目的', '据反映用于催缴（模拟）');
    await see(provider, '13-report-misuse');
    await provider.press('提交');
    misuse = await provider.arriveAtCase();
    await page.getByText('开始：授权暂停').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('respondent');
    await see(provider, '14-misuse-case');
    await consumer.fill('公民身份号码', second.number);
    await consumer.press('查询');
    const refusal = consumer.page.getByRole('alert').filter({ hasText: misuse });
    await refusal.waitFor();
    const said = (await refusal.textContent()) ?? '';
    expect(said).toContain('授权已暂停');
    expect(said).toContain('第二十一条');
    expect(said).toContain('access.grant-suspended');
    await consumer.page.getByRole('heading', { name: '已暂停' }).waitFor();
    expect(await consumer.page.getByRole('button', { name: '查询' }).isDisabled()).toBe(true);
    await see(consumer, '15-refused');
  });

  it('the holder states its side, the authority lifts the suspension, and the query is answered again', async () => {
    await consumer.open(`/cases/${misuse}`);
    await consumer.page.getByRole('radio', { name: '作出说明', exact: true }).check();
    await consumer.fill(/^说明/, '只用于补贴核查，未作他用（模拟）');
    await consumer.press(/^确认/);
    await authority.open(`/cases/${misuse}`);
    await authority.page.getByRole('radio', { name: '恢复使用', exact: true }).check();
    await authority.fill(/^理由/, '查无实据');
    await authority.press(/^确认/);
    await authority.page.locator('.page-head .seal').waitFor();
    await see(authority, '16-lifted');
    await consumer.open(`/query?grant=${grant}`);
    await consumer.fill('正在办理的事项编号', matter);
    await consumer.fill('公民身份号码', second.number);
    await consumer.press('查询');
    await consumer.page.getByRole('rowheader', { name: '姓名' }).waitFor();
    expect(await consumer.page.locator('.answer-row').textContent()).toContain(second.name);
  });

  it('what the authority revokes stays revoked, and says in which case and on which article', async () => {
    await provider.open(`/grants/${grant}`);
    await report('提供给第三方', '转给外包公司（模拟）');
    await provider.press('提交');
    const number = await provider.arriveAtCase();
    await consumer.open(`/cases/${number}`);
    await consumer.page.getByRole('radio', { name: '作出说明', exact: true }).check();
    await consumer.fill(/^说明/, '属实，已经收回（模拟）');
    await consumer.press(/^确认/);
    await authority.open(`/cases/${number}`);
    await authority.page.getByRole('radio', { name: '撤销授权', exact: true }).check();
    await authority.fill(/^理由/, '查实');
    await authority.press(/^确认/);
    await authority.page.locator('.page-head .seal').waitFor();
    await consumer.open(`/grants/${grant}`);
    const ended = consumer.page.locator('section', { has: consumer.page.getByRole('heading', { name: '已撤销' }) });
    expect(await ended.textContent()).toContain('第二十一条');
    expect(await ended.textContent()).toContain(number);
    await see(consumer, '17-revoked');
    await consumer.open('/query');
    await consumer.page
      .getByRole('cell', { name: /拒绝：授权已暂停/ })
      .first()
      .waitFor();
    // Other grants may be offered; the revoked one is not.
    const choice = consumer.page.getByRole('combobox', { name: '数据和用途' });
    if ((await choice.count()) > 0) await choice.click();
    expect(await consumer.page.locator('.ant-select-item-option', { hasText: '核查技能补贴申请人' }).count()).toBe(0);
    await see(consumer, '18-nothing-to-query');
  });

  it('says plainly when there is nothing, when one has no part in it, and when the server cannot be reached', async () => {
    const { page } = consumer;
    await consumer.open('/grants/999999');
    await page.locator('.empty').waitFor();
    await consumer.open(`/catalog/${dataset.id}/items/i99`);
    await page.getByRole('alert').filter({ hasText: 'access.unknown-item' }).waitFor();
    await page.route('**/api/v1/queries?*', (route) => route.abort());
    await consumer.open('/grants?side=queries');
    await page.getByRole('button', { name: /重\s*试/ }).waitFor();
    await see(consumer, '19-unreachable');
    await page.unroute('**/api/v1/queries?*');
    await page.getByRole('button', { name: /重\s*试/ }).click();
    await page.getByRole('cell', { name: matter }).first().waitFor();
    await see(consumer, '20-queries-asked');
  });

  it('says the same in English', async () => {
    const { page } = provider;
    await provider.open('/grants?side=given&state=any');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('row').filter({ hasText: request }).waitFor();
    await see(provider, '21-english-given');
    await provider.open(`/grants/${grant}`);
    await page.getByText('The grant has been ended', { exact: false }).waitFor();
    await see(provider, '22-english-grant');
    await provider.open(`/catalog/${dataset.id}/items/i2`);
    await page.getByRole('heading', { level: 1, name: 'Who can see “姓名”' }).waitFor();
    await see(provider, '23-english-item');
    await page.getByRole('button', { name: '中文' }).click();
    expect(witnesses.flatMap((witness) => witness.complaints())).toEqual([]);
  });
});
