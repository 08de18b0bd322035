import { fold } from './search-text.ts';

/** Words that carry no meaning of their own in a question. */
const idle = new Set(['的', '和', '与', '及', '等', '或', '在', '了', '有', '数据', '查询', '信息']);

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What a question in Chinese or English asks for. */
export interface SearchTerms {
  /** As typed, between spaces: an entry that has them all is meant. */
  readonly phrases: readonly string[];
  /** The words that the phrases are made of: Chinese is written without spaces, and people run words together. */
  readonly words: readonly string[];
  /** How many of the words an entry must have to be meant. */
  readonly enough: number;
}

const most = 12;

/** Takes a question apart: `惠山区养老院床位` into 惠山区, 养老院 and 床位. Empty where nothing is asked. */
export function searchTerms(text: string): SearchTerms {
  const phrases = [...new Set(fold(text).split(/\s+/).filter(Boolean))].slice(0, most);
  const parts = phrases.flatMap((phrase) =>
    /\p{Script=Han}{3,}/u.test(phrase)
      ? [...words.segment(phrase)].filter((each) => each.isWordLike).map((each) => each.segment)
      : [phrase],
  );
  const meaning = [...new Set(parts)].filter((part) => !idle.has(part)).slice(0, most);
  const chosen = meaning.length > 0 ? meaning : [...new Set(parts)].slice(0, most);
  return { phrases, words: chosen, enough: Math.ceil(chosen.length * 0.6) };
}

/** A pattern for LIKE that finds the text itself wherever it stands. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (special) => `\\${special}`)}%`;
}
