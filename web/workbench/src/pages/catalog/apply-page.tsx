import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { fileCase } from '../../api/casework.ts';
import { useResource } from '../../api/catalog.ts';
import { draftAct } from '../../api/drafts.ts';
import { useCaseType } from '../../api/law.ts';
import type { CaseType, CaseView, DraftView, Resource } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawLink, LawText } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ActAid, type Lifted } from '../cases/act-aid.tsx';
import { definedOnly } from '../cases/answer-form.tsx';
import { CaseFields, markFields } from '../cases/case-form.tsx';
import { CaseRoad } from '../cases/case-road.tsx';
import { ClassMark } from './marks.tsx';

const shareRequest = 'share-request';

/** 申请共享: the statutory form, with what will happen after it. */
export function ApplyPage() {
  const { id = '' } = useParams();
  const resource = useResource(id);
  const type = useCaseType(shareRequest);
  return (
    <Answered whole query={resource}>
      {(found) => (
        <Answered whole query={type}>
          {(caseType) => <Application resource={found} type={caseType} />}
        </Answered>
      )}
    </Answered>
  );
}

function Application({ resource, type }: { resource: Resource; type: CaseType }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<Record<string, unknown>>();
  const file = useMutation({
    mutationFn: async ({ values, overrides, draft }: { values: Record<string, unknown> } & Lifted): Promise<CaseView | DraftView> => {
      const body = { type: shareRequest, about: resource.id, form: definedOnly(values), ...(overrides ? { overrides } : {}) };
      return draft ? draftAct({ file: body }) : fileCase(body);
    },
    onSuccess: async (view) => {
      void queries.invalidateQueries();
      if ('act' in view) {
        void message.success(t('draft.sent'));
        await navigate(`/drafts/${view.id}`);
        return;
      }
      queries.setQueryData(['case', view.number], view);
      void message.success(t('apply.filed', { number: view.number }));
      await navigate(`/cases/${view.number}`);
    },
    onError: (error) => markFields(form, error, text),
  });
  const name = resource.published?.name ?? '';
  return (
    <Page
      title={t('apply.title', { name })}
      trail={[
        { to: '/catalog', label: t('nav.catalog') },
        { to: `/catalog/${resource.id}`, label: name },
      ]}
      lead={
        <span className="row">
          {text({ zh: resource.agency.name, en: resource.agency.nameEn })} <ClassMark of={resource.sharing} />
        </span>
      }
    >
      <div className="columns">
        <Section title={text(type.name)}>
          {resource.sharing.article ? <LawText citation={resource.sharing.article} /> : null}
          {resource.published?.sharing.conditions ? (
            <p>{t('catalog.conditionsAre', { conditions: resource.published.sharing.conditions })}</p>
          ) : null}
          <Form form={form} layout="vertical" requiredMark="optional" onFinish={(values) => file.mutate({ values })} className="apply-form">
            <CaseFields fields={type.fields} items={resource.published?.items ?? []} />
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
