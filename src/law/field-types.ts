import type { FieldType } from './case-type.ts';
import type { ValueType } from './vocabulary.ts';

/** What a field's value is to a condition. */
export const valueTypes: Readonly<Record<Exclude<FieldType, 'table'>, ValueType>> = {
  text: 'string',
  date: 'string',
  choice: 'string',
  file: 'string',
  agency: 'string',
  party: 'string',
  number: 'double',
  bool: 'bool',
  choices: 'list<string>',
  agencies: 'list<string>',
  items: 'list<string>',
  list: 'list<string>',
};
