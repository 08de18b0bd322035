import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useResources } from '../../api/catalog.ts';
import type { Load } from '../../api/wire.ts';
import { formatMinute } from '../../format/day.ts';
import { formatBytes, formatCount } from '../../format/quantity.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LoadState } from './load-state.tsx';

interface LoadsTableProps {
  readonly loads: readonly Load[];
  readonly named?: boolean;
  readonly page?: number;
  readonly pageSize?: number;
  readonly total?: number;
  readonly onPage?: (page: number) => void;
}

/** Loads, newest first. */
export function LoadsTable({ loads, named = true, page = 1, pageSize = 20, total = loads.length, onPage }: LoadsTableProps) {
  const { t } = useTranslation();
  const resources = useResources({ limit: 200 }, named);
  const nameOf = (id: string) => resources.data?.items.find((one) => one.id === id)?.name ?? id;
  const columns: Column<Load>[] = [
    { title: t('load.column.file'), render: (load) => <Link to={`/loads/${load.id}`}>{load.file.name}</Link> },
    ...(named
      ? [
          {
            title: t('load.column.resource'),
            width: 200,
            render: (load: Load) => <Link to={`/catalog/${load.resource}`}>{nameOf(load.resource)}</Link>,
          },
        ]
      : []),
    { title: t('load.column.state'), width: 110, nowrap: true, render: (load) => <LoadState load={load} /> },
    { title: t('load.column.mode'), width: 110, nowrap: true, render: (load) => t(`load.mode.${load.mode}`) },
    {
      title: t('load.column.version'),
      width: 80,
      render: (load) => (load.version ? <Link to={`/loads/versions/${load.resource}?to=${load.version}`}>v{load.version}</Link> : ''),
    },
    { title: t('load.column.good'), width: 110, align: 'right', render: (load) => formatCount(load.counts.good) },
    {
      title: t('load.column.bad'),
      width: 100,
      align: 'right',
      render: (load) => (load.counts.bad > 0 ? <Link to={`/loads/${load.id}`}>{formatCount(load.counts.bad)}</Link> : '0'),
    },
    { title: t('load.column.size'), width: 100, align: 'right', render: (load) => formatBytes(load.file.bytes) },
    { title: t('load.column.started'), width: 150, nowrap: true, render: (load) => formatMinute(load.startedAt) },
  ];
  return (
    <DataTable<Load>
      name={t('load.title')}
      columns={columns}
      rows={loads}
      rowKey={(row) => row.id}
      minWidth={1000}
      {...(onPage ? { paging: { page, size: pageSize, total, onPage } } : {})}
    />
  );
}
