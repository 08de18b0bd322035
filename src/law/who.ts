import { groups, type Vocabulary } from './vocabulary.ts';

/** `duty@office@anchor` taken apart: a starting point, then an office or duty at each step leftwards. */
export interface ParsedWho {
  readonly anchor: string;
  /** From the anchor leftwards. */
  readonly parts: readonly string[];
}

export function parseWho(who: string): ParsedWho {
  const [anchor = '', ...parts] = who.split('@').reverse();
  return { anchor, parts };
}

/** The first word of a `who` that nothing defines, or null. Parties are the case type's own further parties. */
export function unknownWordIn(who: string, parties: readonly string[], vocabulary: Vocabulary): string | null {
  const { anchor, parts } = parseWho(who);
  const anchors = [...groups, 'applicant', 'provider', 'common', 'routed', 'self', ...vocabulary.tiers, ...parties, ...vocabulary.offices];
  if (!anchors.includes(anchor)) return anchor;
  return parts.find((part) => !vocabulary.offices.includes(part) && !vocabulary.duties.includes(part)) ?? null;
}

/** Words with a meaning of their own in `who`: a party of such a name would never be meant. */
export function reservedWords({ tiers, offices, duties }: Pick<Vocabulary, 'tiers' | 'offices' | 'duties'>): readonly string[] {
  return [...groups, 'applicant', 'provider', 'common', 'routed', 'self', ...tiers, ...offices, ...duties];
}
