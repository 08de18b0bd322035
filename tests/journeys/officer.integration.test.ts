import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { sql } from '#kernel';
import { type ApplicableDataset, publishApplicable } from './applicable-dataset.ts';
import { launchBrowser } from './launch-browser.ts';
import { homeRow, type MessyFile, messyHeader, writeMessyFile } from './messy-file.ts';
import { openCity, type ServedCity } from './open-city.ts';
import { type Witness, watch } from './witness.ts';
import { type Desk, sitDown } from './workbench-pages.ts';

// An officer's messy file to a clean version: refused files, an upload that breaks off and goes on, a load that is cancelled,
// rows corrected in the sheet and in a spreadsheet, changes by key, versions compared, and the way back. Each test is a leg
// of one walk; each picture is taken at a desk's width and at a telephone's.

vi.setConfig({ testTimeout: 120_000 });

let city: ServedCity;
let browser: Browser;
let page: Page;
let desk: Desk;
let witness: Witness;
let dataset: ApplicableDataset;
let folder: string;
let messy: MessyFile;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuyuan-officer-'));
  [city, browser, messy] = await Promise.all([openCity(), launchBrowser(), writeMessyFile(folder)]);
  dataset = await publishApplicable(city.address);
  const context = await browser.newContext({
    viewport: { width: 1360, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
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
  await witness.keep('failed-officer');
});
afterAll(async () => {
  await browser?.close();
  await city?.close();
  await rm(folder, { recursive: true, force: true });
});

const signIn = (login: string) => desk.signIn(login, city.demonstration.password);
const openUpload = (mode = 'full') => desk.open(`/loads/new?resource=${dataset.id}&mode=${mode}`);
const openVersions = (query = '') => desk.open(`/loads/versions/${dataset.id}${query}`);
const cell = (row: number, column: string) => page.getByRole('textbox', { name: new RegExp(`^第 ${row} 行，${column}`) });

/** At a desk and on a telephone. */
async function see(name: string): Promise<void> {
  await witness.see(`officer-desk-${name}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await witness.see(`officer-phone-${name}`);
  // Wide tables scroll in their frames, the page itself never sideways.
  expect(await page.evaluate<number>('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1360, height: 900 });
}

async function choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Uploads a small file and waits for what becomes of it. */
async function upload(name: string, content: string | Buffer, mode: string, ends: string): Promise<void> {
  await openUpload(mode);
  await choose({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await desk.press('上传并装载');
  await page.waitForURL(/\/loads\/\d+$/);
  await page.locator('.page-head .mark', { hasText: ends }).waitFor();
}

/** Holds every load still where it puts rows aside, until it is told to go on. */
async function holdLoads(work: () => Promise<void>): Promise<void> {
  const connection = await city.database.writers.connect();
  try {
    await connection.query('begin; lock table store.quarantine in share mode');
    await work();
  } finally {
    await connection.query('rollback');
    connection.release();
  }
}

it('a file that is not fit is refused in words that say what to do, and nothing changes', async () => {
  await signIn('minzheng.officer');
  await upload('名录.csv', Buffer.from('504b030414000600', 'hex'), 'full', '未通过');
  await page.getByText('这不是 CSV 文件，而是').waitFor();
  await page.getByText('另存为“CSV UTF-8').waitFor();
  await see('01-not-a-csv');
  await upload('名录.csv', `${messyHeader.replace('床位数', '床位')}\n${homeRow(1)}\n`, 'full', '未通过');
  await page.getByText('目录中没有文件里的 1 列：床位').waitFor();
  await openVersions();
  await page.getByRole('heading', { name: '版本（1）' }).waitFor();
});

it('an upload that breaks off is paused, kept over a closed page, and goes on where it stopped when the file is chosen again', async () => {
  const ranges: string[] = [];
  page.on('request', (request) => request.method() === 'PUT' && ranges.push(request.headers()['content-range'] ?? ''));
  await openUpload();
  await choose(messy.path);
  // The line breaks after the first chunk.
  await page.route('**/api/v1/uploads/*', (route) =>
    route.request().method() === 'PUT' && !route.request().headers()['content-range']?.startsWith('bytes 0-')
      ? route.abort()
      : route.continue(),
  );
  await desk.press('上传并装载');
  await page.getByText(/连接中断，正在第 \d 次重试/).waitFor();
  await desk.press('暂停');
  await page.getByText(/^已暂停/).waitFor();
  await see('02-paused');
  await openUpload();
  await page.getByRole('heading', { name: '没传完的上传' }).waitFor();
  await choose(messy.path);
  await page.getByText(/会从那里接着传/).waitFor();
  await see('03-goes-on');
  await page.unroute('**/api/v1/uploads/*');
  ranges.length = 0;
  await holdLoads(async () => {
    await desk.press('上传并装载');
    await page.waitForURL(/\/loads\/\d+$/);
    await page.getByRole('heading', { name: '正在读取和检查' }).waitFor();
    await see('04-running');
  });
  expect(ranges.map((range) => range.split('-')[0])).toEqual(['bytes 8388608']);
  await page.locator('.page-head .mark', { hasText: '已发布' }).waitFor();
  // What arrived in two sittings is the file, byte by byte.
  await page.getByText(messy.sha256).waitFor();
  expect(await figures()).toMatchObject({ 数据行: '80,000', 合格: '79,996', 进入隔离区: '4' });
});

it('a running load is cancelled, and publishes nothing', async () => {
  const before = page.url();
  await openUpload();
  await choose(messy.path);
  await holdLoads(async () => {
    await desk.press('上传并装载');
    await page.waitForURL(/\/loads\/\d+$/);
    await desk.press('取消装载');
    await page.getByRole('dialog').getByRole('button', { name: '取消装载' }).click();
    await page.locator('.page-head .mark', { hasText: '已取消' }).waitFor();
  });
  await page.getByText('装载已被取消，没有发布。').waitFor();
  await see('05-cancelled');
  await page.goto(before);
});

it('rows put aside are corrected in the sheet; one that is still not right stays, with the reason that holds now', async () => {
  await cell(3, '床位数').waitFor();
  await see('06-quarantine');
  await cell(3, '床位数').fill('60');
  await cell(3, '床位数').press('Enter');
  expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toContain('第 4 行，床位数');
  await cell(4, '机构编号').fill('YL00002');
  await page.getByText('已改 2 行，尚未提交').waitFor();
  // What was typed is not lost by a wrong click.
  await page.getByRole('link', { name: '目录', exact: true }).click();
  await page.locator('.ant-modal-confirm-title', { hasText: '有改正还没提交' }).waitFor();
  await page.getByRole('button', { name: '留下' }).click();
  await see('07-corrected');
  await desk.press('提交改正');
  await page.getByText('1 行合格，已并入').waitFor();
  await page.getByText('1 行仍有问题').waitFor();
  await page.getByText('主键与第 3 行重复').waitFor();
  await see('08-outcome');
});

it('the rest is corrected in a spreadsheet program, brought back in GB18030, and is clean', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载隔离的行' }).click()]);
  const report = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(report[0]).toContain('"行号","原因"');
  const corrected = report
    .map((line) => line.replace(/^4,(.*)"YL00002"/, '4,$1"YL00003"').replace(/^5,(.*)"YL00001"/, '5,$1"YL00004"'))
    .join('\r\n');
  const path = join(folder, '改正后.csv');
  await writeFile(path, iconv.encode(corrected, 'gb18030'));
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByText(/^从 改正后.csv 读入 3 行改正/).waitFor();
  await desk.press('提交改正');
  await page.getByText('3 行合格，已并入').waitFor();
  await page.getByText('没有待改正的行。').waitFor();
  await see('09-clean');
});

it('changes come by key: rows added, replaced and removed, and the rest stays', async () => {
  await openUpload('upsert');
  await see('10-incremental');
  await upload('增量.csv', `${messyHeader}\n${homeRow(1, 99)}\n${homeRow(90_001)}\n`, 'upsert', '已发布');
  await page.getByText('增 1', { exact: true }).waitFor();
  await page.getByText('改 1', { exact: true }).waitFor();
  await upload('停业.csv', '机构编号\nYL00010\n', 'delete', '已发布');
  await page.getByText('删 1', { exact: true }).waitFor();
});

it('versions are compared: counts for all who answer for the data, rows for the providing agency alone', async () => {
  await openVersions('?from=2&to=6');
  await page.getByText('从第 2 版（79,996 行）到第 6 版（80,000 行）').waitFor();
  expect(await figures()).toMatchObject({ 新增: '5', 改变: '1', 删除: '1', 相同: '79,994' });
  await page.getByRole('button', { name: /^改变 1/ }).click();
  await page.locator('del', { hasText: '50' }).waitFor();
  await page.locator('ins', { hasText: '99' }).waitFor();
  await see('11-compared');
  await signIn('shuju.officer');
  await openVersions('?from=2&to=6');
  await page.getByText('行的内容只给提供机构的经办人看。').waitFor();
  expect(await figures()).toMatchObject({ 新增: '5', 改变: '1' });
  expect(await page.getByRole('button', { name: /回退/ }).count()).toBe(0);
  await see('12-counts-alone');
  await signIn('gongan.officer');
  await openVersions();
  await page.getByText('没有找到').waitFor();
});

it('an earlier version is made to stand again, after what that changes was shown and a reason given', async () => {
  await signIn('minzheng.officer');
  await openVersions();
  await page.getByRole('button', { name: '回退 到第 4 版' }).click();
  await page.getByText('将发布第 7 版').waitFor();
  await page.getByRole('dialog').getByText('相同', { exact: true }).waitFor();
  await see('13-roll-back');
  await desk.press('确认回退');
  await page.getByText('请写明理由').waitFor();
  await page.getByLabel('回退的理由').fill('停业名单有误，重新核实');
  await desk.press('确认回退');
  await page.getByText('理由：停业名单有误，重新核实').waitFor();
  await page.locator('td', { hasText: /^回退到第 4 版理由/ }).waitFor();
  await see('14-rolled-back');
  const found = await sql<{ current: number; rows: string }>`select d.current_version as current, v.rows from store.dataset d
    join store.version v on v.dataset = d.id and v.number = d.current_version where d.resource = ${dataset.id}`.execute(
    city.database.reader,
  );
  expect(found.rows).toEqual([{ current: 7, rows: String(messy.rows) }]);
});

it('all of it speaks English too, and can be dark', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: /versions of the data/ }).waitFor();
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  await see('15-english-dark');
  await desk.open('/loads');
  await see('16-loads');
});

it('the browser had nothing to complain of on the whole way', () => {
  expect(witness.complaints()).toEqual([]);
});

async function figures(): Promise<Record<string, string>> {
  const found = await page
    .locator('.figure')
    .evaluateAll((boxes) =>
      (boxes as unknown as { querySelector(name: string): { textContent: string } }[]).map(
        (box) => [box.querySelector('dt').textContent, box.querySelector('dd').textContent] as const,
      ),
    );
  return Object.fromEntries(found);
}
