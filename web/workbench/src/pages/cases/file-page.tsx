import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { fileCase } from '../../api/casework.ts';
import { useResource, useResources } from '../../api/catalog.ts';
import { draftAct } from '../../api/drafts.ts';
import { useCaseType, usePack, usePacks, usePacksOf } from '../../api/law.ts';
import { useAgencies } from '../../api/organization.ts';
import type { CaseType, CaseView, DraftView } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawLink, LawText } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ActAid, type Lifted } from './act-aid.tsx';
import { definedOnly } from './answer-form.tsx';
import { CaseFields, markFields } from './case-form.tsx';
import { CaseRoad } from './case-road.tsx';
import './cases.css';

/** 提出办件: every matter of the laws in use, then the form of the one chosen with what will happen after it. */
export function FilePage() {
  const { type } = useParams();
  const [parameters] = useSearchParams();
  return type === undefined ? <Matters /> : <Filing key={type} type={type} about={parameters.get('about') ?? ''} />;
}

/** Matters that begin in a room of their own are not begun here. */
const elsewhere: readonly string[] = ['catalog-review'];

function Matters() {
  const { t } = useTranslation();
  const packs = usePacks();
  return (
    <Page title={t('file.title')} lead={t('file.lead')} trail={[{ to: '/cases', label: t('nav.cases') }]}>
      <Answered query={packs}>
        {({ items }) => (
          <div className="stack">
            {items.toReversed().map(({ pack }, at, all) => (
              <MattersOf key={pack} pack={pack} above={all.slice(0, at).map((one) => one.pack)} />
            ))}
          </div>
        )}
      </Answered>
    </Page>
  );
}

/** @param above laws whose own case type of a matter takes the place of this law's. */
function MattersOf({ pack, above }: { pack: string; above: readonly string[] }) {
  const { t } = useTranslation();
  const text = useText();
  const law = usePack(pack);
  const higher = usePacksOf(above).flatMap(({ caseTypes }) => caseTypes);
  return (
    <Answered query={law} rows={4}>
      {({ name, caseTypes }) => (
        <Section title={text(name)}>
          {caseTypes.length === 0 ? <EmptyState what={t('file.none')} how={t('file.noneHow')} /> : null}
          <ul className="matters">
            {caseTypes
              .filter(({ type }) => !elsewhere.includes(type))
              .filter(({ type, matter }) => !higher.some((one) => one.type === type || (matter !== null && one.matter === matter)))
              .map((one) => (
                <li key={one.type}>
                  <Link to={`/cases/new/${one.type}`}>{text(one.name)}</Link>{' '}
                  {one.articles.slice(0, 1).map((article) => (
                    <LawLink key={article} citation={article.includes(':') ? article : `${pack}:${article}`} />
                  ))}
                </li>
              ))}
          </ul>
        </Section>
      )}
    </Answered>
  );
}

function Filing({ type, about }: { type: string; about: string }) {
  const query = useCaseType(type);
  return (
    <Answered whole query={query}>
      {(found) => <FilingForm type={found} first={about} />}
    </Answered>
  );
}

function FilingForm({ type, first }: { type: CaseType; first: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [about, setAbout] = useState(first);
  const [form] = Form.useForm<Record<string, unknown>>();
  const resource = useResource(type.about === 'resource' && about !== '' ? about : undefined);
  const file = useMutation({
    mutationFn: async ({ values, overrides, draft }: { values: Record<string, unknown> } & Lifted): Promise<CaseView | DraftView> => {
      const subject = about === '' ? {} : { about };
      const body = { type: type.type, ...subject, form: definedOnly(values), ...(overrides ? { overrides } : {}) };
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
  return (
    <Page
      title={text(type.name)}
      trail={[
        { to: '/cases', label: t('nav.cases') },
        { to: '/cases/new', label: t('file.title') },
      ]}
      lead={t('case.filedBy', { who: text(type.filedBy) })}
    >
      <div className="columns">
        <Section title={t('case.asked')}>
          {type.filingArticle ? <LawText citation={type.filingArticle} /> : null}
          <Form form={form} layout="vertical" requiredMark="optional" onFinish={(values) => file.mutate({ values })} className="apply-form">
            <About kind={type.about} value={about} onChange={setAbout} />
            <CaseFields fields={type.fields} items={resource.data?.published?.items ?? []} />
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

/** What the matter is about: an entry of the catalogue, an agency, an earlier case or a grant by its number. */
function About({ kind, value, onChange }: { kind: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const resources = useResources({ ...(typed ? { text: typed } : {}), status: 'published', limit: 50 }, kind === 'resource');
  const chosen = useResource(kind === 'resource' && value !== '' ? value : undefined);
  const agencies = useAgencies(kind === 'agency');
  if (kind === 'none') return null;
  const label = t(`file.about.${kind}`);
  if (kind === 'case' || kind === 'grant')
    return (
      <Form.Item required label={label} htmlFor="about" extra={t(`file.aboutHint.${kind}`)}>
        <Input id="about" value={value} onChange={(event) => onChange(event.target.value.trim())} style={{ width: 220 }} />
      </Form.Item>
    );
  const found =
    kind === 'agency'
      ? (agencies.data?.items ?? []).map((agency) => ({ value: agency.id, label: agency.name }))
      : (resources.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  const name = chosen.data?.published?.name;
  const options = name && !found.some((one) => one.value === value) ? [...found, { value, label: name }] : found;
  return (
    <Form.Item required={kind !== 'agency'} label={label} htmlFor="about" extra={kind === 'agency' ? t('file.aboutHint.agency') : null}>
      <Select
        id="about"
        allowClear
        value={value === '' ? null : value}
        onChange={(next: string | null) => onChange(next ?? '')}
        showSearch={kind === 'agency' ? { optionFilterProp: 'label' } : { filterOption: false, onSearch: setTyped }}
        options={options}
      />
    </Form.Item>
  );
}
