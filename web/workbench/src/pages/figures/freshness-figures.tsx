import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgencyName } from '../../api/organization.ts';
import type { FreshnessFigures as Figures } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { BarChart } from './bar-chart.tsx';
import { DayChart } from './day-chart.tsx';

type Late = Figures['late'][number];

/** The age of the data against the update cycle that its entry promises, who is behind, and the loads of thirty days. */
export function FreshnessFigures({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const { language } = useLanguage();
  if (figures.agencies.length === 0) return <EmptyState what={t('figures.nothing')} how={t('figures.nothingHow')} />;
  const sum = (of: 'onTime' | 'late' | 'never' | 'unpromised') => figures.agencies.reduce((total, row) => total + row[of], 0);
  const promised = sum('onTime') + sum('late') + sum('never');
  const loads = figures.loads.reduce((total, day) => total + day.published, 0);
  const columns: Column<Late>[] = [
    {
      title: t('figures.entry'),
      value: (row) => row.name,
      render: (row) => <Link to={`/catalog/${row.resource}?tab=loads`}>{row.name}</Link>,
    },
    { title: t('catalog.column.agency'), width: 170, value: (row) => agencyName(row.agency), render: (row) => agencyName(row.agency) },
    {
      title: t('figures.loadedOn'),
      width: 160,
      nowrap: true,
      value: (row) => row.loadedOn,
      render: (row) => (row.loadedOn ? formatDay(row.loadedOn, language) : t('figures.neverLoaded')),
    },
    {
      title: t('figures.promised'),
      width: 140,
      align: 'right',
      value: (row) => row.promisedDays,
      render: (row) => t('figures.days', { count: row.promisedDays }),
    },
    {
      title: t('figures.daysLate'),
      width: 130,
      align: 'right',
      value: (row) => row.daysLate,
      render: (row) => (row.daysLate === null ? '—' : t('figures.days', { count: row.daysLate })),
    },
  ];
  return (
    <div className="stack">
      <div className="figures-grid">
        <BarChart
          title={t('figures.freshnessSentence', { onTime: formatCount(sum('onTime')), promised: formatCount(promised) })}
          rows={figures.agencies}
          rowKey={(row) => row.agency}
          label={(row) => agencyName(row.agency)}
          head={t('catalog.column.agency')}
          saveAs={t('figures.freshness')}
          series={[
            { label: t('figures.standing.onTime'), fill: 'jade', count: (row) => row.onTime },
            { label: t('figures.standing.late'), fill: 'amber', count: (row) => row.late + row.never },
            { label: t('figures.standing.unpromised'), fill: 'quiet', count: (row) => row.unpromised },
          ]}
        />
        <DayChart
          title={t('figures.loadsSentence', { loads: formatCount(loads) })}
          days={figures.loads}
          saveAs={t('figures.loads')}
          series={[
            { label: t('figures.load.published'), fill: 'jade', count: (day) => day.published },
            { label: t('figures.load.failed'), fill: 'amber', count: (day) => day.failed },
          ]}
        />
      </div>
      <h3>{t('figures.lateTitle')}</h3>
      {figures.late.length === 0 ? (
        <p className="quiet">{t('figures.noneLate')}</p>
      ) : (
        <DataTable<Late>
          name={t('figures.lateTitle')}
          columns={columns}
          rows={figures.late}
          rowKey={(row) => row.resource}
          minWidth={760}
          searchable
          saveAs={t('figures.lateTitle')}
        />
      )}
    </div>
  );
}
