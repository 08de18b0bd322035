import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgencyName } from '../../api/organization.ts';
import { useQueries } from '../../api/sharing.ts';
import type { PersonsQuery } from '../../api/wire.ts';
import { formatSecond } from '../../format/day.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

const pageSize = 50;

/** 人工查询记录: who asked for what, in which matter, and how it ended. Neither keys nor answers. */
export function QueriesLog() {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const [matter, setMatter] = useState('');
  const [page, setPage] = useState(1);
  const queries = useQueries({ limit: pageSize, offset: (page - 1) * pageSize, ...(matter ? { matter } : {}) });
  const columns: Column<PersonsQuery>[] = [
    { title: t('access.log.at'), width: 150, nowrap: true, render: (query) => formatSecond(query.at) },
    { title: t('access.log.person'), width: 150, render: (query) => `${query.person.name}（${agencyName(query.agency)}）` },
    {
      title: t('grant.resource'),
      render: (query) =>
        query.grant ? (
          <Link to={`/grants/${query.grant}`}>{query.resource?.name ?? query.resource?.id}</Link>
        ) : (
          (query.resource?.name ?? '—')
        ),
    },
    { title: t('access.log.mode'), width: 90, render: (query) => t(`grant.mode.${query.mode}`) },
    { title: t('access.log.matter'), width: 150, render: (query) => query.matter || '—' },
    { title: t('access.reason'), width: 180, render: (query) => query.reason || '—' },
    {
      title: t('grant.items'),
      width: 200,
      render: (query) => query.items.map((item) => item.name ?? item.id).join(t('list.comma')) || '—',
    },
    {
      title: t('access.log.outcome'),
      width: 150,
      render: (query) => (query.outcome === 'answered' ? t('access.log.answered', { rows: query.rows }) : <code>{query.outcome}</code>),
    },
    {
      title: t('access.log.record'),
      width: 90,
      render: (query) => (query.receipt ? <Link to={`/ledger/${query.receipt.batch}`}>{query.receipt.batch}</Link> : '—'),
    },
  ];
  return (
    <>
      <p className="quiet">{t('access.log.lead')}</p>
      <div className="filters">
        <Input.Search
          aria-label={t('access.log.matter')}
          placeholder={t('access.log.matter')}
          allowClear
          maxLength={64}
          style={{ width: 240 }}
          onSearch={(value) => {
            setMatter(value.trim());
            setPage(1);
          }}
        />
      </div>
      <Answered query={queries}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState what={t('access.log.empty')} />
          ) : (
            <DataTable<PersonsQuery>
              name={t('access.log.title')}
              columns={columns}
              rows={list.items}
              rowKey={(row) => row.id}
              minWidth={1240}
              paging={{ page, size: pageSize, total: list.total, onPage: setPage }}
            />
          )
        }
      </Answered>
    </>
  );
}
