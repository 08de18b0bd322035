import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { fileCase } from '../../api/casework.ts';
import { draftAct } from '../../api/drafts.ts';
import { useCaseType } from '../../api/law.ts';
import type { CaseType, CaseView, DraftView } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawLink, LawText } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ActAid, type Lifted } from './act-aid.tsx';
import { definedOnly } from './answer-form.tsx';
import { CaseFields, markFields } from './case-form.tsx';
import { CaseRoad } from './case-road.tsx';
import './cases.css';

/** 提出办件: the form of any matter of the law, about what the address names. */
export function FilePage() {
  const { type = '' } = useParams();
  const query = useCaseType(type);
  return (
    <Answered whole query={query}>
      {(found) => <Filing key={found.type} type={found} />}
    </Answered>
  );
}

function Filing({ type }: { type: CaseType }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [parameters] = useSearchParams();
  const about = parameters.get('about') ?? undefined;
  const [form] = Form.useForm<Record<string, unknown>>();
  const file = useMutation({
    mutationFn: async ({ values, overrides, draft }: { values: Record<string, unknown> } & Lifted): Promise<CaseView | DraftView> => {
      const body = {
        type: type.type,
        form: definedOnly(values),
        ...(about ? { about } : {}),
        ...(overrides ? { overrides } : {}),
      };
      return draft ? draftAct({ file: body }) : fileCase(body);
    },
    onSuccess: async (view) => {
      void queries.invalidateQueries();
      void message.success('act' in view ? t('draft.sent') : t('apply.filed', { number: view.number }));
      await navigate('act' in view ? `/drafts/${view.id}` : `/cases/${view.number}`);
    },
    onError: (error) => markFields(form, error, text),
  });
  return (
    <Page
      title={text(type.name)}
      trail={[
        { to: '/cases', label: t('nav.cases') },
        ...(type.about === 'case' && about ? [{ to: `/cases/${about}`, label: about }] : []),
      ]}
      lead={t('case.filedBy', { who: text(type.filedBy) })}
    >
      <div className="columns">
        <Section title={t('case.asked')}>
          {type.filingArticle ? <LawText citation={type.filingArticle} /> : null}
          <Form form={form} layout="vertical" requiredMark="optional" onFinish={(values) => file.mutate({ values })} className="apply-form">
            <CaseFields fields={type.fields} />
            {file.isError ? <ProblemView error={file.error} /> : null}
            {file.isError ? (
              <ActAid
                error={file.error}
                busy={file.isPending}
                given={file.variables.overrides}
                onGo={(lifted) => file.mutate({ ...file.variables, ...lifted })}
              />
            ) : null}
            <Button type="primary" htmlType="submit" loading={file.isPending}>
              {t('apply.file')}
            </Button>
          </Form>
        </Section>
        <aside>
          <Section title={t('apply.road')}>
            <CaseRoad type={type} />
          </Section>
          <Section title={t('case.law')}>
            <div className="stack">
              {type.articles.map(({ article }) => (
                <LawLink key={article} citation={article} long />
              ))}
            </div>
          </Section>
        </aside>
      </div>
    </Page>
  );
}
