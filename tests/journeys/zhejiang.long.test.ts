import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { zhejiang } from '../../demonstration/cities/zhejiang.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Seat, sitAt } from './law-seats.ts';
import { type LawCity, openLawCity } from './open-law-city.ts';
import { chooseIn } from './workbench-pages.ts';

// Zhejiang's draft: data is opened by a review with an expert meeting, a hearing, legality and secrecy; a dedicated network
// is consented to in writing and stands in its register. Each test is a leg of one walk.

vi.setConfig({ testTimeout: 300_000 });

let city: LawCity;
let browser: Browser;
let seat: Seat | undefined;
let number = '';
let broken = false;

async function sit(person: string, options: Parameters<typeof sitAt>[2] = {}): Promise<Seat> {
  await seat?.close();
  seat = await sitAt({ browser, city }, person, options);
  return seat;
}
async function sitAtCase(person: string): Promise<Seat> {
  const found = await sit(person);
  await found.desk.open(`/cases/${number}`);
  return found;
}

beforeAll(async () => {
  [city, browser] = await Promise.all([
    openLawCity(zhejiang, { on: '2026-03-02', listed: ['r-secret'], workbench: true }),
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
  await seat?.witness.keep('failed-zhejiang').catch(() => undefined);
});

const pdf = { name: '决定书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n决定') };

it('the institution hands in the opening of its data', async () => {
  const { desk, see, begin } = await sit('c-transport/o');
  await begin('公共数据开放（备案、审核）', '交通设施图层');
  await desk.choose(/^开放方式/, '下载');
  await desk.fill(/^拟定更新频率/, '每月');
  await see('zhejiang-01-form');
  await desk.press('提交申请');
  number = await desk.arriveAtCase();
  await see('zhejiang-02-filed');
});

it('the authority decides which reviews are needed: experts, a hearing, legality, secrecy', async () => {
  await city.comeTo('2026-03-03');
  const { desk, see, answer } = await sitAtCase('c-bureau/o');
  await answer('确定', async () => {
    for (const label of [/^涉及专业性较强的问题/, /^涉及群体切身利益/, /^涉及法律问题/, /^涉及国家秘密/])
      await desk.page.getByRole('switch', { name: label }).click();
    await see('zhejiang-03-sort');
  });
  for (const step of ['专家论证会', '公开听取意见', '合法性审查', '保密审查']) await desk.page.getByText(step).first().waitFor();
  await see('zhejiang-04-reviews');
});

it('the hearing is held, and a reasonable opinion that was not adopted is refused with its article', async () => {
  await city.comeTo('2026-03-10');
  const { desk, see } = await sitAtCase('c-bureau/o');
  const { page } = desk;
  const form = page.locator('form.answer-form').filter({ hasText: '公开听取意见' });
  await form.getByRole('radio', { name: '已听取意见', exact: true }).check();
  await form.getByRole('combobox', { name: /^方式/ }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '听证会' }).click();
  await form.getByRole('button', { name: '添加一行' }).click();
  await form.getByLabel('意见 1', { exact: true }).fill('去除精确坐标（模拟）');
  await form.getByLabel('合理 1').check();
  await form.getByRole('button', { name: '添加一行' }).click();
  await form.getByLabel('意见 2', { exact: true }).fill('向使用人收费（模拟）');
  await form.getByLabel('未采纳的理由 2').fill('没有收费依据（模拟）');
  await form.getByRole('button', { name: /确认：已听取意见$/ }).click();
  await page.getByText('对合理的意见、建议应当予以采纳').first().waitFor();
  await see('zhejiang-05-hearing-refused');
  await form.getByLabel('采纳 1').check();
  await form.getByRole('button', { name: /确认：已听取意见$/ }).click();
  await page.getByText('已办理，并记入账本。').first().waitFor();
  await page.getByRole('columnheader', { name: '未采纳的理由' }).waitFor();
  await see('zhejiang-06-hearing-held');
});

it('experts, legality and secrecy give their answers, each at its own body', async () => {
  const bureau = await sitAtCase('c-bureau/o');
  await bureau.answer('可行', async () => void (await bureau.desk.fill(/^论证会纪要/, '论证会纪要（模拟）')));
  await city.comeTo('2026-03-11');
  const legal = await sitAtCase('c-legal/o');
  await legal.answer('合法');
  const secrecy = await sitAtCase('c-secrecy/o');
  await secrecy.see('zhejiang-07-secrecy');
  await secrecy.answer('通过');
});

it('the authority weighs the four aspects and agrees, the working body fixes the cycle, and the data is opened', async () => {
  await city.comeTo('2026-03-12');
  const bureau = await sitAtCase('c-bureau/o');
  await bureau.answer('同意', async () => {
    for (const [label, said] of [
      [/^合法性/, '合法'],
      [/^经济效益/, '方便出行服务（模拟）'],
      [/^安全风险/, '坐标已模糊化，风险低（模拟）'],
      [/^国家安全/, '不涉及'],
    ] as const)
      await bureau.desk.fill(label, said);
    await bureau.see('zhejiang-08-decide');
  });
  await city.comeTo('2026-03-13');
  const centre = await sitAtCase('c-centre/o');
  await centre.answer('确定频率', async () => void (await centre.desk.choose(/^更新频率/, '每月')));
  await centre.desk.page.locator('.page-head .seal').waitFor();
  await centre.desk.page.getByText('已开放').first().waitFor();
  await centre.see('zhejiang-09-opened');
});

it('a dedicated network needs a law, is consented to in writing, and stands in its register with what it lacks', async () => {
  const { desk, begin } = await sit('c-transport/o');
  await begin('新建业务专网的同意');
  await desk.fill(/^专网名称/, '模拟执法专网');
  await desk.fill(/^需要新建的法律、法规依据/, '《模拟法》第三条');
  await desk.fill(/^不能使用电子政务网络的理由/, '须与外部隔离（模拟）');
  await desk.press('提交申请');
  number = await desk.arriveAtCase();
  const bureau = await sitAtCase('c-bureau/o');
  await bureau.answer('同意', async () => {
    await bureau.desk.page.getByLabel('附上书面决定').setInputFiles(pdf);
    await bureau.desk.page.locator('.ant-select', { hasText: '决定书.pdf' }).waitFor();
    await bureau.see('zhejiang-10-written');
  });
  await bureau.desk.page.locator('.page-head .seal').waitFor();
  await bureau.desk.open('/registers/zhejiang-2016/network-consents');
  await bureau.desk.page.getByText('模拟执法专网').first().waitFor();
  await bureau.see('zhejiang-11-register');
});

it('of the networks in use, the one consented to lacks nothing, and the other is shown as built without consent', async () => {
  const { desk, see } = await sit('c-bureau/o');
  const { page } = desk;
  await desk.open('/registers/zhejiang-2016/networks');
  for (const network of ['模拟执法专网', '模拟巡查专网']) {
    await desk.press('登记');
    const form = page.getByRole('dialog');
    await form.getByLabel(/^网络名称/).fill(network);
    await chooseIn(page, form, /^运行机关/, '杭州市交通运输局');
    await chooseIn(page, form, /^类别/, '业务专网');
    await form.getByLabel(/^启用日期/).fill('2026-03-13');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: network }).waitFor();
  }
  const lack = '业务专网没有经主管部门同意';
  expect(await page.getByRole('row').filter({ hasText: '模拟执法专网' }).getByText(lack).count()).toBe(0);
  await page.getByRole('row').filter({ hasText: '模拟巡查专网' }).getByText(lack).waitFor();
  await see('zhejiang-12-networks');
  await page.getByRole('link', { name: '模拟巡查专网' }).click();
  await desk.heading(/模拟巡查专网/).waitFor();
  await see('zhejiang-12-entry');
});

it('all of it in English', async () => {
  const { desk, see } = await sit('c-bureau/o', { language: 'en' });
  await desk.open(`/cases/${number}`);
  await see('zhejiang-13-english-case');
  await desk.open('/registers/zhejiang-2016/network-consents');
  await see('zhejiang-14-english-register');
  expect(seat?.witness.complaints()).toEqual([]);
});
