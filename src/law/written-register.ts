import type { RegisterFieldType } from './register.ts';
import type { WrittenText } from './text.ts';
import type { OneOrMany, WrittenField } from './written.ts';

/** A register's file as its JSON Schema admits it. */
export interface WrittenRegister {
  readonly register: string;
  readonly name: WrittenText;
  readonly says?: WrittenText;
  readonly articles: readonly string[];
  readonly obligations?: readonly string[];
  readonly fields: Readonly<Record<string, WrittenRegisterField>>;
  readonly key: readonly string[];
  readonly of?: string;
  readonly kept?: 'directly' | 'by-cases';
  readonly by?: OneOrMany<string>;
  readonly seen?: OneOrMany<string>;
  readonly validity?: { readonly from?: string; readonly until?: string };
  readonly relations?: Readonly<
    Record<string, { readonly to: string; readonly name?: WrittenText; readonly where: Readonly<Record<string, string>> }>
  >;
  readonly coverage?: { readonly each: readonly string[]; readonly article: string; readonly say: WrittenText };
  readonly gaps?: Readonly<Record<string, { readonly when: string; readonly article: string; readonly say: WrittenText }>>;
  readonly readings?: readonly WrittenText[];
}

export interface WrittenRegisterField extends Omit<WrittenField, 'type' | 'need' | 'columns' | 'meets'> {
  readonly type: RegisterFieldType;
  readonly need?: boolean;
}
