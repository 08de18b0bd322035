import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgencyName } from '../../api/organization.ts';
import { usePerson } from '../../api/session.ts';
import type { PersonsQuery } from '../../api/wire.ts';
import { formatSecond } from '../../format/day.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';

export type QuerySide = 'asked' | 'given';

interface QueriesTableProps {
  readonly queries: readonly PersonsQuery[];
  readonly side: QuerySide;
  /** Under one grant: what was asked for need not be said on each row. */
  readonly ofGrant?: boolean;
  /** One's own: who asked need not be said either. */
  readonly own?: boolean;
  readonly paging?: { readonly page: number; readonly size: number; readonly total: number; onPage(page: number): void };
}

/** Queries in rows: when, who, what, in which matter, why, and how it ended. Neither keys nor answers. */
export function QueriesTable({ queries, side, ofGrant = false, own = false, paging }: QueriesTableProps) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const { roles } = usePerson();
  const outcome = useOutcome();
  const readsLedger = roles.some((role) => role === 'auditor' || role === 'authority');
  const whoAsked = (): Column<PersonsQuery> =>
    side === 'given'
      ? { title: t('grant.holder'), width: 150, render: (query) => agencyName(query.agency) }
      : { title: t('access.log.person'), width: 150, render: (query) => `${query.person?.name ?? ''}（${agencyName(query.agency)}）` };
  const columns: Column<PersonsQuery>[] = [
    { title: t('access.log.at'), width: 140, render: (query) => formatSecond(query.at) },
    ...(own ? [] : [whoAsked()]),
    ...(ofGrant
      ? []
      : [
          {
            title: t('grant.resource'),
            render: (query: PersonsQuery) =>
              query.grant ? (
                <Link to={`/grants/${query.grant}`}>{query.resource?.name ?? query.resource?.id}</Link>
              ) : (
                (query.resource?.name ?? '—')
              ),
          },
        ]),
    { title: t('access.log.mode'), width: 90, render: (query) => t(`grant.mode.${query.mode}`) },
    { title: t('access.log.matter'), width: 140, render: (query) => query.matter || '—' },
    { title: t('access.reason'), width: 150, render: (query) => query.reason || '—' },
    {
      title: t('grant.items'),
      width: 170,
      render: (query) => query.items.map((item) => item.name ?? item.id).join(t('list.comma')) || '—',
    },
    { title: t('access.log.outcome'), width: 130, render: outcome },
    {
      title: t('access.log.record'),
      width: 90,
      render: ({ receipt }) => {
        if (!receipt) return '—';
        const place = `${receipt.batch} / ${receipt.index}`;
        return readsLedger ? <Link to={`/ledger/${receipt.batch}`}>{place}</Link> : <span className="numeric">{place}</span>;
      },
    },
  ];
  return (
    <DataTable<PersonsQuery>
      name={t('access.log.title')}
      columns={columns}
      rows={queries}
      rowKey={(row) => row.id}
      minWidth={ofGrant || own ? 1000 : 1120}
      {...(paging ? { paging } : {})}
    />
  );
}

/** Grounds of a refusal that have a short word. */
const grounds = [
  'not-published',
  'unknown-item',
  'closed-class',
  'no-grant',
  'other-purpose',
  'grant-revoked',
  'grant-suspended',
  'grant-not-begun',
  'grant-expired',
  'mode-not-granted',
  'item-not-granted',
  'subject-missing',
  'quota-spent',
];

function useOutcome() {
  const { t } = useTranslation();
  return ({ outcome, rows }: PersonsQuery) => {
    if (outcome === 'answered') return t('access.log.answered', { rows });
    const ground = outcome.replace('access.', '');
    return grounds.includes(ground) ? (
      <span className="mark mark-back">{t('access.log.refused', { ground: t(`access.ground.${ground}`) })}</span>
    ) : (
      <code>{outcome}</code>
    );
  };
}
