import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const pictures = join(import.meta.dirname, '..', '..', 'artifacts', 'screenshots');
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Watches a browser page: whatever the browser complains of (scripts, content security policy, failed requests) is kept. */
export interface Witness {
  /** A picture of the page as it stands, and the proof that axe finds nothing on it. */
  see(name: string): Promise<void>;
  /** A picture alone, where a leg of the walk failed. */
  keep(name: string): Promise<void>;
  /** Failed requests that the journey itself provoked are expected; everything else must be empty. */
  complaints(): readonly string[];
}

export function watch(page: Page): Witness {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      heard.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) heard.push(`${response.status()} ${response.url()}`);
  });
  return {
    async see(name) {
      await page.waitForLoadState('networkidle');
      await page.getByRole('heading', { level: 1 }).waitFor();
      // Opening and closing movements end first, or half-faded text fails the contrast test.
      await page.waitForTimeout(350);
      await takePicture(page, name);
      expect(await findViolations(page), `axe on ${name} (${page.url()})`).toEqual([]);
    },
    async keep(name) {
      await takePicture(page, name);
    },
    complaints: () => heard,
  };
}

/** The window grows to the page's height for the picture, so that bars that stick to an edge stand where they belong. */
async function takePicture(page: Page, name: string): Promise<void> {
  const window = page.viewportSize();
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  if (window) await page.setViewportSize({ width: window.width, height: Math.max(window.height, Math.min(height, 6000)) });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  if (window) await page.setViewportSize(window);
}

/** WCAG 2.2 A and AA with axe's best practice. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((found) => found.violations)`,
  );
  return violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(' ')} — ${node.failureSummary?.replaceAll('\n', ' ').slice(0, 200)}`)
        .join(' | ')}`,
  );
}
