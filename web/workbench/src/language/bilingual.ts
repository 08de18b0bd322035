/** A sentence in both languages of the interface, as the server sends it. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';
