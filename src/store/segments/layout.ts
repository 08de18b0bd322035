import type { DataType, ItemToLoad } from '../model.ts';

const columnTypes = {
  C: 'text',
  M: 'text',
  G: 'text',
  N: 'numeric',
  Y: 'numeric',
  I: 'bigint',
  B: 'double precision',
  F: 'double precision',
  D: 'date',
  T: 'timestamp',
  L: 'boolean',
} as const satisfies Record<DataType, string>;

/** PostgreSQL's type for an item's column. Decimals are exact; a time has no zone, it is the city's clock. */
export function sqlTypeOf(dataType: DataType): (typeof columnTypes)[DataType] {
  return columnTypes[dataType];
}

/** An item id as a column name. @throws Error unless it is `i` and digits: it comes from the catalogue, and no other text may reach SQL. */
export function columnName(itemId: string): string {
  if (!/^i[1-9]\d{0,5}$/.test(itemId)) throw new Error('an item id is i and a number');
  return itemId;
}

/** `pool.d7_s3`. */
export function segmentTable(dataset: string, segment: number): string {
  if (!/^\d{1,18}$/.test(dataset) || !Number.isSafeInteger(segment)) throw new Error('a segment is named by two numbers');
  return `pool.d${dataset}_s${segment}`;
}

/** SQL of the unique key, or undefined where the resource names no key item. */
export function createKeySql(table: string, columns: readonly ItemToLoad[]): string | undefined {
  const keys = keyColumns(columns);
  if (keys.length === 0) return undefined;
  return `create unique index ${table.replace('pool.', '')}_key on ${table} (${keys.map((column) => column.id).join(', ')})`;
}

/** SQL of the small index by which pages are found: rows lie in the order of the file. */
export function createRowRangeSql(table: string): string {
  return `create index ${table.replace('pool.', '')}_row on ${table} using brin (_row) with (pages_per_range = 16)`;
}

export function keyColumns(columns: readonly ItemToLoad[]): ItemToLoad[] {
  return columns.filter((column) => column.key);
}
