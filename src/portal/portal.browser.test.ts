import axe, { type AxeResults } from 'axe-core';
import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessFaults } from '#access';
import { anonymous, buildServer } from '#kernel';
import { launchBrowser } from '../../tests/journeys/launch-browser.ts';
import { lists } from '../catalog/classification/lists.ts';
import { openSamplePortal, samples } from './testing/sample-portal.ts';

let browser: Browser;
let server: FastifyInstance;
let base = '';
beforeAll(async () => {
  const portal = openSamplePortal(lists, () => accessFaults['access.no-data']());
  server = await buildServer({ routes: portal.routes, authenticate: async () => anonymous, renderProblemPage: portal.renderProblemPage });
  base = await server.listen({ host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const pages = [
  '/',
  '/?lang=en&q=nothing-of-the-kind',
  `/datasets/${samples.villages.slug}`,
  `/datasets/${samples.villages.slug}?lang=en`,
  `/datasets/${samples.companies.slug}`,
  ...['items', 'about', 'versions', 'api', 'feedback'].map((tab) => `/datasets/${samples.villages.slug}?tab=${tab}`),
  '/developers',
  '/account/sign-in',
  '/account/sign-up?lang=en',
  `/datasets/${samples.archive.slug}`,
  `/datasets/${samples.unloaded.slug}`,
  '/law/wuxi-2020',
];

it.each([
  ['a telephone', 390, 'light'],
  ['a desk, in the dark', 1280, 'dark'],
] as const)(
  'conforms on %s: axe finds nothing, nothing overflows',
  async (_where, width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const tab = await context.newPage();
    const findViolations = async () => {
      await tab.addScriptTag({ content: axe.source });
      const { violations } = await tab.evaluate<AxeResults>('axe.run()');
      return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`);
    };
    for (const address of [...pages, '/datasets/none']) {
      await tab.goto(base + address);
      expect([address, await findViolations()]).toEqual([address, []]);
      expect([address, await tab.evaluate<number>('document.documentElement.scrollWidth - innerWidth')]).toEqual([address, 0]);
    }
    const paper = await tab.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
    expect(paper).toBe(colorScheme === 'dark' ? 'rgb(18, 23, 29)' : 'rgb(251, 250, 247)');
    // The finder does find: without this, a broken one would pass for conformity.
    await tab.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:,"><p style="color:#888;background:#999">contrast</p>')`,
    );
    expect((await findViolations()).map((each) => each.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
    await context.close();
  },
  120_000,
);

it('needs no script, breaks no policy, and is worked by keyboard alone', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  for (const address of pages) await tab.goto(base + address);
  await tab.goto(base);
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.getByLabel('找数据').fill('村级');
  await tab.keyboard.press('Enter');
  await tab.getByRole('link', { name: '村级区划代码' }).press('Enter');
  await tab.getByRole('heading', { level: 1, name: '村级区划代码' }).waitFor();
  const download = tab.waitForEvent('download');
  await tab.getByRole('link', { name: '下载 CSV' }).press('Enter');
  expect((await download).suggestedFilename()).toBe('村级区划代码-103001-000001-v3.csv');
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);
