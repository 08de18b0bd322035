import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { type Seat, sitAt } from './law-seats.ts';
import { openCity, type ServedCity } from './open-city.ts';
import { people, publishShared, type SharedDataset } from './shared-dataset.ts';

// A request that was refused in Wuxi rises from the other side to the authority and on to the government, whose decision
// gives the grant (20.3). Each test is a leg of one walk.

vi.setConfig({ testTimeout: 300_000 });

let city: ServedCity;
let browser: Browser;
let dataset: SharedDataset;
let seat: Seat | undefined;
let request = '';
let dispute = '';
let broken = false;

async function sit(login: string, options: Parameters<typeof sitAt>[2] = {}): Promise<Seat> {
  await seat?.close();
  const { address, demonstration } = city;
  seat = await sitAt(
    { browser, city: { address, password: demonstration.password, city: { loginOf: (person) => person } } },
    login,
    options,
  );
  return seat;
}
async function sitAtCase(login: string, number: string): Promise<Seat> {
  const found = await sit(login);
  await found.desk.open(`/cases/${number}`);
  return found;
}
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  [city, browser] = await Promise.all([openCity(), launchBrowser()]);
  dataset = await publishShared(city.address);
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
  await seat?.witness.keep('failed-dispute').catch(() => undefined);
});

it('a request is refused by the provider and the authority, with the law', async () => {
  const { desk } = await sit('renshe.officer');
  await desk.open(`/catalog/${dataset.id}/apply`);
  await desk.fill(/履行职责需要/, '核查失业补助申请人是否为临时救助对象');
  await desk.choose(/^使用方式/, '逐条核查');
  await desk.fill('使用至', day(90));
  await desk.press('提交申请');
  request = await desk.arriveAtCase();
  const provider = await sitAtCase('minzheng.officer', request);
  await provider.answer('不同意', async () => void (await provider.desk.fill(/^理由/, '涉及个人隐私，可由本人提交证明（模拟）')));
  const authority = await sitAtCase('shuju.officer', request);
  await authority.answer('不同意提供', async () => {
    await authority.desk.fill(/^理由/, '提供机构不同意，暂不提供（模拟）');
    const cites = authority.desk.page.getByLabel(/法律依据|引用/);
    if ((await cites.count()) > 0) await cites.first().fill('《中华人民共和国个人信息保护法》第三十四条');
  });
  await authority.desk.page.locator('.page-head .seal').waitFor();
});

it('the asker brings a dispute over it', async () => {
  const { desk, see, begin } = await sit('renshe.officer');
  await begin('共享争议的协调与决定');
  await desk.fill('所涉办件编号', request);
  await desk.fill(/^争议事项和请求/, '补助资格须当场核验，请求共享姓名和区县（模拟）');
  await see('dispute-01-form');
  await desk.press('提交申请');
  dispute = await desk.arriveAtCase();
  await see('dispute-02-filed');
});

it('the other side answers that it cannot be settled, and the authority refers it to the government', async () => {
  const provider = await sitAtCase('minzheng.officer', dispute);
  await provider.answer('协商不成', async () => void (await provider.desk.fill(/^理由/, '仍不同意批量提供（模拟）')));
  const authority = await sitAtCase('shuju.officer', dispute);
  await authority.see('dispute-03-coordinate');
  await authority.answer('报本级人民政府决定', async () => void (await authority.desk.fill(/^理由/, '双方分歧未能消除（模拟）')));
});

it('the government decides for sharing, item by item, and the grant comes from that decision', async () => {
  const government = await sitAtCase('zhengfu.officer', dispute);
  await government.answer('决定共享', async () => {
    await government.desk.choose(/^共享的数据项/, '公民身份号码');
    await government.desk.choose(/^共享的数据项/, '所在区县');
    await government.desk.fill(/^使用至/, day(60));
    await government.desk.fill(/^共享条件/, '仅逐条核验（模拟）');
    await government.desk.fill(/^理由/, '属于履行法定职责所需（模拟）');
    await government.see('dispute-04-government');
  });
  await government.desk.page.locator('.page-head .seal').waitFor();
  await government.see('dispute-05-decided');
});

it('the asker queries under the government’s decision', async () => {
  const { desk, see } = await sit('renshe.officer');
  const { page } = desk;
  await desk.open('/grants');
  await page.getByRole('link', { name: '联机查询' }).first().click();
  await desk.heading('联机查询').waitFor();
  await desk.choose('数据和用途', '临时救助');
  await desk.fill('正在办理的事项编号', '失业补助-模拟-1');
  await desk.fill('公民身份号码', people[0].number);
  await desk.press('查询');
  await page.getByRole('rowheader', { name: '所在区县' }).waitFor();
  await see('dispute-06-query');
});

it('the decision in English', async () => {
  const { desk, see } = await sit('zhengfu.officer', { language: 'en' });
  await desk.open(`/cases/${dispute}`);
  await see('dispute-07-english');
  expect(seat?.witness.complaints()).toEqual([]);
});
