import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enrol, zhang } from '../conformance/opening-city.ts';
import { type DeskThings, formulaName, prepareDesk } from './desk-pages.ts';
import { sitAs as sitDownAs, walkEveryPage } from './desk-walk.ts';
import { launchBrowser } from './launch-browser.ts';
import { openCity, type ServedCity } from './open-city.ts';
import { chooseIn } from './workbench-pages.ts';

// Every page of the workbench as an officer meets it, then what can be done there. The other kinds of person walk in
// desk.long.test.ts.

vi.setConfig({ testTimeout: 300_000 });

let city: ServedCity;
let browser: Browser;
let things: DeskThings;

beforeAll(async () => {
  [city, browser] = await Promise.all([openCity(), launchBrowser()]);
  things = await prepareDesk(city.address);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await city?.close();
});

const sitAs = (login: string) => sitDownAs({ browser, city }, login);

describe('for the officer', () => walkEveryPage('officer', 'minzheng.officer', () => ({ city, browser, things })));

describe('an officer', () => {
  let context: BrowserContext;
  let page: Page;
  let seat: Awaited<ReturnType<typeof sitAs>>;
  beforeAll(async () => {
    seat = await sitAs('minzheng.officer');
    ({ context, page } = seat);
  });
  afterAll(() => context?.close());

  it('goes about by keyboard alone: skip link, list of keys, two keys to a page, one to the search', async () => {
    await seat.desk.open('/cases');
    await page.getByRole('heading', { level: 1, name: '办件' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.getByRole('heading', { level: 1, name: '目录' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('gm');
    expect(await page.getByLabel('搜索').first().inputValue()).toBe('gm');
  });

  it('reads beside each article how it is carried out and how its cases stand, and goes on to the cases', async () => {
    await seat.desk.open('/law');
    await page.getByText('法规对照：本法规共有 92 项要求').waitFor();
    const article = page.locator('#article-14');
    await article.getByText('wuxi-14-1-b', { exact: true }).waitFor();
    await article.getByText(/全市 \d+ 件，办结 \d+ 件，其中按期 [\d.]+%/).waitFor();
    await page.getByRole('button', { name: /待实现/ }).click();
    await page.locator('#article-18 .carried-planned').first().waitFor();
    expect(await page.locator('.rule .carried-enforced').count()).toBe(0);
    await seat.witness.see('desk-law-pending');
    await page.getByRole('button', { name: /^全部/ }).click();
    await article.getByRole('link', { name: /目录/ }).first().click();
    await page.waitForURL(/view=all&type=catalog-review/);
  });

  it('sorts the catalogue, and saves it as a file in which no cell is a formula', async () => {
    await seat.desk.open('/catalog?agency=wx-minzheng');
    await page.getByRole('button', { name: '名称' }).click();
    await page.waitForURL(/sort=name/);
    await page.locator('th[aria-sort="ascending"]').filter({ hasText: '名称' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.split('\r\n')[0]).toContain('名称');
    expect(text).toContain(`"'${formulaName.replaceAll('"', '""')}"`);
    for (const line of text.replace('\ufeff', '').split('\r\n')) expect(line).not.toMatch(/^"?[=+@-]/);
  });

  it('attaches a document to a case; the authority takes it, and the auditor finds both in the ledger', async () => {
    await seat.desk.open(`/cases/${things.openCase}`);
    const file = { name: '送审材料.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n材料') };
    await page.locator('input[type=file]').setInputFiles({ ...file, name: '材料.exe' });
    await page.getByText('不是可以接收的文件').waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('送审材料.pdf', { exact: true }).waitFor();
    await seat.witness.see('desk-documents');
    const authority = await sitAs('shuju.officer');
    await authority.desk.open(`/cases/${things.openCase}`);
    const download = authority.page.waitForEvent('download');
    await authority.page.getByRole('button', { name: '下载 送审材料.pdf' }).click();
    expect((await readFile(await (await download).path())).equals(file.buffer)).toBe(true);
    await authority.context.close();
    const auditor = await sitAs('admin.audit');
    await auditor.desk.open('/ledger');
    await auditor.page.getByLabel('办件编号').fill(things.openCase);
    await auditor.page.locator('.entry-search button[type=submit]').click();
    await auditor.page.getByText('casework.download-document').waitFor();
    await auditor.page.getByText('casework.attach-document').waitFor();
    await auditor.witness.see('desk-ledger-search');
    await auditor.page.getByLabel('个人证件号码或者主体编号').fill('11010519491231002X');
    await auditor.page.locator('.entry-search button[type=submit]').click();
    await auditor.page.getByText('按个人查询须写明事由').first().waitFor();
    expect(auditor.witness.complaints()).toEqual([]);
    await auditor.context.close();
  });

  it('issues a key whose secret is shown once, and revokes it', async () => {
    await seat.desk.open('/settings?tab=keys');
    await seat.desk.fill('用途名称', '养老业务系统');
    await seat.desk.press('签发密钥');
    const secret = await page.locator('[data-secret]').innerText();
    expect(secret).toMatch(/^syk_\d+_/);
    await seat.desk.open('/settings?tab=keys');
    expect(await page.content()).not.toContain(secret.trim());
    await page
      .getByRole('row', { name: /养老业务系统/ })
      .getByRole('button', { name: '吊销' })
      .click();
    await page.locator('.ant-popover').getByRole('button', { name: '吊销' }).click();
    await page.getByRole('row', { name: /养老业务系统.*已吊销/ }).waitFor();
  });

  it('throws a draft away after being told what is lost', async () => {
    await seat.desk.open(`/catalog/${things.draft}`);
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await page.getByText(/会连同草稿一起消失/).waitFor();
    await page.locator('.ant-popover').getByRole('button', { name: '放弃草稿' }).click();
    await page.getByRole('heading', { level: 1, name: '目录' }).waitFor();
    await seat.desk.open(`/catalog/${things.draft}`);
    await page.getByRole('heading', { level: 1, name: '没有找到' }).waitFor();
    expect(seat.witness.complaints()).toEqual([]);
  });
});

it('the system administrator makes an account and resets its password; the person must change it before signing in', async () => {
  const { context, page, desk, witness } = await sitAs('admin.system');
  await desk.open('/settings?tab=accounts');
  await desk.press('新建账户');
  const dialog = page.getByRole('dialog');
  await chooseIn(page, dialog, '机构', '无锡市民政局');
  await dialog.getByLabel('姓名').fill('林新');
  await dialog.getByLabel('工号').fill('N-1');
  await dialog.getByLabel('账户名').fill('minzheng.new');
  await dialog.getByLabel('初始密码').fill('First-Lantern-42');
  await dialog.getByRole('button', { name: '新建账户' }).click();
  await page.getByRole('row', { name: /minzheng\.new/ }).waitFor();
  await page.getByLabel('在表中查找').fill('minzheng.new');
  await page.getByRole('button', { name: '重置密码：林新' }).click();
  await page.getByRole('dialog').getByLabel('初始密码').fill('Second-Lantern-43');
  await page.getByRole('dialog').getByRole('button', { name: '重置密码' }).click();
  await page.getByText('密码已重置。').waitFor();
  await witness.see('desk-accounts');
  const enter = (password: string) =>
    fetch(`${city.address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'minzheng.new', password }),
    }).then((answer) => answer.json() as Promise<{ code?: string }>);
  expect((await enter('First-Lantern-42')).code).toBe('organization.sign-in-refused');
  expect((await enter('Second-Lantern-43')).code).toBe('organization.password-expired');
  expect(witness.complaints()).toEqual([]);
  await context.close();
});

it('the system administrator finds an account of the public, suspends it with a reason and gives it back', async () => {
  await enrol(city.address, { ...zhang, login: 'spammer.one' });
  const { context, page, desk, witness } = await sitAs('admin.system');
  await desk.open('/settings?tab=public');
  await page.getByPlaceholder('按姓名、名称或者登录名查找').fill('spammer');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /spammer\.one/ });
  await row.getByText('正常').waitFor();
  await row.getByRole('button', { name: /^停用/ }).click();
  const dialog = page.getByRole('dialog');
  const suspend = dialog.getByRole('button', { name: '停用' });
  expect(await suspend.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('批量注册');
  await suspend.click();
  await row.getByText('已停用').waitFor();
  await witness.see('desk-public-accounts');
  const enter = () =>
    fetch(`${city.address}/account/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: city.address },
      body: new URLSearchParams({ login: 'spammer.one', password: zhang.password }).toString(),
    }).then((answer) => answer.status);
  expect(await enter()).toBe(401);
  await row.getByRole('button', { name: /^恢复/ }).click();
  await dialog.getByRole('textbox').fill('查明属误判');
  await dialog.getByRole('button', { name: '恢复' }).click();
  await row.getByText('正常').waitFor();
  expect(await enter()).toBe(303);
  expect(witness.complaints()).toEqual([]);
  await context.close();
});
