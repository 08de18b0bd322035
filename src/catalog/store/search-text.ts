import type { ResourceContent } from '../content.ts';

/** One form for what is searched and what is asked: full-width as half-width, small letters. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a search can find an entry by: code, names, contents, source and items. */
export function searchTextOf(code: string, content: ResourceContent): string {
  const items = content.items.flatMap((item) => [item.name, item.nameEn]);
  return fold([code, content.name, content.nameEn ?? '', content.summary, content.source, ...items].join('\n'));
}

/** Patterns for LIKE, one for each word asked for; every one must match. */
export function searchPatterns(text: string | undefined): string[] {
  const words = fold(text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.slice(0, 10).map((word) => `%${word.replace(/[\\%_]/g, (special) => `\\${special}`)}%`);
}
