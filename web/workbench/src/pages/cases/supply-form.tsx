import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { supplyCase } from '../../api/casework.ts';
import { useResource } from '../../api/catalog.ts';
import type { CaseView } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ActAid, type Lifted } from './act-aid.tsx';
import { definedOnly } from './answer-form.tsx';
import { CaseFields, markFields } from './case-form.tsx';

/** A case sent back to its applicant: the form again, with what was said before. */
export function SupplyForm({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Record<string, unknown>>();
  const resource = useResource(view.about?.kind === 'resource' ? view.about.id : undefined);
  const supply = useMutation({
    mutationFn: ({ values, overrides }: { values: Record<string, unknown> } & Lifted) =>
      supplyCase(view.number, definedOnly(values), overrides),
    onSuccess: (next) => {
      queries.setQueryData(['case', view.number], next);
      void queries.invalidateQueries();
      void message.success(t('case.supplied'));
    },
    onError: (error) => markFields(form, error, text),
  });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={Object.fromEntries(view.form.map(({ field, value }) => [field.name, value]))}
      onFinish={(values) => supply.mutate({ values })}
    >
      <p>{t(view.status === 'returned' ? 'case.supplyLead' : 'supplement.lead')}</p>
      <CaseFields fields={view.form.map(({ field }) => field)} items={resource.data?.published?.items ?? []} />
      {supply.isError ? <ProblemView error={supply.error} /> : null}
      {supply.isError ? (
        <ActAid
          error={supply.error}
          busy={supply.isPending}
          given={supply.variables.overrides}
          onGo={({ overrides }) => supply.mutate({ ...supply.variables, overrides })}
        />
      ) : null}
      <Button type="primary" htmlType="submit" loading={supply.isPending}>
        {t('case.supply')}
      </Button>
    </Form>
  );
}
