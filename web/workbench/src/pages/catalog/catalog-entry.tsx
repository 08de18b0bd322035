import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { submitResource, useClassifications, useResource } from '../../api/catalog.ts';
import { usePerson } from '../../api/session.ts';
import type { Content, Resource } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { Why } from '../../signatures/why.tsx';
import { Answered } from '../../states/answered.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { EntryAccess } from '../access/entry-access.tsx';
import { EntryLoads } from '../data/entry-loads.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { EntryVersions } from './entry-versions.tsx';
import { ItemsTable } from './items-table.tsx';
import { ClassMark, EntryStatus } from './marks.tsx';
import './catalog.css';

/** 目录条目: what the entry is, by what right it is shared and opened, and what can be done with it. */
export function CatalogEntry() {
  const { id = '' } = useParams();
  const query = useResource(id);
  return (
    <Answered whole query={query} rows={10}>
      {(resource) => <Entry resource={resource} />}
    </Answered>
  );
}

function Entry({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const content = resource.published ?? resource.draft?.content;
  if (!content) return null;
  const tab = parameters.get('tab') ?? 'items';
  return (
    <Page
      title={content.name}
      trail={[{ to: '/catalog', label: t('nav.catalog') }]}
      lead={
        <>
          <p className="entry-summary">{(language === 'en' && content.summaryEn) || content.summary}</p>
          <span className="row small">
            <span className="numeric">{resource.code}</span>
            <span>{language === 'en' ? resource.agency.nameEn : resource.agency.name}</span>
            <EntryStatus of={{ status: resource.status, draftState: resource.draft?.state ?? null }} />
            {resource.version ? (
              <span>
                {t('catalog.versionOf', { version: resource.version })} {formatDay(resource.publishedAt, language)}
              </span>
            ) : null}
          </span>
        </>
      }
      actions={<Actions resource={resource} />}
    >
      <DraftNotice resource={resource} />
      <Rights resource={resource} content={content} />
      <Tabs
        activeKey={tab}
        onChange={(next) => setParameters(next === 'items' ? {} : { tab: next }, { replace: true })}
        items={[
          { key: 'items', label: t('catalog.tab.items', { count: content.items.length }), children: <ItemsTable items={content.items} /> },
          { key: 'facts', label: t('catalog.tab.facts'), children: <Facts content={content} /> },
          {
            key: 'versions',
            label: t('catalog.tab.versions', { count: resource.versions.length }),
            children: <EntryVersions resource={resource} />,
          },
          { key: 'loads', label: t('catalog.tab.loads'), children: <EntryLoads resource={resource} /> },
          { key: 'access', label: t('catalog.tab.access'), children: <EntryAccess resource={resource} /> },
        ]}
      />
    </Page>
  );
}

function Actions({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  const text = useText();
  const person = usePerson();
  const own = person.agency.id === resource.agency.id;
  const closed = resource.sharing.scale === 'closed';
  const officer = person.roles.some((role) => role === 'officer' || role === 'head' || role === 'sharing-head');
  return (
    <>
      {resource.mayEdit ? (
        <LinkButton to={`/catalog/${resource.id}/edit`}>{t(resource.published ? 'catalog.revise' : 'catalog.edit')}</LinkButton>
      ) : null}
      {resource.maySubmit && resource.draft?.state === 'editing' ? <DiscardDraft resource={resource} /> : null}
      {resource.maySubmit ? <Submit resource={resource} /> : null}
      {own && resource.published && officer ? <LinkButton to={`/loads/new?resource=${resource.id}`}>{t('catalog.load')}</LinkButton> : null}
      {!own && resource.published && officer ? (
        closed ? (
          <span className="row">
            <Button disabled>{t('catalog.apply')}</Button>
            <Why
              explanation={{
                rule: t('catalog.closedRule', { class: text(resource.sharing) }),
                article: resource.sharing.article ?? undefined,
                change: t('catalog.closedChange'),
                who: text({ zh: resource.agency.name, en: resource.agency.nameEn }),
              }}
            />
          </span>
        ) : (
          <LinkButton primary to={`/catalog/${resource.id}/apply`}>
            {t('catalog.apply')}
          </LinkButton>
        )
      ) : null}
    </>
  );
}

function Submit({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const submit = useMutation({
    mutationFn: () => submitResource(resource.id, resource.revision),
    onSuccess: ({ caseNumber }) => {
      void queries.invalidateQueries();
      void message.success(t('catalog.submitted'));
      void navigate(`/cases/${caseNumber}`);
    },
    onError: (error) =>
      modal.error({
        title: t('catalog.notSubmitted'),
        content: <ProblemView error={error} />,
        icon: null,
        width: 560,
        okText: t('form.close'),
      }),
  });
  return (
    <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate()}>
      {t('catalog.submit')}
    </Button>
  );
}

/** What stands between the draft and its review. */
function DraftNotice({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  const text = useText();
  const { draft } = resource;
  if (!draft) return null;
  return (
    <div className="stack entry-notice">
      {draft.caseNumber ? (
        <Alert
          type="info"
          showIcon={false}
          title={
            <span>
              {t(draft.state === 'returned' ? 'catalog.returnedCase' : 'catalog.reviewCase')}{' '}
              <Link to={`/cases/${draft.caseNumber}`}>{draft.caseNumber}</Link>
            </span>
          }
        />
      ) : null}
      {draft.problems.length > 0 ? (
        <Section title={t('catalog.problems', { count: draft.problems.length })}>
          <ul className="problem-list">
            {draft.problems.map((problem) => (
              <li key={`${problem.field}${problem.zh}`}>
                <code>{problem.field}</code>
                {problem.article ? <LawText citation={problem.article} text={problem} /> : <span>{text(problem)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

/** By what right the entry is shared and opened: the law speaks. */
function Rights({ resource, content }: { resource: Resource; content: Content }) {
  const { t } = useTranslation();
  const text = useText();
  const { data: lists } = useClassifications();
  const ground = lists?.closedGrounds.find((one) => one.id === content.opening.ground);
  return (
    <div className="rights">
      <section>
        <h2>
          {t('catalog.sharing')} <ClassMark of={resource.sharing} />
        </h2>
        <Basis basis={content.sharing.basis} article={resource.sharing.article} />
        {content.sharing.conditions ? <p>{t('catalog.conditionsAre', { conditions: content.sharing.conditions })}</p> : null}
        {content.sharing.scope ? <p>{t('catalog.scopeIs', { scope: content.sharing.scope })}</p> : null}
      </section>
      <section>
        <h2>
          {t('catalog.opening')} <ClassMark of={resource.opening} />
        </h2>
        <Basis basis={content.opening.basis} article={resource.opening?.article ?? null} />
        {content.opening.conditions ? <p>{t('catalog.conditionsAre', { conditions: content.opening.conditions })}</p> : null}
        {ground ? <p>{t('catalog.groundIs', { ground: text(ground) })}</p> : null}
      </section>
    </div>
  );
}

function Basis({ basis, article }: { basis: Content['sharing']['basis']; article: string | null }) {
  if (!basis) return article ? <LawText citation={article} /> : null;
  return (
    <LawText {...(basis.text ? { text: basis.text } : {})}>
      <footer>
        《{basis.instrument}》{basis.article}
      </footer>
    </LawText>
  );
}

function Facts({ content }: { content: Content }) {
  const { t } = useTranslation();
  const text = useText();
  const { data: lists } = useClassifications();
  const named = (list: readonly { id: string; zh: string; en: string }[] | undefined, id: string | undefined) =>
    text(list?.find((one) => one.id === id)) || id || '—';
  const node = lists?.nodes.find((one) => one.code === content.classification);
  const rows: [string, string][] = [
    ['source', content.source || '—'],
    ['updateCycle', named(lists?.updateCycles, content.updateCycle)],
    ['format', `${named(lists?.formats, content.format.class)} · ${content.format.type}`],
    ['classification', `${content.classification} ${node ? text(node) : ''}`],
    ['themes', content.themes.map((theme) => named(lists?.themes, theme)).join(t('list.comma')) || '—'],
    ['modes', content.sharing.modes.map((mode) => named(lists?.sharingModes, mode)).join(t('list.comma')) || '—'],
    ['secret', t(content.secret ? 'form.yes' : 'form.no')],
    [
      'keyItems',
      content.items
        .filter((item) => item.key)
        .map((item) => item.name)
        .join(t('list.comma')) || '—',
    ],
    ['itemCount', formatCount(content.items.length)],
  ];
  return (
    <dl className="facts">
      {rows.map(([key, value]) => (
        <div key={key} className="facts-row">
          <dt>{t(`catalog.field.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
