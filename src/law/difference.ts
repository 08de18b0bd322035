import type { LawText } from './text.ts';

/** One thing that two texts say differently: only the second has it, only the first, or each in its own way. */
export interface DifferenceLine {
  readonly mark: '+' | '-' | '~';
  readonly text: LawText;
}

/** What differs in one part of two laws, in words. */
export interface Difference {
  readonly part: LawText;
  readonly lines: readonly DifferenceLine[];
}

export const both = (zh: string, en: string): LawText => ({ zh, en });

export const quote = ({ zh, en }: LawText): LawText => both(`“${zh}”`, `“${en}”`);

export const joined = (texts: readonly LawText[]): LawText =>
  both(texts.map(({ zh }) => zh).join('；'), texts.map(({ en }) => en).join('; '));

/** A changed value: `what` from one to the other. Nothing where they say the same. */
export function changed(what: LawText, before: LawText, after: LawText): DifferenceLine[] {
  if (before.zh === after.zh && before.en === after.en) return [];
  return [{ mark: '~', text: both(`${what.zh}：${before.zh} → ${after.zh}`, `${what.en}: ${before.en} → ${after.en}`) }];
}

/** Named things of two laws: those that one lacks, and what `compare` finds in those that both have. */
export function compareNamed<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  say: (value: T, name: string, of: 'before' | 'after') => LawText,
  compare: (before: T, after: T, name: string) => readonly DifferenceLine[],
): DifferenceLine[] {
  const lines: DifferenceLine[] = [];
  for (const [name, value] of Object.entries(before))
    if (!Object.hasOwn(after, name)) lines.push({ mark: '-', text: say(value, name, 'before') });
  for (const [name, value] of Object.entries(after)) {
    const other = Object.hasOwn(before, name) ? before[name] : undefined;
    if (!Object.hasOwn(before, name)) lines.push({ mark: '+', text: say(value, name, 'after') });
    else lines.push(...compare(other as T, value, name));
  }
  return lines;
}

/** The same lines under a heading of their own, such as a step's name. */
export function under(heading: LawText, lines: readonly DifferenceLine[]): DifferenceLine[] {
  return lines.map(({ mark, text }) => ({ mark, text: both(`${heading.zh}：${text.zh}`, `${heading.en}: ${text.en}`) }));
}
