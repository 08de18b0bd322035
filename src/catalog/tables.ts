import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { LegalBasis, ResourceContent } from './content.ts';

export type Status = 'draft' | 'in-review' | 'published';
export type DraftState = 'editing' | 'in-review' | 'returned';

interface ClassificationTable {
  jurisdiction: string;
  code: string;
  parent: string | null;
  zh: string;
  en: string;
}

interface ResourceTable {
  id: GeneratedAlways<string>;
  jurisdiction: string;
  code: string;
  agency: string;
  classification: string;
  current_version: number | null;
  draft: JSONColumnType<ResourceContent, string, string | null> | null;
  draft_state: DraftState | null;
  revision: Generated<number>;
  last_item: number;
  case_number: string | null;
  search_draft: string;
  search_published: Generated<string>;
  created_at: Date;
  updated_at: Date;
  status: GeneratedAlways<Status>;
}

interface ResourceNameTable {
  jurisdiction: string;
  agency: string;
  name: string;
  resource: string;
}

interface ResourceVersionTable {
  jurisdiction: string;
  resource: string;
  version: number;
  content: JSONColumnType<Omit<ResourceContent, 'items'>, string, never>;
  published_at: Date;
  published_by: string;
  case_number: string | null;
}

interface ItemTable {
  jurisdiction: string;
  resource: string;
  version: number;
  position: number;
  item: string;
  name: string;
  name_en: string;
  data_type: 'C' | 'N' | 'Y' | 'D' | 'T' | 'L' | 'M' | 'G' | 'B' | 'I' | 'F';
  length: number | null;
  code_set: string | null;
  meaning: string | null;
  key: boolean;
  required: boolean;
  sensitivity: 'none' | 'personal' | 'sensitive';
  mask: string | null;
  sharing_class: string | null;
  opening_class: string | null;
  legal_basis: JSONColumnType<LegalBasis, string | null, never> | null;
}

declare module '#kernel/tables' {
  interface Tables {
    'catalog.classification': ClassificationTable;
    'catalog.resource': ResourceTable;
    'catalog.resource_name': ResourceNameTable;
    'catalog.resource_version': ResourceVersionTable;
    'catalog.item': ItemTable;
  }
}
