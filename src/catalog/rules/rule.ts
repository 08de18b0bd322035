import type { ResourceContent } from '../content.ts';
import type { CatalogLaw } from '../law.ts';

/** What is wrong with an entry, where, and by which article. */
export interface Problem {
  /** Path of the field, for instance `sharing.basis` or `items.i3.length`. */
  readonly field: string;
  /** `pack:article`; absent where only the national guide or the platform asks. */
  readonly article?: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * One demand on an entry. `draft` rules hold from the first saving on, `submission` rules from submission on.
 * Pure: an entry and a law in, problems out.
 */
export interface Rule {
  readonly id: string;
  readonly stage: 'draft' | 'submission';
  /** The obligation of the law that is carried out, or the standard that asks. */
  readonly source: string;
  check(content: ResourceContent, law: CatalogLaw): Problem[];
}

/** A problem with its article left out where there is none. */
export function problem(field: string, article: string | undefined, zh: string, en: string): Problem {
  return article === undefined ? { field, zh, en } : { field, article, zh, en };
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
