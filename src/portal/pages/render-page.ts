import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Eta } from 'eta';

const templates = join(import.meta.dirname, '../templates');
const assets = join(import.meta.dirname, '../assets');
/** In this order: what is nearer to one page may overrule what is common. */
const sheets = ['page', 'find', 'dataset', 'application', 'print'];
const tokensFile = join(import.meta.dirname, '../../../web/tokens/tokens.css');

/** The portal's look and its templates, read once. */
export interface Renderer {
  /** Names the templates and the style: part of every ETag. */
  readonly build: string;
  readonly style: string;
  /** Address of the style; it changes with its content. */
  readonly stylePath: string;
  render(template: string, data: object): string;
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 12);

/** Every interpolation in the templates is escaped; only the layout's own parts are written as they are. */
export function openRenderer(): Renderer {
  const eta = new Eta({ views: templates, autoEscape: true, cache: true });
  const style = [
    followSystemTheme(readFileSync(tokensFile, 'utf8')),
    ...sheets.map((name) => readFileSync(join(assets, `${name}.css`), 'utf8')),
  ].join('\n');
  const sources = readdirSync(templates)
    .sort()
    .map((name) => readFileSync(join(templates, name), 'utf8'));
  return {
    build: digest(style + sources.join('\0')),
    style,
    stylePath: `/portal/${digest(style)}.css`,
    render: (template, data) => eta.render(`./${template}`, data),
  };
}

/**
 * The workbench switches its theme by an attribute; a page without script follows the system.
 * @throws Error where the tokens name no dark colours as expected: the pages would be light in the dark.
 */
function followSystemTheme(tokens: string): string {
  const dark = /\[data-theme=['"]dark['"]\]\s*\{([^}]*)\}/;
  if (!dark.test(tokens)) throw new Error(`no dark colours in ${tokensFile}`);
  return tokens.replace(dark, (_whole, colours: string) => `@media (prefers-color-scheme: dark) { :root {${colours}} }`);
}
