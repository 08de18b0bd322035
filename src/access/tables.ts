import type { ColumnType, Generated } from 'kysely';
import type { HolderKind, RowCondition } from './grants/grant.ts';

/** PostgreSQL's bigint: a string in TypeScript. */
type Id = string;

export interface GrantTable {
  readonly id: Generated<Id>;
  readonly jurisdiction: string;
  readonly holder: string;
  readonly holder_kind: ColumnType<HolderKind, HolderKind | undefined, HolderKind>;
  readonly provider: string;
  readonly resource: Id;
  readonly items: string[];
  readonly masks: ColumnType<Record<string, string>, string, string>;
  readonly row_filter: ColumnType<RowCondition[], string, string>;
  readonly subject_item: string | null;
  readonly purpose: string;
  readonly purpose_code: string;
  readonly conditions: ColumnType<string, string | undefined, string>;
  readonly modes: string[];
  readonly quota_per_day: number | null;
  readonly valid_from: Date;
  readonly valid_until: Date | null;
  readonly state: ColumnType<string, string | undefined, string>;
  readonly article: string;
  readonly case_number: string;
  readonly effect_key: string;
  readonly version: ColumnType<number, number | undefined, number>;
  readonly epoch: Id;
  readonly changed_by_case: string | null;
  readonly changed_by_article: string | null;
  readonly issued_at: Date;
  readonly changed_at: Date;
}

export interface ReleaseTable {
  readonly id: Generated<Id>;
  readonly jurisdiction: string;
  readonly resource: Id;
  readonly resource_version: string;
  readonly data_version: string;
  readonly items: string[];
  readonly projection: string;
  readonly article: string;
  readonly receipt: ColumnType<unknown, string, string>;
  readonly released_at: Date;
}

export interface AgreementTable {
  readonly id: Generated<Id>;
  readonly jurisdiction: string;
  readonly case_number: string;
  readonly resource: Id;
  readonly party: string;
  readonly provider: string;
  readonly text: string;
  readonly sha256: string;
  readonly signature: string;
  readonly signed_for_provider_by: string;
  readonly until: ColumnType<string, string, string>;
  readonly article: string;
  readonly effect_key: string;
  readonly registered_at: Date;
}

export interface SuspensionTable {
  readonly hold_key: string;
  readonly grant_id: Id;
  readonly jurisdiction: string;
  readonly case_number: string;
  readonly article: string;
  readonly begun_at: Date;
  readonly ended_at: Date | null;
}

export interface QueryTable {
  readonly id: Generated<Id>;
  readonly jurisdiction: string;
  readonly at: Date;
  readonly agency: string;
  readonly account: string;
  readonly name: string;
  readonly provider: string;
  readonly resource: Id | null;
  readonly grant_id: Id | null;
  readonly mode: string;
  readonly matter: string;
  readonly reason: string;
  readonly items: string[];
  readonly rows: ColumnType<Id, number, number>;
  readonly outcome: string;
  readonly receipt_batch: Id | null;
  readonly receipt_index: number | null;
}

declare module '#kernel/tables' {
  interface Tables {
    'access.suspension': SuspensionTable;
    'access.query': QueryTable;
    'access.use': {
      readonly grant_id: Id;
      readonly jurisdiction: string;
      readonly day: string;
      readonly mode: string;
      readonly calls: Id;
      readonly refused: Id;
      readonly rows: Id;
    };
    'access.epoch': { readonly one: Generated<boolean>; readonly value: Id };
    'access.grant': GrantTable;
    'access.release': ReleaseTable;
    'access.agreement': AgreementTable;
    'access.allowance': { readonly grant_id: Id; readonly jurisdiction: string; readonly day: string; readonly taken: number };
    'access.visit': {
      readonly resource: Id;
      readonly jurisdiction: string;
      readonly day: string;
      readonly mode: string;
      readonly visits: Id;
    };
  }
}
