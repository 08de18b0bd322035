import { useTranslation } from 'react-i18next';
import { formatDay } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import type { Series } from './bar-chart.tsx';
import './figures.css';

interface DayChartProps<Row extends { readonly day: string }> {
  readonly title: string;
  readonly days: readonly Row[];
  readonly series: readonly Series<Row>[];
  readonly saveAs: string;
}

const step = 20;
const height = 120;

/** A column for each day, stacked by series, the first and last day named, the highest marked; the same as a table beneath. */
export function DayChart<Row extends { readonly day: string }>({ title, days, series, saveAs }: DayChartProps<Row>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const total = (row: Row) => series.reduce((sum, each) => sum + each.count(row), 0);
  const most = Math.max(1, ...days.map(total));
  const tall = (count: number) => (count === 0 ? 0 : Math.max(2, Math.round((count / most) * height)));
  const highest = days.reduce<Row | undefined>((best, day) => (best === undefined || total(day) > total(best) ? day : best), undefined);
  const columns: Column<Row>[] = [
    { title: t('figures.day'), nowrap: true, value: (row) => row.day, render: (row) => formatDay(row.day, language) },
    ...series.map((each) => ({
      title: each.label,
      width: 130,
      align: 'right' as const,
      value: each.count,
      render: (row: Row) => formatCount(each.count(row)),
    })),
  ];
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      {series.length > 1 ? (
        <ul className="chart-keys" aria-hidden="true">
          {series.map((each) => (
            <li key={each.label}>
              <span className={`chart-fill chart-${each.fill}`} /> {each.label}
            </li>
          ))}
        </ul>
      ) : null}
      <svg className="days" viewBox={`0 -10 ${days.length * step} ${height + 48}`} role="img" aria-label={title}>
        {days.map((day, at) => {
          let base = height + 16;
          return (
            <g key={day.day}>
              <title>{`${formatDay(day.day, language)} ${series.map((each) => `${each.label} ${formatCount(each.count(day))}`).join(', ')}`}</title>
              {series.map((each) => {
                const own = tall(each.count(day));
                base -= own;
                return <rect key={each.label} className={`chart-${each.fill}`} x={at * step + 3} y={base} width={step - 6} height={own} />;
              })}
            </g>
          );
        })}
        <line className="days-base" x1={0} x2={days.length * step} y1={height + 16.5} y2={height + 16.5} />
        {highest && total(highest) > 0 ? (
          <text x={days.indexOf(highest) * step + step / 2} y={height + 12 - stacked(series, highest, tall)} textAnchor="middle">
            {formatCount(total(highest))}
          </text>
        ) : null}
        <text x={0} y={height + 32}>
          {days[0]?.day.slice(5)}
        </text>
        <text x={days.length * step} y={height + 32} textAnchor="end">
          {days.at(-1)?.day.slice(5)}
        </text>
      </svg>
      <details>
        <summary>{t('figures.table')}</summary>
        <DataTable<Row> name={title} columns={columns} rows={days} rowKey={(row) => row.day} saveAs={saveAs} />
      </details>
    </figure>
  );
}

function stacked<Row>(series: readonly Series<Row>[], row: Row, tall: (count: number) => number): number {
  return series.reduce((sum, each) => sum + tall(each.count(row)), 0);
}
