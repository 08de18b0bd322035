import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { demonstrationPassword, loginOf } from '../../demonstration/wuxi/city.ts';
import { type ApplicableDataset, type Call, enterAgency, publishApplicable, rowCount } from './applicable-dataset.ts';
import { launchBrowser } from './launch-browser.ts';
import { openCity, type ServedCity } from './open-city.ts';
import { type Witness, watch } from './witness.ts';
import { sitDown } from './workbench-pages.ts';

// A citizen from the search to the download that was opened to them, at a desk and on a telephone, and once without any
// script in the browser. Each test is a leg of one walk.

vi.setConfig({ testTimeout: 120_000 });

let city: ServedCity;
let browser: Browser;
let dataset: ApplicableDataset;
let provider: Call;

beforeAll(async () => {
  [city, browser] = await Promise.all([openCity(), launchBrowser()]);
  dataset = await publishApplicable(city.address);
  provider = await enterAgency(city.address, 'wx-minzheng');
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await city?.close();
});

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

describe.each([
  {
    where: 'desk',
    width: 1280,
    script: true,
    colorScheme: 'light',
    person: { login: 'citizen.desk', name: '陈晓舟', identity: '11010519491231002X' },
  },
  {
    where: 'phone',
    width: 390,
    script: true,
    colorScheme: 'dark',
    person: { login: 'citizen.phone', name: '林一鸣', identity: '440524188001010014' },
  },
  {
    where: 'bare',
    width: 1280,
    script: false,
    colorScheme: 'light',
    person: { login: 'citizen.bare', name: '周安', identity: '360426199101010071' },
  },
] as const)('at $where (script: $script)', ({ where, width, script, colorScheme, person }) => {
  const password = 'Lantern-Pond-42';
  let context: BrowserContext;
  let page: Page;
  let witness: Witness | undefined;
  let number = '';
  let broken = false;

  /** A picture and axe; without script neither axe nor the picture's measuring can run. */
  const see = (name: string) => witness?.see(`citizen-${where}-${name}`);

  beforeAll(async () => {
    context = await browser.newContext({
      viewport: { width, height: 860 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      javaScriptEnabled: script,
      colorScheme,
      acceptDownloads: true,
    });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    witness = script ? watch(page) : undefined;
  });
  afterAll(() => context?.close());
  beforeEach(({ skip }) => {
    if (broken) skip('an earlier leg failed');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    broken = true;
    await witness?.keep(`failed-citizen-${where}`).catch(() => undefined);
  });

  it('finds data in Chinese, narrows it, and looks at an open one with its chart', async () => {
    await page.goto(city.address);
    await see('home');
    await page.getByLabel('找数据').fill('公交站点位置');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('link', { name: /公交站点信息/ }).waitFor();
    await page.getByText('开放类型', { exact: true }).first().click();
    await page.getByRole('link', { name: /^无条件开放/ }).click();
    await page.getByRole('link', { name: /公交站点信息/ }).waitFor();
    await see('search');
    await page.getByRole('link', { name: /公交站点信息/ }).click();
    await page.getByRole('heading', { level: 1, name: /公交站点信息/ }).waitFor();
    await page.getByText(/最多的是.+行/).waitFor();
    await see('dataset');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载 XLSX' }).click();
    const file = await readFile(await (await download).path());
    expect(file.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    for (const tab of ['数据项', '版本', '接口', '反馈']) {
      await page.getByRole('link', { name: tab, exact: true }).click();
      await page.getByRole('heading', { level: 2, name: tab }).waitFor();
    }
  });

  it('is led from the data to an account and back, and applies with purpose and format', async () => {
    await page.goto(`${city.address}/?q=${encodeURIComponent('养老床位使用情况')}`);
    await page.getByRole('link', { name: dataset.name }).click();
    await see('gated');
    await page.getByRole('link', { name: '登录后申请使用' }).click();
    await page.getByRole('main').getByRole('link', { name: '注册' }).click();
    await page.getByLabel('姓名或者名称').fill(person.name);
    await page.getByLabel('证件号码').fill(`${person.identity.slice(0, 17)}5`);
    await page.getByLabel('联系方式').fill('13800138000');
    await page.getByLabel('用户名').fill(person.login);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '注册' }).click();
    await page.getByText('请核对号码和校验码').waitFor();
    await see('sign-up-refused');
    await page.getByLabel('证件号码').fill(person.identity);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '注册' }).click();
    await page.getByText('注册成功，请登录。').waitFor();
    await page.getByLabel('用户名').fill(person.login);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('main').getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { level: 1, name: `申请使用：${dataset.name}` }).waitFor();
    await page.getByLabel('利用目的').fill('研究养老机构床位的空间分布，成果公开发表。');
    await page.getByLabel('CSV 文件').check();
    await page.getByLabel('机构名称').check();
    await page.getByLabel('所在区县').check();
    await page.getByLabel('联系手机').check();
    await page.getByLabel('希望使用至').fill(day(365));
    await see('apply');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { level: 1, name: /^申请 \d{4}-\d{6}$/ }).waitFor();
    number = (await page.getByRole('heading', { level: 1 }).innerText()).replace('申请 ', '');
    await page.getByText(/自次日起 10 个工作日内答复/).waitFor();
    await page.getByRole('img', { name: /工作日进度/ }).waitFor();
    await see('application');
  });

  it.runIf(script)('is on the desk of the provider, under the same clock', async () => {
    const due = /不迟于 (\d{4}-\d{2}-\d{2})/.exec(await page.getByText(/自次日起 10 个工作日内答复/).innerText())?.[1] ?? '';
    const office = await browser.newContext({
      viewport: { width, height: 860 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme,
    });
    const desk = sitDown(await office.newPage(), city.address);
    desk.page.setDefaultTimeout(20_000);
    const officeWitness = watch(desk.page);
    await desk.signIn(loginOf('wx-minzheng', 'officer'), demonstrationPassword);
    await desk.open(`/cases/${number}`);
    await desk.page.getByRole('heading', { level: 2, name: '办理过程' }).waitFor();
    await desk.page.getByText(due).filter({ visible: true }).first().waitFor();
    await desk.page.getByText(person.name).first().waitFor();
    await desk.page.getByText('研究养老机构床位的空间分布，成果公开发表。').first().waitFor();
    await officeWitness.see(`citizen-${where}-provider`);
    expect(officeWitness.complaints()).toEqual([]);
    await office.close();
  });

  it('sees the consent, reads and signs the agreement', async () => {
    const fields = { until: day(300), destroy: 30, terms: '成果发表后报送提供机构一份' };
    await provider('POST', `/api/v1/cases/${number}/answers`, { step: 'answer', answer: 'agree', fields });
    await page.goto(`${city.address}/account`);
    await page.getByText('同意开放，等待您签订协议').waitFor();
    await see('account');
    await page.getByRole('link', { name: number }).click();
    await page.getByText(`至 ${fields.until} 止`).waitFor();
    await page.getByLabel('签名').fill(person.name);
    await see('agreement');
    await page.getByRole('button', { name: '签署协议' }).click();
    await page.getByText('您已签署，等待无锡市民政局签署并开放').waitFor();
    await provider('POST', `/api/v1/cases/${number}/answers`, { step: 'open', answer: 'opened' });
  });

  it('takes what was opened, masked, and signs out', async () => {
    await page.goto(`${city.address}/applications/${number}`);
    await page.getByText('双方已经签署').waitFor();
    await see('opened');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载 CSV', exact: true }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(rowCount + 1);
    expect(lines[0]).toBe('name,district,phone');
    expect(lines[1]).toBe('模拟颐养院1,滨湖区,138****0001');
    await page.getByRole('button', { name: /退出/ }).click();
    await page.getByRole('link', { name: '登录', exact: true }).waitFor();
    const refused = await page.goto(`${city.address}/applications/${number}`);
    expect(refused?.status()).toBe(401);
    await see('signed-out');
    expect(witness?.complaints() ?? []).toEqual([]);
  });
});
