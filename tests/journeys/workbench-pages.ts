import type { Locator, Page } from 'playwright-core';

/** What a person does in the workbench, in a person's words. */
export interface Desk {
  readonly page: Page;
  open(path: string): Promise<void>;
  /** Leaves the last person's session, if any, and signs in as another. */
  signIn(login: string, password: string): Promise<void>;
  fill(label: string | RegExp, value: string): Promise<void>;
  /** Chooses in a select box by typing and taking the first match. */
  choose(label: string | RegExp, value: string | RegExp): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  heading(text: string | RegExp): Locator;
  /** Waits until a case's page stands there. @returns its number. */
  arriveAtCase(): Promise<string>;
}

/** Chooses in a box of the page, or of a dialog on it. */
export async function chooseIn(page: Page, scope: Page | Locator, label: string | RegExp, value: string | RegExp): Promise<void> {
  const field = scope.getByRole('combobox', { name: label, exact: typeof label === 'string' }).first();
  const box = field.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")][1]');
  // A form that is still being drawn may let a choice slip, or close the list under the pointer: then it is opened again.
  // What was chosen must stand in the box.
  const option = page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: value }).first();
  const happens = (waited: Promise<unknown>) =>
    waited.then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 6; tries += 1) {
    await field.click();
    if (!(await happens(option.click({ timeout: 3_000 })))) continue;
    // A box for several stays open; a dialog would be closed by the same key.
    if (/\bant-select-multiple\b/.test((await box.getAttribute('class')) ?? '')) await page.keyboard.press('Escape');
    if (await happens(box.filter({ hasText: value }).waitFor({ timeout: 2_000 }))) return;
  }
  throw new Error(`${String(value)} does not stand in the box ${String(label)}`);
}

export function sitDown(page: Page, address: string): Desk {
  const open = async (path: string) => {
    await page.goto(`${address}/workbench${path}`);
    await page.waitForLoadState('networkidle');
  };
  return {
    page,
    open,
    async signIn(login, password) {
      await page.context().clearCookies();
      await open('/sign-in');
      await page.getByLabel('账户名').fill(login);
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
      await page.waitForLoadState('networkidle');
    },
    async fill(label, value) {
      await page.getByLabel(label).first().fill(value);
    },
    choose: (label, value) => chooseIn(page, page, label, value),
    async press(name) {
      // A button that has just been busy may still carry the name of its turning icon.
      const said = typeof name === 'string' ? new RegExp(`^(loading\\s*)?${name}$`) : name;
      await page.getByRole('button', { name: said }).first().click();
    },
    async arriveAtCase() {
      await page.waitForURL(/\/cases\/[^?]+$/);
      await page.getByRole('heading', { level: 2, name: '办理过程' }).waitFor();
      return page.url().split('/').at(-1) ?? '';
    },
    heading: (text) => page.getByRole('heading', { level: 1, name: text }),
  };
}
