import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, vi } from 'vitest';
import { type DeskThings, prepareDesk } from './desk-pages.ts';
import { walkEveryPage } from './desk-walk.ts';
import { launchBrowser } from './launch-browser.ts';
import { openCity, type ServedCity } from './open-city.ts';

// Every page of the workbench as the authority, the auditor and the system administrator meet it.

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

describe.each([
  { person: 'authority', login: 'shuju.officer' },
  { person: 'auditor', login: 'admin.audit' },
  { person: 'system', login: 'admin.system' },
])('for the $person', ({ person, login }) => walkEveryPage(person, login, () => ({ city, browser, things })));
