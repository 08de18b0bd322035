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

/** Where a load by key first puts its rows, beside its segment: `pool.d7_s3_in`. */
export function stagingTable(table: string): string {
  return `${table}_in`;
}

/** What a load changes against its base version: `pool.d7_s3_delta`. */
export function deltaTable(table: string): string {
  return `${table}_delta`;
}

/** `_to` of a row that no version has closed. */
export const openEnd = 2_147_483_647;

/**
 * SQL of the condition that a row belongs to a point of its segment.
 * @param point a number, or a statement's placeholder.
 */
export function visibleAt(layout: number, point: number | `$${number}`, alias: string): string {
  if (layout === 1) return 'true';
  if (typeof point === 'number' && !Number.isSafeInteger(point)) throw new Error('a point is a whole number');
  return `${alias}._from <= ${point} and ${alias}._to > ${point}`;
}

/** Two lists of items keep their rows alike and ask the same of them: what one checked, the other may hold. */
export function sameLayout(one: readonly ItemToLoad[], other: readonly ItemToLoad[]): boolean {
  return describeLayout(one) === describeLayout(other);
}

function describeLayout(items: readonly ItemToLoad[]): string {
  const parts = items.map(({ id, dataType, length, key, required, codeSet }) =>
    JSON.stringify([id, dataType, length ?? null, key, required, codeSet ?? null]),
  );
  // The order of key items is the order in which keys are given.
  return `${parts.toSorted().join()}|${keyColumns(items)
    .map(({ id }) => id)
    .join()}`;
}

/** SQL of the unique key of a segment (with `_from`) or of a staging table, or undefined where the resource names no key item. */
export function createKeySql(table: string, columns: readonly ItemToLoad[], versioned: boolean): string | undefined {
  const keys = keyColumns(columns);
  if (keys.length === 0) return undefined;
  const list = [...keys.map((column) => column.id), ...(versioned ? ['_from'] : [])].join(', ');
  return `create unique index ${table.replace('pool.', '')}_key on ${table} (${list})`;
}

/** SQL of the small index by which pages are found: rows lie in the order of the file. */
export function createRowRangeSql(table: string): string {
  return `create index ${table.replace('pool.', '')}_row on ${table} using brin (_row) with (pages_per_range = 16)`;
}

export function keyColumns(columns: readonly ItemToLoad[]): ItemToLoad[] {
  return columns.filter((column) => column.key);
}
