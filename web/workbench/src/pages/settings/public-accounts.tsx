import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePublicState, usePublicAccounts } from '../../api/organization.ts';
import type { PublicAccount } from '../../api/wire.ts';
import { formatMinute } from '../../format/day.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ChangeState } from './change-state.tsx';

const pageSize = 50;
const changing = { change: changePublicState, list: 'public-accounts', loses: 'publicAccount.closeLoses' } as const;

/** Accounts of citizens and companies: found by name or login; who abuses the site is suspended, with a reason. */
export function PublicAccounts({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const accounts = usePublicAccounts({ q: text, limit: pageSize, offset: (page - 1) * pageSize });
  const columns: Column<PublicAccount>[] = [
    { title: t('account.name'), render: (row) => row.name },
    { title: t('account.login'), width: 160, nowrap: true, render: (row) => <code className="small">{row.login}</code> },
    { title: t('publicAccount.kind'), width: 120, render: (row) => t(`publicAccount.kinds.${row.kind}`) },
    { title: t('publicAccount.identity'), width: 190, nowrap: true, render: (row) => <code className="small">{row.identity}</code> },
    { title: t('publicAccount.since'), width: 150, nowrap: true, render: (row) => formatMinute(row.createdAt) },
    { title: t('account.state'), width: 80, render: (row) => t(`account.states.${row.state}`) },
    ...(mayChange
      ? [
          {
            width: 150,
            align: 'right' as const,
            render: (row: PublicAccount) =>
              row.state === 'closed' ? null : (
                <span className="row account-actions">
                  <ChangeState account={row} to={row.state === 'active' ? 'suspended' : 'active'} {...changing} />
                  <ChangeState account={row} to="closed" {...changing} />
                </span>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="filters">
        <Input.Search
          allowClear
          aria-label={t('publicAccount.find')}
          placeholder={t('publicAccount.find')}
          maxLength={100}
          style={{ width: 280, maxWidth: '100%' }}
          onSearch={(words) => {
            setText(words.trim());
            setPage(1);
          }}
        />
      </div>
      <Answered query={accounts}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState
              what={t(text ? 'publicAccount.noneFound' : 'publicAccount.empty')}
              how={t(text ? 'publicAccount.noneFoundHow' : 'publicAccount.emptyHow')}
            />
          ) : (
            <DataTable<PublicAccount>
              name={t('settings.publicAccounts')}
              columns={columns}
              rows={list.items}
              rowKey={(row) => row.id}
              minWidth={1000}
              paging={{ page, size: pageSize, total: list.total, onPage: setPage }}
            />
          )
        }
      </Answered>
    </>
  );
}
