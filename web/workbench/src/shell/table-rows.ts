/** What a cell holds, for sorting, searching and export. */
export type Cell = string | number | null | undefined;

/** The order of a table: by a column, ascending unless told. */
export interface Sorting {
  readonly by?: string | undefined;
  readonly descending?: boolean | undefined;
}

// Names stand by pinyin, and numbers inside names by their value.
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Rows by a value, stable; those without one stand last, whichever way. */
export function sortRows<Row>(rows: readonly Row[], valueOf: ((row: Row) => Cell) | undefined, descending: boolean): readonly Row[] {
  if (!valueOf) return rows;
  return [...rows].sort((one, other) => {
    const [left, right] = [valueOf(one), valueOf(other)];
    const [leftBlank, rightBlank] = [
      left === null || left === undefined || left === '',
      right === null || right === undefined || right === '',
    ];
    if (leftBlank || rightBlank) return Number(leftBlank) - Number(rightBlank);
    const by = typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));
    return descending ? -by : by;
  });
}

/** Rows in which every word occurs in some value. */
export function within<Row>(rows: readonly Row[], values: readonly ((row: Row) => Cell)[], words: string): readonly Row[] {
  const asked = words.toLowerCase().split(/\s+/u).filter(Boolean);
  if (asked.length === 0) return rows;
  return rows.filter((row) => {
    const text = values
      .map((valueOf) => String(valueOf(row) ?? ''))
      .join('\n')
      .toLowerCase();
    return asked.every((word) => text.includes(word));
  });
}
