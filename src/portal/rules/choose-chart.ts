import type { Cell } from '#access';

/** A column as a chart chooses among them. */
export interface ChartColumn {
  readonly column: string;
  readonly name: string;
  /** C N Y D T L M G B I F of the catalogue guide. */
  readonly dataType: string;
  readonly key: boolean;
}

export interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

/** What is drawn: how many rows fall to each value of a column, or a value over time. */
export type Chart =
  | {
      readonly kind: 'bars';
      readonly over: ChartColumn;
      readonly points: readonly ChartPoint[];
      readonly others: number;
      readonly rows: number;
    }
  | {
      readonly kind: 'line';
      readonly over: ChartColumn;
      readonly value: ChartColumn;
      readonly points: readonly ChartPoint[];
      readonly rows: number;
    };

const fewest = 2;
const mostBars = 12;
/** Values of a column beyond which it is no grouping. */
const mostValues = 60;
const mostPoints = 200;

const isNumber = (type: string) => ['N', 'Y', 'B', 'I', 'F'].includes(type);
const period = /^(\d{4})(?:年)?(?:[-/.年](\d{1,2})(?:月)?)?(?:[-/.](\d{1,2}))?(?:[T ].*)?$/;

/** Gathers, in one pass over rows, what a chart could show. Memory is bounded by the columns, not by the rows. */
export function openChartChooser(columns: readonly ChartColumn[]) {
  const groups = new Map(
    columns.filter((each) => ['C', 'L'].includes(each.dataType) && !each.key).map((each) => [each, new Map<string, number>()] as const),
  );
  const times = columns.filter((each) => ['D', 'T'].includes(each.dataType) || /年度?$|年份|月份|日期|时间/.test(each.name));
  const values = columns.filter((each) => isNumber(each.dataType) && !each.key && !times.includes(each));
  const series = new Map<ChartColumn, Map<string, number> | undefined>(times.map((each) => [each, new Map()]));
  const [value] = values;
  let rows = 0;

  return {
    add(row: Readonly<Record<string, Cell>>): void {
      rows += 1;
      for (const [column, counts] of groups) {
        const cell = row[column.column] ?? null;
        const label = cell === null || cell === '' ? '' : String(cell);
        counts.set(label, (counts.get(label) ?? 0) + 1);
        if (counts.size > mostValues) groups.delete(column);
      }
      if (!value) return;
      for (const [column, points] of series) {
        const label = String(row[column.column] ?? '');
        const number = Number(row[value.column] ?? Number.NaN);
        // A line needs one value for each time.
        if (!points || !period.test(label) || !Number.isFinite(number) || points.has(label) || points.size >= mostPoints)
          series.set(column, undefined);
        else points.set(label, number);
      }
    },
    /** The chart that says most, or undefined where nothing would be said. */
    choose(): Chart | undefined {
      const line = [...series].find(([, points]) => points !== undefined && points.size >= 3);
      if (line?.[1] && value) {
        const points = [...line[1]]
          .map(([label, number]) => ({ label, value: number }))
          .sort((one, other) => (one.label < other.label ? -1 : 1));
        return { kind: 'line', over: line[0], value, points, rows };
      }
      const grouped = [...groups].filter(([, counts]) => counts.size >= fewest && counts.size < rows);
      // Few groups read best; of the larger ones the first in the entry's order.
      const best = grouped.find(([, counts]) => counts.size <= mostBars) ?? grouped[0];
      if (!best) return undefined;
      const [over, counts] = best;
      const sorted = [...counts].map(([label, count]) => ({ label, value: count })).sort((one, other) => other.value - one.value);
      const shown = sorted.length <= mostBars ? sorted : sorted.slice(0, mostBars - 1);
      const others = sorted.slice(shown.length).reduce((sum, each) => sum + each.value, 0);
      return { kind: 'bars', over, points: shown, others, rows };
    },
  };
}
