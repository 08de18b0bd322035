import type { CaseType } from './case-type.ts';
import type { Register } from './register.ts';
import type { LawText } from './text.ts';

/** One regulation as data, checked and typed. Two packs with equal `hash` are the same text byte for byte. */
export interface Pack {
  readonly id: string;
  /** SHA-256 (hex) over the names and bytes of the pack's files. */
  readonly hash: string;
  readonly name: LawText;
  readonly issuer: LawText;
  readonly rank: string;
  readonly status: 'draft' | 'in-force' | 'repealed';
  readonly adopted: string | null;
  /** First day of force, `YYYY-MM-DD`; null where the text gives none. */
  readonly effective: string | null;
  readonly article: string;
  readonly history: readonly LawText[];
  /** Earlier rules that this one replaced or joined. */
  readonly predecessors: readonly string[];
  /** Who interprets the text; null where it names nobody. */
  readonly interpreter: Term | null;
  /** The pack of an earlier text of the same regulation; null where there is none. */
  readonly versionOf: string | null;
  /** Regulations that stand beside this one and are chosen with it. */
  readonly linked: readonly LinkedPack[];
  readonly tiers: readonly string[];
  /** Words that this law declares for itself, beside those of the release. */
  readonly words: OwnWords;
  /** Who is who under this law, by kind of role; a kind that it does not have is absent. */
  readonly roles: Readonly<Record<string, LawRole>>;
  readonly binds: Bindings;
  readonly terms: Readonly<Record<string, Term>>;
  readonly offices: Readonly<Record<string, Term>>;
  /** Null where the law does not govern the matter. */
  readonly modules: Readonly<Record<string, ModuleSwitch | null>>;
  readonly schemes: Readonly<Record<string, Scheme | null>>;
  /** Null where the text is silent: never borrowed from another law. */
  readonly parameters: Readonly<Record<string, Parameter | null>>;
  readonly readings: readonly Reading[];
  readonly articles: readonly Article[];
  readonly cases: Readonly<Record<string, CaseType>>;
  readonly registers: Readonly<Record<string, Register>>;
  /** The files as read, by path inside the pack: kept so that a case can be finished under the text it began with. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Bindings {
  readonly fully: Binding;
  readonly partly: readonly Binding[];
  readonly byReference: readonly Binding[];
}

/** Kinds of agency bound, and by which article. */
export interface Binding {
  readonly kinds: readonly string[];
  readonly article: string;
  /** Articles in which alone they are bound; undefined: in all. */
  readonly within: readonly string[] | undefined;
  readonly text?: LawText;
}

/** Tiers, kinds of agency, duties and matters of the law's own, with their names. Its offices stand under `offices`. */
export interface OwnWords {
  readonly tiers: Readonly<Record<string, Term>>;
  readonly agencyKinds: Readonly<Record<string, Term & { readonly organ: boolean }>>;
  readonly duties: Readonly<Record<string, Term>>;
  readonly matters: Readonly<Record<string, { readonly text: LawText; readonly acts: readonly string[] }>>;
}

/** One kind of role in a law's own term: how it stands in the program, and what it may and must. */
export interface LawRole {
  readonly text: LawText;
  readonly articles: readonly string[];
  /** `office:…`, `kind:…`, `duty:…`, `account:…`, `party:…`, `public`; `outside`: known to the law, recorded only. */
  readonly as: readonly string[];
  readonly does: LawText;
  /** Only this law has it. */
  readonly own: boolean;
}

export interface Term {
  readonly text: LawText;
  readonly article: string;
}

export interface ModuleSwitch {
  readonly on: boolean;
  readonly article: string;
}

/** A classification with this law's own classes, each mapped to the scale that the program understands. */
export interface Scheme {
  readonly article: string;
  /** Class that holds where nothing is stated; null where the law names none. */
  readonly default: string | null;
  readonly classes: Readonly<Record<string, SchemeClass>>;
}

export interface SchemeClass {
  readonly text: LawText;
  readonly scale: string;
  readonly article: string;
  /** What may be asked for in a closed class; undefined where the text does not say. */
  readonly route: ClosedRoute | undefined;
}

/** Nothing, whatever the authority approves, or masked data alone. */
export type ClosedRoute = 'none' | 'authority' | 'masked';

export interface LinkedPack {
  readonly pack: string;
  readonly article: string;
  readonly text: LawText;
}

/** A value that the text gives (`law`), or the place in a case type where its number stands (`at`). */
export interface Parameter {
  readonly law?: unknown;
  readonly at?: string;
  readonly article?: string;
  readonly note?: string;
  /** The name of a parameter of the law's own. */
  readonly zh?: string;
  readonly en?: string;
}

/** An interpretation in words, where the text admits more than one. */
export interface Reading {
  readonly article: string;
  readonly text: LawText;
}

/** How far the program carries a rule out. `planned`: not in this release, and `why` says what is missing. */
export type Carried = 'enforced' | 'supported' | 'recorded' | 'planned' | 'none';

export interface Article {
  /** `1` … `39`, or `explanation` for the issuer's own explanation of the text. */
  readonly article: string;
  readonly title: LawText;
  /** A paraphrase in the pack author's words, never the official text. */
  readonly says: LawText;
  readonly rules: readonly ArticleRule[];
}

export interface ArticleRule {
  /** Paragraph and item, `19.2(3)`; a letter tells rules of one sentence apart. */
  readonly at: string;
  readonly binds: readonly string[];
  readonly kind: string;
  readonly carried: Carried;
  /** What carries it out: `case:share-request/review`, `scheme:sharing`, `fault:catalog.no-basis`, … */
  readonly by: readonly string[];
  readonly why?: LawText;
  /** Of what is planned: the room that it waits for. */
  readonly room?: string;
  /** Ids of the obligations that this rule covers. */
  readonly covers: readonly string[];
}

/** Key of an article as refusals cite it: `wuxi-2020:19.2(3)`. */
export function citation(pack: string, article: string | undefined): string | undefined {
  return article === undefined || article === '' ? undefined : article.includes(':') ? article : `${pack}:${article}`;
}
