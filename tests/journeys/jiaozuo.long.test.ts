import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { jiaozuo } from '../../demonstration/cities/jiaozuo.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Seat, sitAt } from './law-seats.ts';
import { type LawCity, openLawCity } from './open-law-city.ts';
import { chooseIn } from './workbench-pages.ts';

// Jiaozuo under its own measures and the regulation of 2025: a wrong record is verified, with an extension by the head, under
// two clocks; what is not shared is approved by the Bureau; a register is kept. Each test is a leg of one walk.

vi.setConfig({ testTimeout: 300_000 });

let city: LawCity;
let browser: Browser;
let seat: Seat | undefined;
let number = '';
let broken = false;

const resource = '道路运输从业人员';

async function sit(person: string, options: Parameters<typeof sitAt>[2] = {}): Promise<Seat> {
  await seat?.close();
  seat = await sitAt({ browser, city }, person, options);
  return seat;
}

beforeAll(async () => {
  [city, browser] = await Promise.all([
    openLawCity(jiaozuo, { lower: ['national-2025'], on: '2026-03-02', listed: ['r-cond', 'r-closed'], workbench: true }),
    launchBrowser(),
  ]);
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
  await seat?.witness.keep('failed-jiaozuo').catch(() => undefined);
});

it('a department that finds a wrong record asks for its verification', async () => {
  const { desk, see, begin } = await sit('c-housing/o');
  await desk.open('/cases/new');
  await see('jiaozuo-01-matters');
  await begin('数据疑义、错误校核', resource);
  await desk.fill(/^数据项/, '有效期至');
  await desk.fill(/^记录标识/, '模拟记录一');
  await desk.choose(/^疑义或者错误/, '错误');
  await desk.fill(/^说明/, '资格证载明的有效期晚于库中所载（模拟）');
  await see('jiaozuo-02-form');
  await desk.press('提交申请');
  number = await desk.arriveAtCase();
  await desk.page.getByText('照常办理').first().waitFor();
});

it('the case page tells both laws’ clocks, which of them binds and why', async () => {
  if (!seat) throw new Error('nobody sits');
  const { desk, see } = seat;
  const { page } = desk;
  expect(await page.locator('.clocks .clock-name').count()).toBe(2);
  await page.getByText(/以 2026-03-16.* 为准/).waitFor();
  await page.getByText('同时适用').waitFor();
  await see('jiaozuo-03-two-clocks');
});

it('an officer who extends is refused, and lays the extension before the head of the provider', async () => {
  await city.comeTo('2026-03-12');
  const { desk, see } = await sit('c-transport/o');
  const { page } = desk;
  await desk.open(`/cases/${number}`);
  await desk.press(/^延长期限/);
  const form = page.getByRole('group', { name: '延长期限：校核' });
  await form.getByLabel('延长几个工作日').fill('10');
  await form.getByLabel('理由').fill('须向发证机关核对原始档案（模拟）');
  await form.getByRole('button', { name: '延长', exact: true }).click();
  await form.getByText('延长须经数据提供机构主要负责人同意。').waitFor();
  await form.getByText('依法须由他人签批').waitFor();
  await see('jiaozuo-04-extend');
  await form.getByRole('button', { name: '送签' }).click();
  await page.waitForURL(/\/drafts\//);
  await page.getByText('等待签批人签批；签批之前不生效，期限不起算。').waitFor();
  await see('jiaozuo-05-draft');
});

it('the head signs, once: the strip of the measures grows by ten days, and the regulation, which knows no extension, binds', async () => {
  const { desk, see } = await sit('c-transport/h');
  const { page } = desk;
  await desk.open('/cases?view=drafts');
  await page.getByText('等我签批').first().waitFor();
  await see('jiaozuo-05-drafts');
  await page
    .getByRole('link', { name: new RegExp(resource) })
    .first()
    .click();
  await see('jiaozuo-05-to-sign');
  await desk.press('签批');
  await desk.arriveAtCase();
  await page.getByText('到期 03-30').first().waitFor();
  await page.locator('[data-binds^="national-2025"]').filter({ hasText: '2026-03-16' }).waitFor();
  await see('jiaozuo-05-extended');
  await desk.press(/^延长期限/);
  const form = page.getByRole('group', { name: '延长期限：校核' });
  await form.getByRole('button', { name: '延长', exact: true }).click();
  await form.getByRole('alert').waitFor();
  await see('jiaozuo-05-once');
});

it('meanwhile the matter is handled as usual, and the asker sees that it still runs', async () => {
  await city.comeTo('2026-03-13');
  const { desk, see } = await sit('c-housing/o');
  await desk.open(`/cases/${number}`);
  await desk.page.getByText('照常办理').first().waitFor();
  await see('jiaozuo-06-as-usual');
});

it('the provider corrects the record within the time that binds, and the hold ends with the case', async () => {
  await city.comeTo('2026-03-16');
  const { desk, see, answer } = await sit('c-transport/o');
  await desk.open(`/cases/${number}`);
  await answer('已更正', async () => {
    await desk.fill(/^更正值/, '2030-06-30');
    await desk.fill(/^校核结果/, '与原始档案一致，予以更正（模拟）');
    await see('jiaozuo-07-answer');
  });
  await desk.page.locator('.page-head .seal').waitFor();
  await see('jiaozuo-08-corrected');
});

it('a push is not offered, and the form says why', async () => {
  const { desk, see, begin } = await sit('c-housing/s');
  await begin('政务数据资源使用申请', resource);
  await desk.page.getByRole('combobox', { name: /^交换方式/ }).click();
  const push = desk.page.locator('.ant-select-item-option', { hasText: '数据库推送（平台不向外部数据库写入数据，暂不能推送）' });
  await push.waitFor();
  expect(await push.getAttribute('class')).toContain('ant-select-item-option-disabled');
  await desk.page.keyboard.press('Escape');
  await see('jiaozuo-09-no-push');
});

it('a register is kept: an entry, its gap in sight, and the file', async () => {
  const { desk, see } = await sit('c-bureau/o');
  const { page } = desk;
  await desk.open('/registers/jiaozuo-2020/suppliers');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await see('jiaozuo-10-register-empty');
  await desk.press('登记');
  const form = page.getByRole('dialog');
  await form.getByLabel(/^单位名称/).fill('模拟科技有限公司');
  await chooseIn(page, form, /^委托部门/, '焦作市交通运输局');
  await form.getByLabel(/^服务内容/).fill('平台运维（模拟）');
  await form.getByLabel(/^合同起始/).fill('2026-03-01');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText('没有安全管理制度').first().waitFor();
  await form.waitFor({ state: 'hidden' });
  await see('jiaozuo-10-register-gap');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出（留存记录）' }).click();
  expect((await readFile(await (await download).path(), 'utf8')).length).toBeGreaterThan(5);
});

it('all of it in English, and dark', async () => {
  const { desk, see } = await sit('c-bureau/o', { language: 'en', dark: true });
  await desk.open(`/cases/${number}`);
  await see('jiaozuo-11-english-case');
  await desk.open('/cases/new/verification');
  await see('jiaozuo-12-english-form');
  await desk.open('/registers');
  await see('jiaozuo-13-english-registers');
  expect(seat?.witness.complaints()).toEqual([]);
});
