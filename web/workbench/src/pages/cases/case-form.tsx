import { Form, type FormInstance, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAgencies } from '../../api/organization.ts';
import { problemOf } from '../../api/problem.ts';
import type { FormField } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { LawLink } from '../../signatures/law-text.tsx';
import { TableInput } from './table-input.tsx';

/** An item of the resource that the case is about, offered where a field asks for items. */
export interface ItemChoice {
  readonly id: string;
  readonly name: string;
}

interface FieldsProps {
  readonly fields: readonly FormField[];
  readonly prefix?: string;
  readonly items?: readonly ItemChoice[];
}

/** Fields of a filing or an answer, each with the article that asks for it. */
export function CaseFields({ fields, prefix, items = [] }: FieldsProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <>
      {fields.map((field) => (
        <Form.Item
          key={field.name}
          name={prefix ? [prefix, field.name] : field.name}
          label={
            <span className="field-label">
              {text(field.label)}
              {field.article ? <LawLink citation={field.article} /> : null}
            </span>
          }
          rules={field.required ? [{ required: true, message: t('form.required') }] : []}
          {...(field.type === 'bool' ? { valuePropName: 'checked' } : {})}
          {...(field.condition ? { extra: t('form.conditional') } : {})}
        >
          <FieldInput field={field} items={items} />
        </Form.Item>
      ))}
    </>
  );
}

interface InputProps {
  readonly field: FormField;
  readonly items: readonly ItemChoice[];
  // Given by Form.Item.
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

function FieldInput({ field, items, ...given }: InputProps) {
  const text = useText();
  const agencies = useAgencies(field.type === 'agency' || field.type === 'agencies' || field.type === 'party');
  const passed = given as Record<string, never>;
  switch (field.type) {
    case 'number':
      return <InputNumber {...passed} style={{ width: 160 }} />;
    case 'bool':
      return <Switch {...passed} />;
    case 'date':
      return <Input {...passed} type="date" style={{ width: 180 }} />;
    case 'choice':
    case 'choices':
      return (
        <Select
          {...passed}
          {...(field.type === 'choices' ? { mode: 'multiple' as const } : {})}
          options={field.options.map(({ value, label, barred }) => ({
            value,
            label: barred ? `${text(label)}（${text(barred)}）` : text(label),
            disabled: barred !== null,
          }))}
        />
      );
    case 'agency':
    case 'party':
    case 'agencies':
      return (
        <Select
          {...passed}
          {...(field.type === 'agencies' ? { mode: 'multiple' as const } : {})}
          showSearch={{ optionFilterProp: 'label' }}
          options={(agencies.data?.items ?? []).map((agency) => ({ value: agency.id, label: agency.name }))}
        />
      );
    case 'items':
      return <Select {...passed} mode="multiple" options={items.map((item) => ({ value: item.id, label: item.name }))} />;
    case 'list':
      return <Select {...passed} mode="tags" open={false} suffixIcon={null} />;
    case 'table':
      return <TableInput field={field} {...given} />;
    default:
      return <Input.TextArea {...passed} rows={1} />;
  }
}

/** Marks the fields that a refusal names. `prefix` as given to the fields. */
export function markFields(
  form: FormInstance,
  error: unknown,
  text: (value: { zh: string; en: string } | undefined) => string,
  prefix?: string,
): void {
  const marks = (problemOf(error).places ?? []).flatMap(({ field, reason }) => {
    if (!field) return [];
    const name = field.replace(/^(form|fields)\./, '').split('.');
    return [{ name: prefix ? [prefix, ...name] : name, errors: [text(reason) || text(problemOf(error).detail)] }];
  });
  if (marks.length > 0) form.setFields(marks);
}
