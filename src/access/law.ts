import type { ClosedRoute } from '#law';

/** A class of a scheme as a pack states it. */
interface LawClass {
  readonly scale: string;
  readonly article: string;
  /** Of a closed class: what may be asked for in it all the same. */
  readonly route?: ClosedRoute | undefined;
}

interface LawScheme {
  readonly article: string;
  readonly classes: Readonly<Record<string, LawClass>>;
}

/** The part of a pack that governs who may take data. */
export interface AccessLaw {
  readonly pack: string;
  readonly schemes: { readonly sharing: LawScheme; readonly opening: LawScheme | null };
  readonly parameters: Readonly<Record<string, { readonly article?: string } | null>>;
  readonly binds?: { readonly fully: { readonly kinds: readonly string[]; readonly article: string } };
}

/** The articles that access cites, as `pack:article`; undefined where this law is silent. */
export interface AccessArticles {
  readonly sharing: Readonly<Record<'open_to_all' | 'gated' | 'closed', string | undefined>>;
  /** The class of data that anyone may take from the portal. */
  readonly open: string | undefined;
  readonly opening: string | undefined;
  /** The classes of opening: by application, and not at all. */
  readonly gatedToPublic: string | undefined;
  readonly closedToPublic: string | undefined;
  /** The class that a review decides on before it is open to anyone. */
  readonly undecidedToPublic: string | undefined;
  /** Use for the stated purpose alone, never for a third party (wuxi-21-1). */
  readonly purpose: string | undefined;
  /** Who is an institution that may share. */
  readonly institutions: string | undefined;
}

/** Finds in a pack the articles behind every kind of refusal. */
export function articlesOf(law: AccessLaw): AccessArticles {
  const cite = (article: string | undefined) => (article === undefined ? undefined : `${law.pack}:${article}`);
  const ofScale = (scheme: LawScheme | null, scale: string) =>
    cite(Object.values(scheme?.classes ?? {}).find((each) => each.scale === scale)?.article);
  const { sharing, opening } = law.schemes;
  return {
    sharing: { open_to_all: ofScale(sharing, 'open_to_all'), gated: ofScale(sharing, 'gated'), closed: ofScale(sharing, 'closed') },
    open: ofScale(opening, 'open'),
    opening: cite(opening?.article),
    gatedToPublic: ofScale(opening, 'gated'),
    closedToPublic: ofScale(opening, 'closed'),
    undecidedToPublic: ofScale(opening, 'undecided') ?? ofScale(opening, 'required'),
    purpose: cite(law.parameters['third-party.ban']?.article),
    institutions: cite(law.binds?.fully.article),
  };
}

/**
 * What a law lets be asked for of data that is not shared: nothing where it is silent (wuxi-19-2-3), by the authority's
 * approval (jiaozuo-19-1), masked alone (zhejiang-26-3).
 */
export function closedRouteOf({ schemes }: AccessLaw): ClosedRoute {
  return Object.values(schemes.sharing.classes).find(({ scale }) => scale === 'closed')?.route ?? 'none';
}
