/** How rows leave: one by key, a page to look at, everything as a file. */
export const modes = ['lookup', 'preview', 'download'] as const;
export type Mode = (typeof modes)[number];

/** Who holds a grant: an agency, bounded by the sharing classes, or a member of the public, bounded by the opening classes. */
export type HolderKind = 'agency' | 'public';

export type GrantState = 'active' | 'suspended' | 'revoked';

/** A condition on rows: the item's cell, as text, is one of the values. All conditions of a grant must hold. */
export interface RowCondition {
  readonly item: string;
  readonly in: readonly string[];
}

/** Who may take which items of which resource, for which purpose, in which mode, until when. */
export interface Grant {
  readonly id: string;
  readonly jurisdiction: string;
  /** Agency, or member of the public (`public:<n>`), that may take. */
  readonly holder: string;
  readonly holderKind: HolderKind;
  /** Agency whose data it is. */
  readonly provider: string;
  readonly resource: string;
  /** Item ids, stable over versions of the resource. */
  readonly items: readonly string[];
  /** Mask by item id where the decision set another than the catalog's; `clear` shows the cell as it is. */
  readonly masks: Readonly<Record<string, string>>;
  readonly rowFilter: readonly RowCondition[];
  /** Item whose value must be the verified subject of the call ("the applicant's own row"). */
  readonly subjectItem: string | null;
  /** The duty for which the data is used, in the applicant's words. */
  readonly purpose: string;
  /** What a call names as its purpose: the number of the case unless the decision set another. */
  readonly purposeCode: string;
  /** Under what it was given: the entry's conditions, the provider's and the authority's; empty where there are none. */
  readonly conditions: string;
  readonly modes: readonly Mode[];
  /** Disclosures a day (the city's day); null where the decision set none. */
  readonly quotaPerDay: number | null;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly state: GrantState;
  /** The article that it rests on, as `pack:article`. */
  readonly article: string;
  readonly caseNumber: string;
  /** The case that changed it last: that which suspended, resumed or ended it. */
  readonly changedByCase: string;
  /** The article of that change, as `pack:article`; of its own ground while nothing has changed. */
  readonly changedByArticle: string;
  /** Counts the changes of this grant, from 1. */
  readonly version: number;
  readonly issuedAt: Date;
  readonly changedAt: Date;
}
