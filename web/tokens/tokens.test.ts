import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dark, light, type Palette } from './tokens.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const cssName = (name: string) => `--${name.replace(/([A-Z]|\d)/g, '-$1').toLowerCase()}`;

function section(selector: string): string {
  const start = css.indexOf(selector);
  return css.slice(start, css.indexOf('}', start));
}

it.each([
  ['light', ':root', light],
  ['dark', '[data-theme=', dark],
] as const)('%s colours are the same in the portal’s CSS and in the workbench’s theme', (_name, selector, palette) => {
  const text = section(selector);
  for (const [name, value] of Object.entries(palette)) expect(text, name).toContain(`${cssName(name)}: ${value};`);
});

/** WCAG 2 contrast of two `#rrggbb` colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

it.each([
  ['light', light],
  ['dark', dark],
] as const)('text of every kind is legible on every ground of the %s theme (AA, 4.5)', (_name, palette: Palette) => {
  for (const ground of [palette.paper, palette.paperRaised, palette.paperSunk])
    for (const text of [palette.ink, palette.ink2, palette.jade, palette.cinnabar, palette.amber, palette.indigo])
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.onJade, palette.jade)).toBeGreaterThanOrEqual(4.5);
  for (const [text, wash] of [
    [palette.jade, palette.jadeWash],
    [palette.cinnabar, palette.cinnabarWash],
    [palette.amber, palette.amberWash],
    [palette.indigo, palette.indigoWash],
    [palette.ink2, palette.jadeWash],
  ] as const)
    expect(contrast(text, wash), `${text} on ${wash}`).toBeGreaterThanOrEqual(4.5);
});
