import type { FieldOption, FieldType, Who } from './case-type.ts';
import type { Expression } from './expression.ts';
import type { LawText } from './text.ts';

/** A standing list that a law asks for: what stands in it, who keeps and sees it, and what would be missing. */
export interface Register {
  readonly id: string;
  readonly pack: string;
  readonly name: LawText;
  readonly says: LawText | undefined;
  readonly articles: readonly string[];
  /** Ids of the obligations that it carries. */
  readonly obligations: readonly string[];
  readonly fields: Readonly<Record<string, RegisterField>>;
  /** Fields that together tell one entry from another. */
  readonly key: readonly string[];
  /** The field that names the agency whose entry it is. */
  readonly of: string | undefined;
  /** Who keeps it without a case; empty where decisions alone write it. */
  readonly keepers: readonly Who[];
  /** Who sees it beside its keepers, the authority and the auditor. */
  readonly seen: readonly Who[];
  readonly validity: { readonly from: string | undefined; readonly until: string | undefined };
  readonly relations: Readonly<Record<string, RegisterRelation>>;
  readonly coverage: RegisterCoverage | undefined;
  readonly gaps: Readonly<Record<string, RegisterGap>>;
  readonly readings: readonly LawText[];
}

export type RegisterFieldType = Exclude<FieldType, 'file' | 'party' | 'items' | 'table'>;

export interface RegisterField {
  readonly type: RegisterFieldType;
  readonly label: LawText;
  readonly need: boolean;
  readonly article: string | undefined;
  readonly of: readonly FieldOption[];
}

/** Entries of another register of the same pack whose fields have the values that fields have here. */
export interface RegisterRelation {
  readonly to: string;
  readonly name: LawText;
  /** Field there, and the field here of the same value. */
  readonly where: Readonly<Record<string, string>>;
}

/** Agencies of these kinds or offices must each have an entry in force. */
export interface RegisterCoverage {
  readonly each: readonly string[];
  readonly article: string;
  readonly say: LawText;
}

/** What an entry lacks where the condition holds. */
export interface RegisterGap {
  readonly when: Expression;
  readonly article: string;
  readonly say: LawText;
}

/** What an entry is on a day. */
export type EntryStanding = 'in-force' | 'coming' | 'expired' | 'ended';
