import type { ItemToLoad } from '../model.ts';
import { columnName, openEnd, sqlTypeOf } from './layout.ts';

// Brought in by loading threads, which start afresh for each file: nothing here imports the kernel.

/** The layout that new segments have. */
export const currentLayout = 2;

/** Share of each page in per cent that is filled at first: rows closed in place find room there, so that few changes touch no index. */
const fill = 92;

/**
 * SQL of a segment's table, without its indexes. `_row` is the row's place in the order of pages, `_load` the load that
 * brought it, `_source` its row of that load's file where that is another number; it belongs to the points from `_from` to
 * before `_to`. Text compares byte by byte on every server, whatever its locale.
 */
export function createSegmentSql(table: string, items: readonly ItemToLoad[], load: string): string {
  if (!/^\d+$/.test(load)) throw new Error('a load id is a number');
  const columns = [
    '_row bigint not null',
    `_load bigint not null default ${load}`,
    '_from integer not null default 0',
    `_to integer not null default ${openEnd}`,
    '_source bigint',
    ...items.map(columnSql),
  ];
  return `create table ${table} (${columns.join(', ')}) with (fillfactor = ${fill})`;
}

/** SQL of a table of rows on their way: not written to the log, so it is gone after a crash, as is its load. */
export function createStagingSql(table: string, items: readonly ItemToLoad[]): string {
  return `create unlogged table ${table} (${['_row bigint not null', ...items.map(columnSql)].join(', ')})`;
}

function columnSql({ id, dataType, required, key }: ItemToLoad): string {
  const type = sqlTypeOf(dataType);
  return `${columnName(id)} ${type === 'text' ? 'text collate "C"' : type}${required || key ? ' not null' : ''}`;
}
