import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';

export type TableRow = Readonly<Record<string, unknown>>;
type Column = FormField['columns'][number];

/** The name that people read above a column. */
export function useColumnName(): (column: Column) => string {
  const text = useText();
  return ({ label, name }) => (label ? text(label) : name);
}

interface TableInputProps {
  readonly field: FormField;
  // Given by Form.Item.
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** A field that takes rows, each with the columns that the law names. */
export function TableInput({ field, id, value, onChange }: TableInputProps) {
  const { t } = useTranslation();
  const text = useText();
  const columnName = useColumnName();
  const rows = Array.isArray(value) ? (value as TableRow[]) : [];
  const put = (at: number, column: string, given: unknown) =>
    onChange?.(rows.map((row, nth) => (nth === at ? { ...row, [column]: given } : row)));
  return (
    // The field's label names the group: a button keeps its own name.
    <div className="stack" {...(id === undefined ? {} : { id })}>
      {rows.length > 0 ? (
        <div className="table-scroll">
          <table className="rows-input" aria-label={text(field.label)}>
            <thead>
              <tr>
                {field.columns.map((column) => (
                  <th key={column.name} scope="col">
                    {columnName(column)}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t('form.removeRow')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
                <tr key={at}>
                  {field.columns.map((column) => (
                    <td key={column.name}>
                      <CellInput
                        column={column}
                        label={`${columnName(column)} ${at + 1}`}
                        value={row[column.name]}
                        onChange={(given) => put(at, column.name, given)}
                      />
                    </td>
                  ))}
                  <td>
                    <Button size="small" onClick={() => onChange?.(rows.filter((_, nth) => nth !== at))}>
                      {t('form.removeRow')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <div>
        <Button size="small" onClick={() => onChange?.([...rows, {}])}>
          {t('form.addRow')}
        </Button>
      </div>
    </div>
  );
}

interface CellInputProps {
  readonly column: Column;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function CellInput({ column, label, value, onChange }: CellInputProps) {
  if (column.type === 'bool')
    return <Checkbox aria-label={label} checked={value === true} onChange={(event) => onChange(event.target.checked)} />;
  if (column.type === 'number')
    return (
      <InputNumber aria-label={label} value={typeof value === 'number' ? value : null} onChange={(given) => onChange(given ?? undefined)} />
    );
  return (
    <Input
      aria-label={label}
      type={column.type === 'date' ? 'date' : 'text'}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** The rows that were given, to read. */
export function TableAnswer({ field, rows }: { readonly field: FormField; readonly rows: readonly unknown[] }) {
  const { t } = useTranslation();
  const columnName = useColumnName();
  const say = (value: unknown) => (typeof value === 'boolean' ? t(value ? 'form.yes' : 'form.no') : String(value ?? ''));
  return (
    <div className="table-scroll">
      <table className="rows-input">
        <thead>
          <tr>
            {field.columns.map((column) => (
              <th key={column.name} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <tr key={at}>
              {field.columns.map((column) => (
                <td key={column.name}>{say((row as TableRow)[column.name])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
