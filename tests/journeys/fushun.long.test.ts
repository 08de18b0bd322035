import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fushun } from '../../demonstration/cities/fushun.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Seat, sitAt } from './law-seats.ts';
import { type LawCity, openLawCity } from './open-law-city.ts';
import { type Witness, watch } from './witness.ts';

// A citizen of Fushun applies for data that is open on application and asks for an answer in writing; the department answers
// within five working days, with reasons, as a document (22.1). Each test is a leg of one walk.

vi.setConfig({ testTimeout: 300_000 });

const person = { login: 'fushun.reader', name: '周安', identity: '360426199101010071', password: 'Lantern-Pond-42' };
let city: LawCity;
let browser: Browser;
let page: Page;
let witness: Witness;
let seat: Seat | undefined;
let slug = '';
let broken = false;
const numbers: string[] = [];

beforeAll(async () => {
  [city, browser] = await Promise.all([openLawCity(fushun, { on: '2026-03-02', listed: ['r-cond'], workbench: true }), launchBrowser()]);
  slug = await city.entries.slugOf('r-cond');
  page = await (
    await browser.newContext({
      viewport: { width: 1280, height: 860 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      acceptDownloads: true,
    })
  ).newPage();
  page.setDefaultTimeout(60_000);
  witness = watch(page);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await city?.close();
});
beforeEach(({ skip }) => {
  if (broken) skip('an earlier leg failed');
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  broken = true;
  await witness.keep('failed-fushun-citizen').catch(() => undefined);
  await seat?.witness.keep('failed-fushun-desk').catch(() => undefined);
});

async function signIn(next: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${city.address}/account/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('用户名').fill(person.login);
  await page.getByLabel('密码').fill(person.password);
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
}

async function apply(want: string): Promise<string> {
  await signIn(`/datasets/${slug}/apply`);
  await page.getByLabel('申请内容').fill(want);
  await page.getByLabel('要求书面答复').check();
  await page.getByLabel('从业类别').check();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { level: 1, name: /^申请 \d{4}-\d{6}$/ }).waitFor();
  return (await page.getByRole('heading', { level: 1 }).innerText()).replace('申请 ', '');
}

it('a citizen finds the data, reads how it is to be had, and signs up', async () => {
  await page.goto(`${city.address}/datasets/${slug}`);
  await page.getByText('提供机构 5 个工作日内答复').waitFor();
  await witness.see('fushun-01-dataset');
  await page.getByRole('link', { name: '登录后申请使用' }).click();
  await page.getByRole('main').getByRole('link', { name: '注册' }).click();
  await page.getByLabel('姓名或者名称').fill(person.name);
  await page.getByLabel('证件号码').fill(person.identity);
  await page.getByLabel('联系方式').fill('13800138000');
  await page.getByLabel('用户名').fill(person.login);
  await page.getByLabel('密码').fill(person.password);
  await page.getByRole('button', { name: '注册' }).click();
  await page.getByText('注册成功，请登录。').waitFor();
});

it('applies on Fushun’s own form, and sees the five working days run', async () => {
  await signIn(`/datasets/${slug}/apply`);
  await page.getByRole('heading', { level: 1, name: /^申请使用/ }).waitFor();
  await witness.see('fushun-02-form');
  numbers.push(await apply('研究客运从业人员的类别构成（模拟）'), await apply('用于商业推广（模拟）'));
  await page.getByText(/自次日起 5 个工作日内答复，不迟于 2026-03-09/).waitFor();
  await witness.see('fushun-03-waiting');
});

it('the department agrees to the one in writing, and refuses the other with reasons', async () => {
  await city.comeTo('2026-03-06');
  seat = await sitAt({ browser, city }, 'c-transport/o');
  const { desk, see, answer } = seat;
  const write = async (name: string) => {
    const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${name}`) };
    await desk.page.locator('.answer-form').getByLabel('附上书面决定').setInputFiles(file);
    await desk.page.locator('.answer-form .ant-select', { hasText: name }).waitFor();
  };
  await desk.open(`/cases/${numbers[0]}`);
  await answer('同意', async () => {
    await desk.fill(/^依保密法/, '经审查，可以提供（模拟）');
    await desk.page.getByRole('switch', { name: /^已经本人同意/ }).click();
    await desk.fill(/^使用期限至/, '2026-12-31');
    await write('同意答复.pdf');
    await see('fushun-04-agree');
  });
  await desk.page.locator('.page-head .seal').waitFor();
  await desk.open(`/cases/${numbers[1]}`);
  await answer('不同意', async () => {
    await desk.fill(/^依保密法/, '经审查，不宜提供（模拟）');
    await desk.fill(/^理由/, '用途与公共利益无关（模拟）');
    await write('不同意答复.pdf');
    await see('fushun-05-refuse');
  });
  await desk.page.locator('.page-head .seal').waitFor();
  expect(seat.witness.complaints()).toEqual([]);
});

it('the citizen reads both answers, takes the written one and the data', async () => {
  await signIn('/account');
  await page.getByRole('link', { name: numbers[0] ?? '' }).waitFor();
  await witness.see('fushun-06-account');
  await page.goto(`${city.address}/applications/${numbers[0]}`);
  await page.getByText('已在期限内答复').waitFor();
  await witness.see('fushun-07-agreed');
  const take = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name }).first().click();
    return readFile(await (await download).path(), 'utf8');
  };
  expect(await take('同意答复.pdf')).toContain('%PDF-');
  expect(await take('下载告知书（PDF）')).toContain('%PDF-');
  expect((await take('下载 CSV')).split('\r\n')[0]).toBe('licence');
  await page.goto(`${city.address}/applications/${numbers[1]}`);
  await page.getByText('用途与公共利益无关（模拟）').first().waitFor();
  await witness.see('fushun-08-refused');
});

it('all of it in English', async () => {
  await page.goto(`${city.address}/applications/${numbers[1]}?lang=en`);
  await page.getByText('Reasons for the refusal').waitFor();
  await witness.see('fushun-09-english-refused');
  await page.goto(`${city.address}/datasets/${slug}?lang=en`);
  await witness.see('fushun-10-english-dataset');
  await page.goto(`${city.address}/datasets/${slug}/apply?lang=en`);
  await witness.see('fushun-11-english-form');
  expect(witness.complaints()).toEqual([]);
});
