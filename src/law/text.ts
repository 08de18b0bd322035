/** A sentence or name in both languages of the interface; packs may give the Chinese alone. */
export interface LawText {
  readonly zh: string;
  readonly en: string;
}

/** What a pack writes: the Chinese alone, or both. */
export type WrittenText = string | { readonly zh: string; readonly en?: string };

/** @returns both languages; the Chinese stands in where a pack gives no English. */
export function textOf(written: WrittenText | undefined, otherwise = ''): LawText {
  if (written === undefined) return { zh: otherwise, en: otherwise };
  if (typeof written === 'string') return { zh: written, en: written };
  return { zh: written.zh, en: written.en ?? written.zh };
}
