import { Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAgencyName } from '../../api/organization.ts';
import { usePerson } from '../../api/session.ts';
import { useGrants } from '../../api/sharing.ts';
import type { Grant } from '../../api/wire.ts';
import { formatLastDay } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ExpiringGrants } from './expiring-grants.tsx';
import { GrantState } from './grant-state.tsx';
import { QueriesLog } from './queries-log.tsx';
import './access.css';

/** 授权: what my agency may take, and who may take from it. */
export function GrantsPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const [parameters, setParameters] = useSearchParams();
  const state = readState(parameters.get('state'));
  const side = parameters.get('side') ?? 'held';
  const ofSide: { side?: 'held' | 'given' } = side === 'held' || side === 'given' ? { side } : {};
  const grants = useGrants({ limit: 200, ...ofSide, ...(state === 'any' ? {} : { state }) }, side !== 'queries');
  const seesAll = person.roles.some((role) => role === 'authority' || role === 'auditor');
  const sides = ['held', 'given', ...(seesAll ? ['all'] : [])];
  const asks = person.roles.some((role) => role === 'officer' || role === 'head' || role === 'sharing-head' || role === 'auditor');
  return (
    <Page
      title={t('grants.title')}
      lead={t('grants.lead')}
      actions={
        person.roles.includes('officer') ? (
          <LinkButton primary to="/query">
            {t('query.title')}
          </LinkButton>
        ) : null
      }
    >
      <ExpiringGrants />
      {side === 'queries' ? null : (
        <div className="filters">
          <Select
            aria-label={t('grants.state')}
            value={state}
            onChange={(next) => setParameters({ side, state: next })}
            style={{ width: 130 }}
            options={states.map((value) => ({ value, label: t(`grant.state.${value}`) }))}
          />
        </div>
      )}
      <Tabs
        activeKey={side}
        onChange={(next) => setParameters({ side: next, state })}
        items={[
          ...sides.map((one) => ({
            key: one,
            label: t(`grants.side.${one}`),
            children: (
              <Answered query={grants}>
                {(list) => {
                  if (list.items.length > 0)
                    return (
                      <>
                        <UseOfGrants grants={list.items} total={list.total} />
                        <GrantsTable grants={list.items} side={one} />
                      </>
                    );
                  return (
                    <EmptyState
                      what={t(`grants.empty.${one}`)}
                      how={t(`grants.emptyHow.${one}`)}
                      action={one === 'held' ? <LinkButton to="/catalog?status=published">{t('grants.findEntry')}</LinkButton> : null}
                    />
                  );
                }}
              </Answered>
            ),
          })),
          ...(asks ? [{ key: 'queries', label: t('access.log.title'), children: <QueriesLog /> }] : []),
        ]}
      />
    </Page>
  );
}

const states = ['active', 'expired', 'suspended', 'revoked', 'any'] as const;

function readState(asked: string | null): (typeof states)[number] {
  return states.find((state) => state === asked) ?? 'active';
}

/** What was done with all of them, in one sentence; where there are more than are shown, of those shown. */
function UseOfGrants({ grants, total }: { grants: readonly Grant[]; total: number }) {
  const { t } = useTranslation();
  const sum = (of: 'callsLast30' | 'refusedLast30') => grants.reduce((all, grant) => all + grant[of], 0);
  return (
    <p className="quiet">
      {t(total > grants.length ? 'access.useOfSome' : 'access.useOfAll', {
        count: grants.length,
        grants: formatCount(grants.length),
        calls: formatCount(sum('callsLast30')),
        refused: formatCount(sum('refusedLast30')),
        unused: formatCount(grants.filter((grant) => grant.callsLast30 === 0).length),
      })}
    </p>
  );
}

/** Grants in rows: who, what, why, until when, by which decision. */
export function GrantsTable({ grants, side = 'all' }: { grants: readonly Grant[]; side?: string }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const { language } = useLanguage();
  const masked = (grant: Grant) => grant.items.filter((item) => item.mask && item.mask !== 'clear').length;
  const columns: Column<Grant>[] = [
    { title: t('grant.resource'), render: (grant) => <Link to={`/grants/${grant.id}`}>{grant.resource.name ?? grant.resource.id}</Link> },
    ...(side === 'held' ? [] : [{ title: t('grant.holder'), width: 150, render: (grant: Grant) => agencyName(grant.holder) }]),
    ...(side === 'given' ? [] : [{ title: t('grant.provider'), width: 150, render: (grant: Grant) => agencyName(grant.provider) }]),
    { title: t('grant.purpose'), width: 200, render: (grant) => grant.purpose },
    {
      title: t('grant.items'),
      width: 120,
      render: (grant) => t('access.itemsMasked', { items: grant.items.length, masked: masked(grant) }),
    },
    {
      title: t('access.recentCalls'),
      width: 110,
      align: 'right',
      render: (grant) => (
        <>
          {formatCount(grant.callsLast30)}
          {grant.refusedLast30 > 0 ? (
            <div className="small quiet">
              {t('access.recentRefused', { count: grant.refusedLast30, refused: formatCount(grant.refusedLast30) })}
            </div>
          ) : null}
        </>
      ),
    },
    {
      title: t('grant.until'),
      width: 130,
      nowrap: true,
      render: (grant) => (
        <>
          {grant.validUntil ? formatLastDay(grant.validUntil, language) : t('grant.noEnd')}
          {grant.state === 'active' && grant.workdaysLeft !== null && grant.workdaysLeft <= 10 ? (
            <div className="mark mark-late small">{t('access.daysLeft', { count: grant.workdaysLeft })}</div>
          ) : null}
        </>
      ),
    },
    { title: t('grant.case'), width: 116, render: (grant) => <Link to={`/cases/${grant.caseNumber}`}>{grant.caseNumber}</Link> },
    { title: t('grants.state'), width: 90, render: (grant) => <GrantState grant={grant} /> },
  ];
  return <DataTable<Grant> name={t('grants.title')} columns={columns} rows={grants} rowKey={(row) => row.id} minWidth={1080} />;
}
