import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, type FormListFieldData, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Classifications } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { Section } from '../../shell/page.tsx';
import { blankItem } from './entry-values.ts';

/** The items table, edited in place: one row an item, every cell reachable by Tab. */
export function ItemsEditor({ lists }: { lists: Classifications }) {
  const { t } = useTranslation();
  const heads = ['name', 'nameEn', 'type', 'length', 'key', 'required', 'sensitivity', 'mask', 'codeSet', 'sharing', 'opening'];
  return (
    <Form.List name="items">
      {(fields, { add, remove, move }) => (
        <Section title={t('catalog.part.items', { count: fields.length })} aside={t('catalog.itemsHint')}>
          <section className="items-editor" aria-label={t('catalog.itemsTable')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {heads.map((head) => (
                    <th key={head} scope="col">
                      {t(`item.${head}`)}
                    </th>
                  ))}
                  <th scope="col">
                    <span className="visually-hidden">{t('item.actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {fields.map((field) => (
                  <ItemRow
                    key={field.key}
                    field={field}
                    last={field.name === fields.length - 1}
                    lists={lists}
                    onRemove={() => remove(field.name)}
                    onMove={(by) => move(field.name, field.name + by)}
                  />
                ))}
              </tbody>
            </table>
          </section>
          <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => add({ ...blankItem })} className="items-add">
            {t('item.add')}
          </Button>
        </Section>
      )}
    </Form.List>
  );
}

interface ItemRowProps {
  readonly field: FormListFieldData;
  readonly last: boolean;
  readonly lists: Classifications;
  onRemove(): void;
  onMove(by: 1 | -1): void;
}

function ItemRow({ field, last, lists, onRemove, onMove }: ItemRowProps) {
  const { t } = useTranslation();
  const text = useText();
  const row = field.name + 1;
  const label = (name: string) => t('item.cell', { row, column: t(`item.${name}`) });
  const options = (list: readonly { id: string; zh: string; en: string }[]) => list.map((one) => ({ value: one.id, label: text(one) }));
  const required = { required: true, message: t('form.required') };
  return (
    <tr>
      <td style={{ minWidth: 140 }}>
        <Form.Item name={[field.name, 'name']} rules={[required]}>
          <Input aria-label={label('name')} maxLength={100} />
        </Form.Item>
      </td>
      <td style={{ minWidth: 130 }}>
        <Form.Item name={[field.name, 'nameEn']} rules={[required, { pattern: /^[a-z][a-z0-9_]{0,62}$/, message: t('item.nameEnRule') }]}>
          <Input aria-label={label('nameEn')} maxLength={63} className="mono" />
        </Form.Item>
      </td>
      <td style={{ minWidth: 120 }}>
        <Form.Item name={[field.name, 'dataType']} rules={[required]}>
          <Select aria-label={label('type')} options={options(lists.dataTypes)} />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[field.name, 'length']}>
          <InputNumber aria-label={label('length')} min={1} max={10_000_000} style={{ width: 74 }} controls={false} />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[field.name, 'key']} valuePropName="checked">
          <Checkbox aria-label={label('key')} />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[field.name, 'required']} valuePropName="checked">
          <Checkbox aria-label={label('required')} />
        </Form.Item>
      </td>
      <td style={{ minWidth: 110 }}>
        <Form.Item name={[field.name, 'sensitivity']}>
          <Select aria-label={label('sensitivity')} options={options(lists.sensitivities)} />
        </Form.Item>
      </td>
      <td style={{ minWidth: 120 }}>
        <Form.Item name={[field.name, 'mask']}>
          <Select aria-label={label('mask')} allowClear options={options(lists.masks)} />
        </Form.Item>
      </td>
      <td style={{ minWidth: 110 }}>
        <Form.Item name={[field.name, 'codeSet']}>
          <Input aria-label={label('codeSet')} maxLength={100} />
        </Form.Item>
      </td>
      <td style={{ minWidth: 130 }}>
        <Form.Item name={[field.name, 'sharingClass']}>
          <Select
            aria-label={label('sharing')}
            allowClear
            placeholder={t('item.asEntry')}
            options={lists.sharingClasses.map((one) => ({ value: one.class, label: text(one) }))}
          />
        </Form.Item>
      </td>
      <td style={{ minWidth: 130 }}>
        <Form.Item name={[field.name, 'openingClass']}>
          <Select
            aria-label={label('opening')}
            allowClear
            placeholder={t('item.asEntry')}
            options={lists.openingClasses.map((one) => ({ value: one.class, label: text(one) }))}
          />
        </Form.Item>
      </td>
      <td>
        <span className="item-actions">
          <Button
            type="text"
            size="small"
            disabled={field.name === 0}
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={t('item.up', { row })}
            onClick={() => onMove(-1)}
          />
          <Button
            type="text"
            size="small"
            disabled={last}
            icon={<ArrowDownOutlined aria-hidden />}
            aria-label={t('item.down', { row })}
            onClick={() => onMove(1)}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('item.remove', { row })}
            onClick={onRemove}
          />
        </span>
      </td>
    </tr>
  );
}
