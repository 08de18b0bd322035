import type { ColumnType, FieldType, LimitUnit, Strength, SubjectKind } from './case-type.ts';
import type { Carried, ClosedRoute } from './pack.ts';
import type { WrittenText } from './text.ts';

/** A pack's files as their JSON Schemas admit them: what the compiler turns into typed, checked data. */

export type OneOrMany<T> = T | readonly T[];
type Fields = Readonly<Record<string, WrittenField>>;
export type WrittenEffects = readonly Readonly<Record<string, Readonly<Record<string, string>>>>[];

export interface WrittenCase {
  readonly case: string;
  readonly name: WrittenText;
  readonly matter?: string;
  readonly articles: readonly string[];
  readonly about?: SubjectKind;
  readonly applies?: string;
  readonly parties?: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, { readonly ask: string; readonly with?: string }>>;
  readonly filing: WrittenFiling;
  readonly effects?: WrittenEffects;
  readonly holds?: WrittenEffects;
  readonly steps: Readonly<Record<string, WrittenStep>>;
  readonly results?: Readonly<Record<string, WrittenText>>;
  readonly remedies?: readonly { readonly case: string; readonly by: OneOrMany<string>; readonly after?: readonly string[] }[];
  readonly register?: { readonly name: WrittenText; readonly columns: readonly string[]; readonly results?: readonly string[] };
  readonly readings?: readonly WrittenText[];
}

export interface WrittenFiling {
  readonly by: OneOrMany<string>;
  readonly on?: string;
  readonly every?: { readonly on: OneOrMany<string>; readonly each: readonly string[]; readonly article: string };
  readonly article?: string;
  readonly signed?: string;
  readonly fields?: Fields;
  readonly checks?: readonly WrittenCheck[];
  readonly supplement?: { readonly article?: string };
  readonly withdraw?: boolean;
}

export interface WrittenField {
  readonly type: FieldType;
  readonly zh?: string;
  readonly en?: string;
  readonly need?: boolean | string;
  readonly article?: string;
  readonly of?: readonly (string | { readonly value: string; readonly zh: string; readonly en?: string })[];
  readonly columns?: Readonly<Record<string, ColumnType | { readonly type: ColumnType; readonly zh: string; readonly en: string }>>;
  readonly meets?: readonly string[];
}

export interface WrittenCheck {
  readonly that: string;
  readonly article: string;
  readonly say: WrittenText;
  readonly strength?: Strength;
}

export interface WrittenLimit {
  readonly days?: number;
  readonly unit?: LimitUnit;
  readonly by?: string;
  readonly until?: string;
  readonly word?: WrittenText;
  readonly from?: string;
  readonly when?: string;
  readonly article: string;
  readonly extend?: {
    readonly days: number;
    readonly consent?: string;
    readonly times?: number;
    readonly tell?: string;
    readonly article: string;
  };
  readonly stops?: readonly string[];
}

/** An answer's name; as an object where the law takes silence as that answer, so that nobody is late. */
export type WrittenLapse = string | { readonly answer: string; readonly late: boolean };

export interface WrittenStep {
  readonly name?: WrittenText;
  readonly act?: string;
  readonly who: OneOrMany<string>;
  readonly each?: string;
  readonly after?: readonly string[];
  readonly when?: string;
  readonly article?: string;
  readonly limit?: OneOrMany<WrittenLimit>;
  readonly lapse?: WrittenLapse;
  readonly apart?: readonly string[];
  readonly fields?: Fields;
  readonly holds?: WrittenEffects;
  readonly answers: Readonly<Record<string, WrittenAnswer | null>>;
}

export interface WrittenAnswer {
  readonly name?: WrittenText;
  readonly article?: string;
  readonly needs?: readonly WrittenCheck[];
  readonly fields?: Fields;
  readonly reasons?: boolean;
  readonly cites?: boolean;
  readonly written?: 'always' | 'on-request';
  readonly signed?: string;
  readonly effects?: WrittenEffects;
  readonly back?: string;
  readonly ends?: string;
}

export interface WrittenTerm {
  readonly zh: string;
  readonly en?: string;
  readonly article: string;
}

export interface WrittenBinding {
  readonly kinds: readonly string[];
  readonly article: string;
  readonly within?: readonly string[];
  readonly zh?: string;
  readonly en?: string;
}

export interface WrittenPack {
  readonly pack: string;
  readonly name: WrittenText;
  readonly issuer: WrittenText;
  readonly rank?: string;
  readonly status: 'draft' | 'in-force' | 'repealed';
  readonly adopted?: string | null;
  readonly effective: string | null;
  readonly article?: string;
  readonly history?: readonly WrittenText[];
  readonly predecessors?: readonly string[];
  readonly interpreter?: WrittenTerm | null;
  readonly 'version-of'?: string;
  readonly linked?: readonly { readonly pack: string; readonly article: string; readonly zh: string; readonly en?: string }[];
  readonly tiers: readonly (string | (WrittenTerm & { readonly tier: string }))[];
  readonly 'agency-kinds'?: Readonly<Record<string, WrittenTerm & { readonly organ?: boolean }>>;
  readonly duties?: Readonly<Record<string, WrittenTerm>>;
  readonly matters?: Readonly<Record<string, { readonly zh: string; readonly en?: string; readonly acts: readonly string[] }>>;
  readonly roles?: Readonly<Record<string, WrittenRole>>;
  readonly binds: {
    readonly fully: WrittenBinding;
    readonly partly?: readonly WrittenBinding[];
    readonly 'by-reference'?: readonly WrittenBinding[];
  };
  readonly terms: Readonly<Record<string, WrittenTerm>>;
  readonly offices: Readonly<Record<string, WrittenTerm>>;
  readonly modules: Readonly<Record<string, { readonly on: boolean; readonly article: string } | null>>;
  readonly schemes: Readonly<Record<string, WrittenScheme | null>>;
  readonly parameters: Readonly<Record<string, WrittenParameter | null>>;
  readonly readings?: readonly { readonly article: string; readonly say: WrittenText }[];
}

export interface WrittenParameter {
  readonly law?: unknown;
  readonly at?: string;
  readonly article?: string;
  readonly note?: string;
  /** The name of a parameter of the law's own. */
  readonly zh?: string;
  readonly en?: string;
}

export interface WrittenRole {
  readonly zh: string;
  readonly en?: string;
  readonly articles: readonly string[];
  readonly as: readonly string[];
  readonly does: WrittenText;
  /** A kind of role that only this law has. */
  readonly own?: boolean;
}

export interface WrittenScheme {
  readonly article: string;
  readonly default?: string | null;
  readonly classes: Readonly<Record<string, WrittenTerm & { readonly scale: string; readonly route?: ClosedRoute }>>;
}

export interface WrittenArticles {
  readonly pack: string;
  readonly articles: readonly {
    readonly article: string;
    readonly title: WrittenText;
    readonly says: WrittenText;
    readonly rules: readonly {
      readonly at: string;
      readonly binds: readonly string[];
      readonly kind: string;
      readonly carried: Carried;
      readonly by?: readonly string[];
      readonly why?: WrittenText;
      readonly room?: string;
      readonly covers: readonly string[];
    }[];
  }[];
}

export function listOf<T>(value: OneOrMany<T> | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** The answer that expiry gives. */
export function lapseOf({ lapse }: WrittenStep): string | undefined {
  return typeof lapse === 'object' ? lapse.answer : lapse;
}
