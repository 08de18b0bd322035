import type { Static } from 'typebox';
import type { CaseRow as CasesRow, CaseTypeView, CaseView as OneCase, TaskView } from '../../../../src/casework/routes/wire.ts';
import type { DraftInput } from '../../../../src/catalog/content.ts';
import type {
  ContentView,
  classificationsView,
  comparisonView,
  ResourceRow as ResourcesRow,
  ResourceView,
} from '../../../../src/catalog/routes/wire.ts';

export interface List<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}
export type Task = TaskView;
export type CaseRow = CasesRow;
export type CaseView = OneCase;
export type CaseType = CaseTypeView;
export type FormField = CaseTypeView['fields'][number];
export type OpenTask = OneCase['tasks'][number];
export type Step = OneCase['steps'][number];
export type Clock = Step['clocks'][number];
export type TimelineEntry = OneCase['timeline'][number];
export type Resource = ResourceView;
export type ResourceRow = ResourcesRow;
export type Content = ContentView;
export type Draft = DraftInput;
export type Classifications = Static<typeof classificationsView>;
export type Comparison = Static<typeof comparisonView>;
export type ClassView = ResourceView['sharing'];
export type Item = ContentView['items'][number];

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly agency: { readonly id: string; readonly name: string };
  readonly roles: readonly string[];
}
export interface LawText {
  readonly zh: string;
  readonly en: string;
}
export interface Article {
  readonly article: string;
  readonly title: LawText;
  readonly says: LawText;
  readonly rules: readonly {
    readonly at: string;
    readonly binds: readonly string[];
    readonly kind: string;
    readonly carried: string;
    readonly by: readonly string[];
    readonly why?: LawText;
  }[];
}
export interface Pack {
  readonly pack: {
    readonly id: string;
    readonly name: LawText;
    readonly issuer: LawText;
    readonly effective: string | null;
    readonly hash: string;
  };
  readonly articles: readonly Article[];
  readonly readings: readonly { readonly article: string; readonly text: LawText }[];
}
export interface Agency {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly offices: readonly string[];
}
export interface Account {
  readonly id: string;
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly roles: readonly string[];
  readonly state: string;
  readonly createdAt: string;
}
export interface ApiKey {
  readonly id: string;
  readonly agency: string;
  readonly name: string;
  readonly state: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
}
export type Load = import('../../../../src/store/model.ts').LoadView;
export interface QuarantinedRow {
  readonly row: number;
  readonly problems: readonly { readonly column: string; readonly reason: string; readonly text: LawText; readonly value?: string }[];
  readonly raw: string;
}
export type Receipt = OneCase['receipt'] & object;
export interface Batch {
  readonly id: string;
  readonly process: string;
  readonly lane: number;
  readonly n: string;
  readonly count: number;
  readonly root: string;
  readonly at: string;
  readonly algorithm: string;
  readonly key: string;
  readonly signature: string;
  readonly seq: number | null;
}
export interface LedgerEntry {
  readonly batch: string;
  readonly index: number;
  readonly at: string;
  readonly kind: string;
  readonly actor: string;
  readonly agency: string;
  readonly object: string;
  readonly public?: unknown;
  readonly personal: boolean;
  readonly leaf: string;
}
export interface CheckpointFile {
  readonly checkpoint: {
    readonly algorithm: string;
    readonly size: number;
    readonly root: string;
    readonly at: string;
    readonly key: string;
    readonly previous: string | null;
  };
  readonly signature: string;
  readonly keys: readonly { readonly id: string; readonly algorithm: string; readonly publicKey: string }[];
}
export interface ReceiptCheck {
  readonly valid: boolean;
  readonly problem?: string;
  readonly header?: {
    readonly jurisdiction: string;
    readonly process: string;
    readonly n: string;
    readonly count: number;
    readonly at: string;
    readonly key: string;
  };
  readonly inclusion?: { readonly seq: number; readonly checkpoint: CheckpointFile['checkpoint'] };
}
export type Grant = import('../../../../src/sharing/routes/wire.ts').GrantView;
export type Explained = Static<typeof import('../../../../src/sharing/routes/wire.ts').explanationView>;
export type Disclosure = Static<typeof import('../../../../src/sharing/routes/wire.ts').disclosureAnswer>;
