import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormField, RegisterField } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { CaseFields, markFields } from '../cases/case-form.tsx';

interface EntryFormProps {
  readonly fields: readonly RegisterField[];
  readonly values?: Readonly<Record<string, unknown>>;
  send(values: Record<string, unknown>): Promise<unknown>;
  onDone(): void;
}

/** Enters an entry, or changes one that is there: then what tells it from others cannot change. */
export function EntryForm({ fields, values, send, onDone }: EntryFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Record<string, unknown>>();
  const offered = values ? fields.filter((field) => !field.key) : fields;
  const write = useMutation({
    // A field that was emptied is sent empty: that takes the value away.
    mutationFn: (given: Record<string, unknown>) =>
      send(Object.fromEntries(offered.map(({ name }) => [name, given[name] ?? ''] as const).filter(([, value]) => values || value !== ''))),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['registers'] });
      void message.success(t('registers.done'));
      onDone();
    },
    onError: (error) => markFields(form, error, text),
  });
  return (
    <Form form={form} layout="vertical" requiredMark="optional" initialValues={{ ...values }} onFinish={(given) => write.mutate(given)}>
      <CaseFields fields={offered.map(asFormField)} />
      {write.isError ? <ProblemView error={write.error} /> : null}
      <Button type="primary" htmlType="submit" loading={write.isPending}>
        {t('registers.save')}
      </Button>
    </Form>
  );
}

/** A register's field as forms draw one: nothing of it is barred, and it asks on no condition. */
function asFormField(field: RegisterField): FormField {
  return { ...field, condition: null, columns: [], options: field.options.map((option) => ({ ...option, barred: null })) };
}
