import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { findUnspoken } from './desk-pages.ts';
import type { LawCity } from './open-law-city.ts';
import { type Witness, watch } from './witness.ts';
import { chooseIn, type Desk, sitDown } from './workbench-pages.ts';

/** What a seat must know of a city. */
type SeatedCity = Pick<LawCity, 'address' | 'password'> & { readonly city: Pick<LawCity['city'], 'loginOf'> };

/** A person of a law's city at a browser of their own. */
export interface Seat {
  readonly desk: Desk;
  readonly witness: Witness;
  /** A picture, axe, no text left unspoken, nothing wider than the screen. */
  see(name: string): Promise<void>;
  /** Begins a case by the page: the matter by its name in the list, what it is about, and then the form. */
  begin(matter: string, about?: string): Promise<void>;
  /** Answers the step that waits: the choice, then the fields by label. */
  answer(choice: string, fill?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Signs a person of the trials in: `c-housing/o`. @param language of the interface. */
export async function sitAt(
  { browser, city }: { readonly browser: Browser; readonly city: SeatedCity },
  person: string,
  { language = 'zh', dark = false }: { readonly language?: 'zh' | 'en'; readonly dark?: boolean } = {},
): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const desk = sitDown(page, city.address);
  const witness = watch(page);
  await desk.signIn(city.city.loginOf(person), city.password);
  await page.evaluate(`localStorage.setItem('shuyuan.language', '${language}')`);
  return {
    desk,
    witness,
    async see(name) {
      await witness.see(name);
      expect(await findUnspoken(page, language), `unspoken on ${name}`).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'), `width of ${name}`).toBeLessThan(2);
    },
    async begin(matter, about) {
      await desk.open('/cases');
      await page.getByRole('link', { name: '提出办件' }).click();
      await page.getByRole('link', { name: matter, exact: true }).click();
      await desk.heading(matter).waitFor();
      if (about !== undefined) await chooseIn(page, page, '所涉数据资源', about);
    },
    async answer(choice, fill) {
      await page.getByRole('radio', { name: choice, exact: true }).check();
      await fill?.();
      await page.getByRole('button', { name: new RegExp(`确认：${choice}$`) }).click();
      await page.getByText('已办理，并记入账本。').first().waitFor();
      await page.waitForLoadState('networkidle');
    },
    close: () => context.close(),
  };
}
