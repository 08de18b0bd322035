import type { Pack } from './pack.ts';
import type { LawText } from './text.ts';
import { kindNames, officeNames, organKinds, tierNames } from './word-names.ts';

/** A word that the organisation may use, with its name; `article` where a law's own text names it. */
export interface NamedWord {
  readonly word: string;
  readonly name: LawText;
  /** As `pack:article`; null for a word of the release that no law in use names. */
  readonly article: string | null;
}

/** What agencies and persons of a city may be and hold: the words of the release, and those of the laws in use. */
export interface OrganisationWords {
  readonly tiers: readonly NamedWord[];
  readonly agencyKinds: readonly NamedWord[];
  readonly offices: readonly NamedWord[];
  /** Of the laws' own: the release's duties are roles of an account. */
  readonly duties: readonly NamedWord[];
}

/** @param packs the laws in use, the lowest layer first: where several name one word, the city's own term is shown. */
export function organisationWords(packs: readonly Pack[]): OrganisationWords {
  return {
    tiers: join(tierNames, packs, ({ words }) => words.tiers),
    agencyKinds: join(kindNames, packs, ({ words }) => words.agencyKinds),
    offices: join(officeNames, packs, ({ offices }) => offices),
    duties: join({}, packs, ({ words }) => words.duties),
  };
}

function join(
  known: Readonly<Record<string, LawText>>,
  packs: readonly Pack[],
  of: (pack: Pack) => Readonly<Record<string, { readonly text: LawText; readonly article: string }>>,
): NamedWord[] {
  const words = new Map<string, NamedWord>(Object.entries(known).map(([word, name]) => [word, { word, name, article: null }]));
  for (const pack of packs)
    for (const [word, { text, article }] of Object.entries(of(pack)))
      words.set(word, { word, name: text, article: `${pack.id}:${article}` });
  return [...words.values()];
}

/** Whether a kind of agency is an administrative organ under a law. */
export function isOrgan(pack: Pack, kind: string): boolean {
  return organKinds.includes(kind) || pack.words.agencyKinds[kind]?.organ === true;
}
