import type { Bilingual } from '#kernel';

/**
 * One masking convention. `apply` is total and idempotent: a cell that is already masked stays, an empty cell
 * stays empty, a cell that is not what the rule expects is hidden whole.
 */
export interface Mask {
  readonly name: string;
  readonly title: Bilingual;
  /** What is left to see, in words; the property tests hold the rule to it. */
  readonly reveals: Bilingual;
  apply(cell: string): string;
}

/** Stars in place of a text that must not show, one for each character up to 18. */
export function hide(text: string): string {
  return '*'.repeat(Math.min(Math.max(Array.from(text).length, 1), 18));
}

/**
 * Keeps the ends of a text and stars between, the length unchanged. A text that leaves fewer than `least`
 * characters to hide is hidden whole.
 */
export function keepEnds(text: string, head: number, tail: number, least = 3): string {
  if (text.length < head + tail + least) return hide(text);
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail);
}

/** True for a cell that shows no more than `head` characters, then three stars or more, then no more than `tail`. */
export function alreadyMasked(text: string, head: number, tail: number): boolean {
  const first = text.indexOf('*');
  const last = text.lastIndexOf('*');
  if (first < 0 || last - first < 2 || first > head || text.length - 1 - last > tail) return false;
  return /^\*+$/.test(text.slice(first, last + 1));
}
