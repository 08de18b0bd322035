import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fileCase } from '../../api/casework.ts';
import { useCaseType } from '../../api/law.ts';
import { usePerson } from '../../api/session.ts';
import type { CaseType, Grant } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { definedOnly } from '../cases/answer-form.tsx';
import { CaseFields, markFields } from '../cases/case-form.tsx';

const duties = ['officer', 'head', 'sharing-head'];
const misuse = 'grant-misuse';
const release = 'grant-release';

/** What the two sides of a grant may set going about it: renewal and giving back; the matter of misuse. */
export function GrantActions({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const person = usePerson();
  const [open, setOpen] = useState<string>();
  if (!person.roles.some((role) => duties.includes(role))) return null;
  const mine = person.agency.id === grant.holder.id;
  const over = grant.state === 'revoked' || grant.state === 'expired';
  const mayAccuse = person.agency.id === grant.provider.id || (!mine && person.roles.includes('authority'));
  return (
    <>
      {mine ? <LinkButton to={`/catalog/${grant.resource.id}/apply`}>{t(over ? 'access.askAgain' : 'access.renew')}</LinkButton> : null}
      {mine && !over ? <Button onClick={() => setOpen(release)}>{t('access.release')}</Button> : null}
      {mayAccuse && !over ? (
        <Button danger onClick={() => setOpen(misuse)}>
          {t('access.misuse')}
        </Button>
      ) : null}
      {open ? <Filing grant={grant} type={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

function Filing({ grant, type, onClose }: { grant: Grant; type: string; onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const found = useCaseType(type);
  return (
    <Modal open footer={null} onCancel={onClose} destroyOnHidden title={found.data ? text(found.data.name) : t('state.loading')}>
      <Answered query={found}>{(caseType) => <FilingForm grant={grant} type={caseType} />}</Answered>
    </Modal>
  );
}

function FilingForm({ grant, type }: { grant: Grant; type: CaseType }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<Record<string, unknown>>();
  const file = useMutation({
    mutationFn: (values: Record<string, unknown>) => fileCase({ type: type.type, about: grant.id, form: definedOnly(values) }),
    onSuccess: async (view) => {
      queries.setQueryData(['case', view.number], view);
      void queries.invalidateQueries();
      void message.success(t('apply.filed', { number: view.number }));
      await navigate(`/cases/${view.number}`);
    },
    onError: (error) => markFields(form, error, text),
  });
  const article = type.fields.find((field) => field.article)?.article;
  return (
    <Form form={form} layout="vertical" requiredMark="optional" onFinish={(values) => file.mutate(values)}>
      {article ? <LawText citation={article} /> : null}
      <p>{t(type.type === misuse ? 'access.misuseLead' : 'access.releaseLead')}</p>
      <CaseFields fields={type.fields} />
      {file.isError ? <ProblemView error={file.error} /> : null}
      <Button type="primary" htmlType="submit" danger={type.type === misuse} loading={file.isPending}>
        {t('access.file')}
      </Button>
    </Form>
  );
}
