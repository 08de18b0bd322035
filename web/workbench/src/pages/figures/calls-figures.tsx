import { useTranslation } from 'react-i18next';
import { useAgencyName } from '../../api/organization.ts';
import type { CallFigures } from '../../api/wire.ts';
import { formatCount } from '../../format/quantity.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { BarChart } from './bar-chart.tsx';
import { DayChart } from './day-chart.tsx';

/** Calls a day under grants, and who took the data; of the city, or of what the own agency gives and takes. */
export function CallsFigures({ figures }: { figures: CallFigures }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const sum = (of: 'calls' | 'refused' | 'visits') => figures.days.reduce((total, day) => total + day[of], 0);
  const city = figures.scope === 'city';
  if (sum('calls') + sum('refused') + sum('visits') === 0) return <EmptyState what={t('figures.noCalls')} how={t('figures.noCallsHow')} />;
  return (
    <div className="figures-grid">
      <DayChart
        title={t(city ? 'figures.callsCity' : 'figures.callsAgency', {
          calls: formatCount(sum('calls')),
          refused: formatCount(sum('refused')),
          grants: formatCount(figures.grants),
          visits: formatCount(sum('visits')),
        })}
        days={figures.days}
        saveAs={t('figures.calls')}
        series={[
          { label: t('figures.call.answered'), fill: 'jade', count: (day) => day.calls },
          { label: t('figures.call.refused'), fill: 'amber', count: (day) => day.refused },
          ...(city
            ? [{ label: t('figures.call.visits'), fill: 'indigo' as const, count: (day: CallFigures['days'][number]) => day.visits }]
            : []),
        ]}
      />
      {figures.holders.length === 0 ? (
        <EmptyState what={t('figures.noCalls')} how={t('figures.noCallsHow')} />
      ) : (
        <BarChart
          title={t('figures.holderSentence', {
            holder: holderName(figures.holders[0]?.holder ?? ''),
            calls: formatCount(figures.holders[0]?.calls),
          })}
          rows={figures.holders}
          rowKey={(row) => row.holder}
          label={(row) => holderName(row.holder)}
          head={t('figures.holder')}
          saveAs={t('figures.holder')}
          series={[{ label: t('figures.call.answered'), fill: 'jade', count: (row) => row.calls }]}
        />
      )}
    </div>
  );
  function holderName(holder: string): string {
    return holder === 'public' ? t('figures.public') : agencyName(holder);
  }
}
