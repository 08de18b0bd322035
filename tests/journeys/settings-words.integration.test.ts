import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { sitAs as sitDownAs } from './desk-walk.ts';
import { launchBrowser } from './launch-browser.ts';
import { openCity, type ServedCity } from './open-city.ts';
import { chooseIn } from './workbench-pages.ts';

// A law that names a kind of agency and a duty of its own, as the administrators meet it under Settings.

vi.setConfig({ testTimeout: 300_000 });

const place = mkdtempSync(join(tmpdir(), 'shuyuan-words-'));
let city: ServedCity;
let browser: Browser;

beforeAll(async () => {
  const packs = join(place, 'packs');
  cpSync(join(import.meta.dirname, '..', '..', 'packs'), packs, { recursive: true });
  const header = join(packs, 'wuxi-2020', 'pack.yaml');
  const own = [
    'agency-kinds:',
    '  village-committee: {zh: 村民委员会, en: Village committee, organ: false, article: "2.2"}',
    'duties:',
    '  chief-data-officer: {zh: 首席数据官, en: chief data officer, article: "6.1"}',
  ];
  writeFileSync(header, readFileSync(header, 'utf8').replace('\nroles:\n', `\n${own.join('\n')}\nroles:\n`));
  [city, browser] = await Promise.all([openCity(packs), launchBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await city?.close();
  rmSync(place, { recursive: true });
});

const sitAs = (login: string) => sitDownAs({ browser, city }, login);

it('an office that nobody holds is named under Settings, and given to an agency of a kind of the law’s own', async () => {
  const { context, page, desk, witness } = await sitAs('admin.system');
  await desk.open('/settings?tab=agencies');
  await page.getByLabel('在表中查找').fill('wx-zhengfu');
  await page.getByRole('button', { name: '登记职能：无锡市人民政府' }).click();
  const held = page.getByRole('dialog');
  await held.getByRole('combobox').press('Backspace');
  await held.getByRole('button', { name: '登记职能' }).click();
  await page.getByText(/尚无人承担：.*本级人民政府/).waitFor();
  await held.waitFor({ state: 'hidden' });
  await desk.press('登记机构');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('中文名称').fill('某村民委员会');
  await dialog.getByLabel('英文名称').fill('Some village committee');
  await dialog.getByLabel('标识').fill('wx-village');
  await dialog.getByLabel('统一社会信用代码').fill('91110000600037341L');
  await chooseIn(page, dialog, '行政区划', /^无锡市/);
  await chooseIn(page, dialog, '性质', '村民委员会');
  await dialog.getByLabel('数据负责人').fill('某');
  await dialog.getByLabel('数据管理机构').fill('数据组');
  await dialog.getByRole('button', { name: '登记机构' }).click();
  await page.getByLabel('在表中查找').fill('wx-village');
  const row = page.getByRole('row', { name: /wx-village/ });
  await row.getByRole('cell', { name: '村民委员会', exact: true }).waitFor();
  await row.getByRole('button', { name: '登记职能：某村民委员会' }).click();
  const offices = page.getByRole('dialog');
  await chooseIn(page, offices, '某村民委员会的法定职能', '本级人民政府');
  await offices.getByRole('button', { name: '登记职能' }).click();
  await row.getByRole('cell', { name: '本级人民政府', exact: true }).waitFor();
  await page.getByText(/尚无人承担：.*本级人民政府/).waitFor({ state: 'detached' });
  await witness.see('settings-offices');
  expect(witness.complaints()).toEqual([]);
  await context.close();
});

it('a person is given the law’s own duty by its name, and keeps it when the roles are changed', async () => {
  const { context, page, desk, witness } = await sitAs('admin.security');
  await desk.open('/settings?tab=accounts');
  await page.getByLabel('在表中查找').fill('minzheng.officer');
  const row = page.getByRole('row', { name: /minzheng\.officer/ });
  await chooseIn(page, row, /的法定职责$/, '首席数据官');
  await page.getByText('角色已更新。').first().waitFor();
  await chooseIn(page, row, /的角色$/, '主要负责人');
  await page.reload();
  await page.getByLabel('在表中查找').fill('minzheng.officer');
  await row.getByText('主要负责人').waitFor();
  await row.getByText('首席数据官').waitFor();
  await witness.see('settings-duties');
  expect(witness.complaints()).toEqual([]);
  await context.close();
});
