import type { TableDescription } from './describe-tables.ts';
import { titleOf } from './names.ts';

/**
 * Tables in an order in which each follows those that its foreign keys name, so that rows can be put in with the keys
 * in force. @throws Error where foreign keys run in a circle.
 */
export function orderTables<Table extends TableDescription>(tables: readonly Table[]): Table[] {
  const waiting = new Map(tables.map((table) => [titleOf(table), table]));
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter(([, table]) => !table.references.some((title) => blocks(waiting, title)));
    if (free.length === 0) throw new Error(`foreign keys run in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const [title, table] of free) {
      waiting.delete(title);
      ordered.push(table);
    }
  }
  return ordered;
}

/** A partitioned table is there when its partitions are. */
function blocks(waiting: ReadonlyMap<string, TableDescription>, title: string): boolean {
  if (waiting.has(title)) return true;
  return [...waiting.values()].some(({ partition }) => partition && `${partition.schema}.${partition.parent}` === title);
}
