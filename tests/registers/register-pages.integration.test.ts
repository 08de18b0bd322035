import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { enterAgency } from '../journeys/applicable-dataset.ts';
import { launchBrowser } from '../journeys/launch-browser.ts';
import { openCity, type ServedCity } from '../journeys/open-city.ts';
import { type Witness, watch } from '../journeys/witness.ts';
import { type Desk, sitDown } from '../journeys/workbench-pages.ts';
import { copyPacksWithLines } from './pack-with-lines.ts';

// The case type and the registers that a pack alone brings, driven through the pages.

vi.setConfig({ testTimeout: 180_000 });

let city: ServedCity;
let browser: Browser;
let page: Page;
let desk: Desk;
let witness: Witness;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-register-pages-'));
  [city, browser] = await Promise.all([copyPacksWithLines(directory).then(openCity), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  desk = sitDown(page, city.address);
  witness = watch(page);
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await city?.close();
  await rm(directory, { recursive: true, force: true });
});

it('lets an officer enter a line, see its gap, and see it closed by the decision that the pack alone describes', async () => {
  await desk.signIn('gongan.officer', city.demonstration.password);
  await desk.open('/registers');
  await page.getByRole('link', { name: '试验专线', exact: true }).click();
  await page.getByRole('heading', { name: '试验专线' }).waitFor();
  await page.getByRole('button', { name: /登\s?记/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/线路名称/).fill('110专线');
  await form.getByLabel(/使用机构/).click();
  await page.getByTitle('无锡市公安局').click();
  await form.getByRole('button', { name: /保\s?存/ }).click();
  const entry = page.getByRole('link', { name: '110专线' });
  await entry.waitFor();
  const lacking = page.locator('td').getByText('没有经同意的专线');
  await lacking.waitFor();
  await witness.see('register-with-gap');

  const officer = await enterAgency(city.address, 'wx-gongan');
  const { number } = await officer<{ number: string }>('POST', '/api/v1/cases', {
    type: 'test-consent',
    form: { act: 'enter', line: '110专线' },
  });
  const authority = await enterAgency(city.address, 'wx-shuju');
  await authority('POST', `/api/v1/cases/${number}/answers`, { step: 'consent', answer: 'agree' });

  await desk.open('/registers/wuxi-2020/test-lines');
  await entry.waitFor();
  expect(await lacking.count()).toBe(0);
  await desk.open('/registers/wuxi-2020/test-consents');
  await page.getByRole('link', { name: '110专线' }).click();
  await page.getByRole('link', { name: number }).waitFor();
  await witness.see('register-entry');
  await desk.open('/registers');
  await page.getByRole('link', { name: '试验专线', exact: true }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await witness.see('registers-on-a-phone');
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
});
