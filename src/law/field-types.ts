import type { ColumnType, FieldType } from './case-type.ts';
import type { ValueType } from './vocabulary.ts';
import type { WrittenField } from './written.ts';

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

/** A table's column, with or without the name that people read. */
export function typeOfColumn(column: NonNullable<WrittenField['columns']>[string]): ColumnType {
  return typeof column === 'string' ? column : column.type;
}
