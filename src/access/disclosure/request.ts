import type { Principal, Receipt } from '#kernel';
import type { Grant } from '../grants/grant.ts';
import type { ProjectedItem, Row } from './projection.ts';

/** Who asks for what, for which purpose, in which matter. */
export interface DisclosureRequest {
  readonly principal: Principal;
  /** The person at the counter for whom a program asks: a staff number, not a name. */
  readonly operator?: string | undefined;
  /** Resource id, code or slug. */
  readonly resource: string;
  /** Item ids or column names; empty means all that the grant covers. */
  readonly items: readonly string[];
  /** The purpose code of the grant: the number of its case unless the decision set another. */
  readonly purpose: string;
  /** The matter for which the data is needed now, in the consumer's own numbering. */
  readonly case?: string | undefined;
  /** Why it is needed for that matter, in a few words; where a person asks. */
  readonly reason?: string | undefined;
  /** The verified person whose matter it is. */
  readonly subject?: string | undefined;
  /** The instant for which it is decided; now unless told. */
  readonly at?: Date;
}

/** One row by its key: a value for each key item, by item id or column name. */
export interface LookUpRequest extends DisclosureRequest {
  readonly mode: 'lookup';
  readonly selector: { readonly key: Readonly<Record<string, string>> };
}

/** At most 200 rows in the data's own order, those after a source row number (the first page unless told). */
export interface PreviewRequest extends DisclosureRequest {
  readonly mode: 'preview';
  readonly selector: { readonly after?: number; readonly limit: number };
}

/** Every row. */
export interface DownloadRequest extends DisclosureRequest {
  readonly mode: 'download';
  readonly selector: Readonly<Record<string, never>>;
}

/** What left, and the proof that it was recorded before it left. */
export interface Disclosure<Rows = readonly Row[]> {
  readonly rows: Rows;
  readonly receipt: Receipt;
  readonly grant: Grant;
  readonly items: readonly ProjectedItem[];
  /** Data version that the rows are from. */
  readonly version: string;
  /** Of a page: where the next begins; undefined after the last, and of everything that is no page. */
  readonly after?: number | undefined;
}
