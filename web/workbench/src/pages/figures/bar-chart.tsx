import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format/quantity.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import './figures.css';

export interface Series<Row> {
  readonly label: string;
  /** Which of the four fills; a pattern goes with each, so that colour is never alone. */
  readonly fill: 'jade' | 'indigo' | 'amber' | 'quiet';
  count(row: Row): number;
}

interface BarChartProps<Row> {
  /** A sentence that says what the picture shows. */
  readonly title: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly label: (row: Row) => string;
  readonly head: string;
  readonly series: readonly Series<Row>[];
  readonly saveAs: string;
}

/** Horizontal bars, one for each row, stacked by series, with the number at each bar's end and the same as a table beneath. */
export function BarChart<Row>({ title, rows, rowKey, label, head, series, saveAs }: BarChartProps<Row>) {
  const { t } = useTranslation();
  const total = (row: Row) => series.reduce((sum, each) => sum + each.count(row), 0);
  const most = Math.max(1, ...rows.map(total));
  const columns: Column<Row>[] = [
    { title: head, value: label, render: label },
    ...series.map((each) => ({
      title: each.label,
      width: 110,
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
      {/* The table beneath says the same to whoever cannot see this. */}
      <div className="bars" role="img" aria-label={title}>
        {rows.map((row) => (
          <div key={rowKey(row)} className="bar-row">
            <span className="bar-label" title={label(row)}>
              {label(row)}
            </span>
            <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              {placed(series, row, most).map(({ fill, from, width }) => (
                <rect key={fill} className={`chart-${fill}`} x={from} y={0} width={width} height={10} />
              ))}
            </svg>
            <span className="bar-count numeric">{formatCount(total(row))}</span>
          </div>
        ))}
      </div>
      <details>
        <summary>{t('figures.table')}</summary>
        <DataTable<Row> name={title} columns={columns} rows={rows} rowKey={rowKey} saveAs={saveAs} />
      </details>
    </figure>
  );
}

/** Where each series' part of a bar begins, in hundredths of the longest bar. */
function placed<Row>(series: readonly Series<Row>[], row: Row, most: number) {
  let from = 0;
  return series.map(({ fill, count }) => {
    const width = (count(row) / most) * 100;
    const place = { fill, from, width };
    from += width;
    return place;
  });
}
