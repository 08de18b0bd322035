import type { RegisterField } from '#law';
import type { EntryValues } from '../tables.ts';

/** Names of agencies, both ways. */
export interface AgencyNames {
  nameOf(id: string): string;
  idOf(name: string): string;
}

const between = '；';

/** A value as it stands in a file: options and agencies by their Chinese names. */
export function writeCell(field: RegisterField, value: EntryValues[string] | undefined, names: AgencyNames): string | number | null {
  if (value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const shown = (each: string) =>
    field.type.startsWith('agenc') ? names.nameOf(each) : (field.of.find((option) => option.value === each)?.label.zh ?? each);
  return typeof value === 'string' ? shown(value) : value.map(shown).join(between);
}

/**
 * A cell of a file as a value of its field; what cannot be read stays as it is, for the judgement to refuse. The marks
 * with which files for spreadsheets are guarded are taken away.
 */
export function readCell(field: RegisterField, cell: string, names: AgencyNames): unknown {
  const text = cell.replace(/^\t(?=\d+$)|^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, '').trim();
  const option = (each: string) =>
    field.of.find(({ value, label }) => value === each || label.zh === each || label.en === each)?.value ?? each;
  const many = () =>
    text
      .split(/[；;]/)
      .map((each) => each.trim())
      .filter((each) => each !== '');
  switch (field.type) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case 'bool':
      return /^(是|yes|true)$/i.test(text) ? true : /^(否|no|false)$/i.test(text) ? false : text;
    case 'choice':
      return option(text);
    case 'choices':
      return many().map(option);
    case 'agency':
      return names.idOf(text);
    case 'agencies':
      return many().map((each) => names.idOf(each));
    case 'list':
      return many();
    default:
      return text;
  }
}
