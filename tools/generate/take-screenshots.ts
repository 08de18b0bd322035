import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/journeys/launch-browser.ts';
import { type Ask, shots } from './tour/shots.ts';

/**
 * `node tools/generate/take-screenshots.ts [ADDRESS] [NAME…]`: takes the pictures of docs/tour.md from a running
 * demonstration city, all of them or those named. The city comes first: `npm start`.
 */
const [address = 'http://127.0.0.1:8080', ...only] = process.argv.slice(2);
const images = join(import.meta.dirname, '..', '..', 'docs', 'images');
const password = 'Taihu-Demo-2026';
const most = 300_000;

const sizes = { desk: { width: 1280, height: 860 }, phone: { width: 412, height: 860 } } as const;

async function enterWorkbench(context: BrowserContext, login: string): Promise<void> {
  const answer = await context.request.post(`${address}/api/v1/session`, { data: { login, password } });
  if (!answer.ok()) throw new Error(`${login} cannot sign in: ${answer.status()}`);
}

async function enterPortal(page: Page, login: string): Promise<void> {
  await page.goto(`${address}/account/sign-in`);
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill(password);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(/\/account$/);
}

const browser = await launchBrowser();
const failures: string[] = [];
try {
  for (const shot of shots.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const context = await browser.newContext({
      viewport: sizes[shot.size ?? 'desk'],
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    try {
      if (shot.staff) await enterWorkbench(context, shot.staff);
      if (shot.citizen) await enterPortal(page, shot.citizen);
      const ask: Ask = async (url) => {
        const answer = await context.request.get(`${address}${url}`);
        if (!answer.ok()) throw new Error(`${url} was answered ${answer.status()}`);
        return answer.json();
      };
      await page.goto(`${address}${await shot.find(ask, page)}`);
      await page.locator('h1').first().waitFor();
      await page.locator('.ant-skeleton, .ant-spin, [aria-busy=true]').first().waitFor({ state: 'detached' });
      await page.waitForLoadState('networkidle');
      await shot.prepare?.(page);
      await page.evaluate('document.fonts.ready');
      const path = join(images, `tour-${shot.name}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      const { size } = await stat(path);
      if (size > most) throw new Error(`${size} bytes are more than a page of the docs should carry`);
      console.log(`✓ ${shot.name} (${Math.round(size / 1024)} kB)`);
    } catch (error) {
      failures.push(shot.name);
      console.error(`✗ ${shot.name}: ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)}`);
    } finally {
      await context.close();
    }
  }
} finally {
  await browser.close();
}
if (failures.length > 0) process.exitCode = 1;
