import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useResource } from '../../api/catalog.ts';
import { useAgencyName } from '../../api/organization.ts';
import { usePerson } from '../../api/session.ts';
import { useGrant, useGrants, useQueries } from '../../api/sharing.ts';
import type { Grant } from '../../api/wire.ts';
import { formatLastDay } from '../../format/day.ts';
import { useLanguage } from '../../language/language.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { Why } from '../../signatures/why.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { Console, type Matter } from './console.tsx';
import { QueriesTable } from './queries-table.tsx';
import { Standstill } from './standstill.tsx';
import './access.css';

/** 联机查询: the matter in hand, the data that its duty needs, one row after the other, each recorded before it is answered. */
export function QueryPage() {
  const { t } = useTranslation();
  const { roles } = usePerson();
  return (
    <Page title={t('query.title')} trail={[{ to: '/grants', label: t('nav.grants') }]} lead={t('query.lead')}>
      {roles.includes('officer') ? (
        <Counter />
      ) : (
        <p>
          {t('console.officerOnly')} <Why explanation={{ rule: t('console.officerRule'), who: t('role.officer') }} />
        </p>
      )}
    </Page>
  );
}

const mostGrants = 200;

function Counter() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const active = useGrants({ side: 'held', state: 'active', limit: mostGrants });
  const suspended = useGrants({ side: 'held', state: 'suspended', limit: mostGrants });
  const chosen = parameters.get('grant');
  return (
    <>
      <Answered query={active}>
        {(list) => {
          const grants = [...list.items, ...(suspended.data?.items ?? [])].filter((grant) => grant.modes.includes('lookup'));
          if (grants.length > 0 || chosen) return <Asking grants={grants} chosen={chosen} />;
          return (
            <EmptyState
              what={t('query.none')}
              how={t('grants.emptyHow.held')}
              action={<LinkButton to="/catalog?status=published">{t('grants.findEntry')}</LinkButton>}
            />
          );
        }}
      </Answered>
      <Section title={t('query.mine')} quiet aside={<Link to="/grants?side=queries">{t('query.all')}</Link>}>
        <MyQueries />
      </Section>
    </>
  );
}

function Asking({ grants, chosen }: { grants: readonly Grant[]; chosen: string | null }) {
  const { t } = useTranslation();
  const [, setParameters] = useSearchParams();
  // One matter often needs several data: it is stated once.
  const [matter, setMatter] = useState<Matter>();
  const only = grants.length === 1 ? grants[0]?.id : undefined;
  useEffect(() => {
    if (!chosen && only) setParameters({ grant: only }, { replace: true });
  }, [chosen, only, setParameters]);
  return (
    <>
      <Section title={t('query.data')} aside={t('console.lead')}>
        <Select
          aria-label={t('query.data')}
          className="query-data"
          value={grants.some(({ id }) => id === chosen) ? chosen : null}
          placeholder={t('query.choose')}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(id) => setParameters(id ? { grant: id } : {}, { replace: true })}
          options={grants.map((each) => ({
            value: each.id,
            label: `${each.resource.name ?? each.resource.id} · ${each.purpose}${each.state === 'active' ? '' : `（${t(`grant.state.${each.state}`)}）`}`,
          }))}
        />
      </Section>
      {chosen ? (
        <Chosen key={chosen} id={chosen} matter={matter} onMatter={setMatter} />
      ) : (
        <p className="quiet">{t('query.chooseFirst')}</p>
      )}
    </>
  );
}

interface ChosenProps {
  readonly id: string;
  readonly matter: Matter | undefined;
  onMatter(matter: Matter): void;
}

/** The grant asked under, read by itself: a question that was refused stays in view when the grant moves to another list. */
function Chosen({ id, matter, onMatter }: ChosenProps) {
  const grant = useGrant(id);
  return <Answered query={grant}>{(found) => <Question grant={found} matter={matter} onMatter={onMatter} />}</Answered>;
}

function Question({ grant, matter, onMatter }: Omit<ChosenProps, 'id'> & { readonly grant: Grant }) {
  const { t } = useTranslation();
  const { agency } = usePerson();
  const resource = useResource(grant.resource.id);
  if (grant.holder.id !== agency.id) return <EmptyState what={t('query.notHeld')} />;
  return (
    <div className="columns">
      <Section title={t('query.ask')}>
        <Answered query={resource}>{(found) => <Console grant={grant} resource={found} matter={matter} onMatter={onMatter} />}</Answered>
      </Section>
      <aside>
        <Standstill grant={grant} />
        <Purpose grant={grant} />
      </aside>
    </div>
  );
}

/** For what it may be used, under which conditions, on which ground: beside the question, not behind it. */
function Purpose({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const { language } = useLanguage();
  return (
    <Section title={t('query.purpose')}>
      <div className="stack">
        <p className="grant-conditions">{grant.purpose}</p>
        {grant.conditions ? (
          <div>
            <h3 className="query-conditions">{t('access.conditions')}</h3>
            <p className="grant-conditions">{grant.conditions}</p>
          </div>
        ) : null}
        <LawText citation={grant.article} />
        <dl className="facts">
          <dt>{t('grant.provider')}</dt>
          <dd>{agencyName(grant.provider)}</dd>
          <dt>{t('grant.until')}</dt>
          <dd>{grant.validUntil ? formatLastDay(grant.validUntil, language) : t('grant.noEnd')}</dd>
          <dt>{t('query.grant')}</dt>
          <dd>
            <Link to={`/grants/${grant.id}`}>{grant.caseNumber}</Link>
          </dd>
        </dl>
      </div>
    </Section>
  );
}

function MyQueries() {
  const { t } = useTranslation();
  const { id } = usePerson();
  const queries = useQueries({ side: 'asked', person: id, limit: 10 });
  return (
    <Answered query={queries} rows={2}>
      {(list) =>
        list.items.length === 0 ? <p className="quiet">{t('query.noneYet')}</p> : <QueriesTable queries={list.items} side="asked" own />
      }
    </Answered>
  );
}
