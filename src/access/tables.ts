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

declare module '#kernel/tables' {
  interface Tables {
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
