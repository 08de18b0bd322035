import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { type DeskThings, findUnspoken, pagesOf } from './desk-pages.ts';
import type { ServedCity } from './open-city.ts';
import { watch } from './witness.ts';
import { sitDown } from './workbench-pages.ts';

export interface Desk {
  readonly city: ServedCity;
  readonly browser: Browser;
  readonly things: DeskThings;
}

/** Opens the workbench for a person, signed in through the page itself. */
export async function sitAs(
  { browser, city }: Pick<Desk, 'browser' | 'city'>,
  login: string,
  options: Parameters<Browser['newContext']>[0] = {},
) {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const desk = sitDown(page, city.address);
  const witness = watch(page);
  await desk.signIn(login, city.demonstration.password);
  return { context, page, desk, witness };
}

/** Every page of the workbench as one person meets it: at a desk in Chinese, and on a telephone in English and dark. */
export function walkEveryPage(person: string, login: string, open: () => Desk): void {
  it.each([
    { where: 'desk', language: 'zh', width: 1360, colorScheme: 'light' },
    { where: 'phone', language: 'en', width: 390, colorScheme: 'dark' },
  ] as const)(
    'every page speaks $language, is whole at $width px, and axe and the browser have nothing to say',
    async ({ where, language, width, colorScheme }) => {
      const { context, page, desk, witness } = await sitAs(open(), login, { viewport: { width, height: 860 }, colorScheme });
      await page.evaluate(`localStorage.setItem('shuyuan.language', '${language}')`);
      const wrong: string[] = [];
      for (const [name, path] of pagesOf(open().things)) {
        await desk.open(path);
        try {
          await witness.see(`desk-${where}-${person}-${name}`);
        } catch (error) {
          const { message, actual } = error as Error & { readonly actual?: unknown };
          wrong.push(`${name}: ${actual === undefined ? message : JSON.stringify(actual)}`.slice(0, 900));
        }
        for (const text of await findUnspoken(page, language)) wrong.push(`${name} says ${JSON.stringify(text.slice(0, 80))}`);
        const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        if (beyond > 1) wrong.push(`${name} is ${beyond} px too wide`);
      }
      await context.close();
      expect([...wrong, ...witness.complaints()]).toEqual([]);
    },
  );
}
