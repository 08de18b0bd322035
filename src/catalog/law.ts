/** A class of a scheme: the law's own class and where it stands on the internal scale. */
export interface LawClass<Scale extends string> {
  readonly zh: string;
  readonly en?: string;
  readonly scale: Scale;
  readonly article: string;
}

export interface LawScheme<Scale extends string> {
  readonly article: string;
  /** The class that holds unless another is chosen; null where the text names none. */
  readonly default: string | null;
  readonly classes: Readonly<Record<string, LawClass<Scale>>>;
}

export type SharingScale = 'open_to_all' | 'gated' | 'closed';
export type OpeningScale = 'open' | 'gated' | 'closed' | 'required' | 'undecided';

/** A value that a law states, with its article; null where it is silent. */
export type LawParameter = { readonly law?: unknown; readonly article?: string } | null;

/** The part of a pack that governs a catalogue. */
export interface CatalogLaw {
  readonly pack: string;
  readonly schemes: {
    readonly sharing: LawScheme<SharingScale>;
    /** Null under a law that knows no opening: nothing is open then. */
    readonly opening: LawScheme<OpeningScale> | null;
  };
  readonly parameters: Readonly<Record<string, LawParameter>>;
}

/** An article of the pack as faults cite it, for instance `wuxi-2020:19.3`. */
export function cite(law: CatalogLaw, article: string | undefined): string | undefined {
  return article === undefined ? undefined : `${law.pack}:${article}`;
}

/** The words of a list-valued parameter; none where the law is silent. */
export function listOf(law: CatalogLaw, parameter: string): { readonly words: readonly string[]; readonly article: string | undefined } {
  const stated = law.parameters[parameter];
  const words = Array.isArray(stated?.law) ? stated.law.filter((word): word is string => typeof word === 'string') : [];
  return { words, article: stated?.article };
}

/** Where a sharing class stands; `closed` for a class that this law does not know, so that nothing leaves by mistake. */
export function sharingScale(law: CatalogLaw, name: string | undefined): SharingScale {
  return (name !== undefined && Object.hasOwn(law.schemes.sharing.classes, name) && law.schemes.sharing.classes[name]?.scale) || 'closed';
}

/** The law's opening classes by their names; none where it knows no opening. */
export function openingClasses(law: CatalogLaw): LawScheme<OpeningScale>['classes'] {
  return law.schemes.opening?.classes ?? {};
}

/** Where an opening class stands; `closed` for a class that this law does not know, and for every one where it knows no opening. */
export function openingScale(law: CatalogLaw, name: string | undefined): OpeningScale {
  const classes = openingClasses(law);
  return (name !== undefined && Object.hasOwn(classes, name) && classes[name]?.scale) || 'closed';
}
