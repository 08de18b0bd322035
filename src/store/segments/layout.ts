import type { DataType, ItemToLoad } from '../model.ts';

const columnTypes: Readonly<Record<DataType, string>> = {
  C: 'text collate "C"',
  M: 'text collate "C"',
  G: 'text collate "C"',
  N: 'numeric',
  Y: 'numeric',
  I: 'bigint',
  B: 'double precision',
  F: 'double precision',
  D: 'date',
  T: 'timestamp',
  L: 'boolean',
};

/** PostgreSQL's type for an item's column, without its collation. */
export function sqlTypeOf(dataType: DataType): string {
  return columnTypes[dataType].replace(' collate "C"', '');
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

/** SQL that makes a segment's table, without its indexes. `_row` is the row of the source file, `_load` the load that brought it. */
export function createSegmentSql(table: string, columns: readonly ItemToLoad[], load: string): string {
  if (!/^\d{1,18}$/.test(load)) throw new Error('a load is named by a number');
  const lines = columns.map(
    (column) => `${columnName(column.id)} ${columnTypes[column.dataType]}${column.required || column.key ? ' not null' : ''}`,
  );
  return `create table ${table} (_row bigint not null, _load bigint not null default ${load}, ${lines.join(', ')})`;
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
