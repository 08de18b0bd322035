import { sql, type WriteConnection } from '#kernel';
import type { DataType, ItemToLoad } from '../model.ts';
import { columnName, sqlTypeOf } from './layout.ts';

/**
 * Makes a segment's table, without its indexes. `_row` is the row of the source file, `_load` the load that brought it.
 * Text compares byte by byte on every server, whatever its locale.
 */
export async function createSegment(connection: WriteConnection, table: string, items: readonly ItemToLoad[], load: string): Promise<void> {
  let making = connection.schema
    .createTable(table)
    .addColumn('_row', 'bigint', (column) => column.notNull())
    .addColumn('_load', 'bigint', (column) => column.notNull().defaultTo(load));
  for (const { id, dataType, required, key } of items)
    making = making.addColumn(columnName(id), typeOf(dataType), (column) => (required || key ? column.notNull() : column));
  await making.execute();
}

function typeOf(dataType: DataType) {
  const type = sqlTypeOf(dataType);
  return type === 'text' ? sql`text collate "C"` : type;
}
