import type { Chart } from '../rules/choose-chart.ts';
import { formatCount } from '../words/format.ts';
import type { Texts } from '../words/texts.ts';

/** A chart as the page shows it: a sentence, the drawing, and the same numbers as a table. */
export interface DrawnChart {
  readonly title: string;
  readonly says: string;
  /** SVG without style or script; colours come from the page's classes. */
  readonly svg: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Narrow, so that its letters can still be read on a telephone. */
const width = 480;

/** Draws a chart by hand: bars with their labels on them, or a line with its ends named. */
export function drawChart(chart: Chart, t: Texts, whole: boolean): DrawnChart {
  const title =
    chart.kind === 'line'
      ? t.chartLine(chart.value.name, chart.over.name)
      : whole
        ? t.chartCount(chart.over.name, chart.rows)
        : t.chartPart(chart.over.name, chart.rows);
  if (chart.kind === 'line') {
    const [first, last] = [chart.points[0], chart.points.at(-1)];
    return {
      title,
      says: first && last ? t.chartEnds(first.label, number(first.value), last.label, number(last.value)) : '',
      svg: drawLine(chart.points, title),
      heads: [chart.over.name, chart.value.name],
      rows: chart.points.map(({ label, value }) => ({ label, value: number(value) })),
    };
  }
  const points = [
    ...chart.points.map((point) => ({ ...point, label: point.label || t.empty })),
    ...(chart.others > 0 ? [{ label: t.others, value: chart.others }] : []),
  ];
  const [most] = points;
  return {
    title,
    says: most ? t.chartMost(most.label, most.value) : '',
    svg: drawBars(points, title),
    heads: [chart.over.name, t.rowsColumn],
    rows: points.map(({ label, value }) => ({ label, value: formatCount(value) })),
  };
}

type Points = readonly { readonly label: string; readonly value: number }[];

const number = (value: number): string => (Number.isInteger(value) ? formatCount(value) : String(Math.round(value * 100) / 100));

function drawBars(points: Points, title: string): string {
  const line = 30;
  const labels = 134;
  const height = points.length * line;
  const largest = Math.max(1, ...points.map(({ value }) => value));
  const bars = points.map(({ label, value }, at) => {
    const long = Math.max(1, Math.round((value / largest) * (width - labels - 90)));
    const y = at * line;
    const short = [...label].length > 8 ? `${[...label].slice(0, 7).join('')}…` : label;
    return `<text x="${labels - 10}" y="${y + 20}" text-anchor="end">${escape(short)}</text><rect x="${labels}" y="${y + 5}" width="${long}" height="20"/><text x="${labels + long + 8}" y="${y + 20}">${formatCount(value)}</text>`;
  });
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">${bars.join('')}</svg>`;
}

function drawLine(points: Points, title: string): string {
  const [height, left, right, top, bottom] = [240, 60, 60, 24, 32];
  const values = points.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const span = Math.max(...values) - low || 1;
  const x = (at: number) => Math.round(left + (at / Math.max(1, points.length - 1)) * (width - left - right));
  const y = (value: number) => Math.round(top + (1 - (value - low) / span) * (height - top - bottom));
  const path = points.map(({ value }, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('');
  const end = points.length - 1;
  const named = [...new Set([0, end])].map((at) => {
    const point = points[at];
    return point
      ? `<circle cx="${x(at)}" cy="${y(point.value)}" r="3"/><text x="${x(at)}" y="${y(point.value) - 10}" text-anchor="middle">${number(point.value)}</text><text x="${x(at)}" y="${height - 8}" text-anchor="middle">${escape(point.label.slice(0, 10))}</text>`
      : '';
  });
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}"><path class="axis" d="M${left} ${y(low)}H${width - right}"/><path class="line" d="${path}"/>${named.join('')}</svg>`;
}
