import { Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDemands } from '../../api/law.ts';
import type { Classifications } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { Section } from '../../shell/page.tsx';
import { FieldLabel } from './field-label.tsx';

/** What the entry is: the elements that a catalogue must have. */
export function DescriptionFields({ lists }: { lists: Classifications }) {
  const { t } = useTranslation();
  const text = useText();
  const demands = useDemands();
  const format = Form.useWatch(['format', 'class']) as string | undefined;
  const types = lists.formats.find((one) => one.id === format)?.types ?? [];
  const options = (list: readonly { id: string; zh: string; en: string }[]) => list.map((one) => ({ value: one.id, label: text(one) }));
  const required = [{ required: true, message: t('form.required') }];
  return (
    <Section title={t('catalog.part.description')}>
      <div className="editor-grid">
        <Form.Item name="name" label={<FieldLabel name="name" article={demands.element} />} rules={required}>
          <Input maxLength={50} showCount />
        </Form.Item>
        <Form.Item name="nameEn" label={<FieldLabel name="nameEn" optional />}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="summary" className="editor-wide" label={<FieldLabel name="summary" article={demands.element} />} rules={required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="source" label={<FieldLabel name="source" article={demands.element} />} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="updateCycle" label={<FieldLabel name="updateCycle" article={demands.element} />} rules={required}>
          <Select options={options(lists.updateCycles)} />
        </Form.Item>
        <Form.Item name="classification" label={<FieldLabel name="classification" />} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={lists.nodes
              .filter((node) => node.code.length >= 6)
              .map((node) => ({ value: node.code, label: `${node.code} ${text(node)}` }))}
          />
        </Form.Item>
        <Form.Item name="themes" label={<FieldLabel name="themes" optional />}>
          <Select mode="multiple" maxCount={5} options={options(lists.themes)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name={['format', 'class']} label={<FieldLabel name="format" />} rules={required}>
          <Select options={options(lists.formats)} />
        </Form.Item>
        <Form.Item name={['format', 'type']} label={<FieldLabel name="formatType" />} rules={required}>
          {types.length > 0 ? (
            <Select options={types.map((type) => ({ value: type, label: type }))} />
          ) : (
            <Input maxLength={60} disabled={!format} />
          )}
        </Form.Item>
        <Form.Item name="secret" label={<FieldLabel name="secret" />} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
    </Section>
  );
}
