import type pg from 'pg';
import { deltaTable, keyColumns, visibleAt } from '../segments/layout.ts';
import { createSegmentSql } from '../segments/segment-sql.ts';
import type { BaseVersion, BuildTask } from './build-task.ts';
import { finishSegment, makeKey } from './finish-segment.ts';

/**
 * Builds the load's own segment from the base version and the delta, for a change too large to be made in place. A whole
 * file's rows come as they stand in the file; of a load by key the rows that it does not name keep their place and origin.
 */
export async function rebuildSegment(session: pg.Client, task: BuildTask, base: BaseVersion): Promise<{ rows: number; lastRow: number }> {
  const cells = task.items.map(({ id }) => id).join(', ');
  await session.query(createSegmentSql(task.table, task.items, task.load));
  if (task.mode === 'full')
    await session.query(`insert into ${task.table} (_row, ${cells}) select _row, ${cells} from ${task.target} order by _row`);
  else await session.query(mergeSql(task, base, cells));
  await makeKey(session, task.table, task.items, true);
  return await finishSegment(session, task.table);
}

function mergeSql(task: BuildTask, base: BaseVersion, cells: string): string {
  const delta = deltaTable(task.table);
  const keys = keyColumns(task.items);
  const same = keys.map(({ id }) => `d.${id} = t.${id}`).join(' and ');
  const unnamed = keys.length === 0 ? '' : ` and not exists (select from ${delta} d where ${same} and d._old is not null)`;
  const source = base.layout === 1 ? 'null::bigint' : 't._source';
  const brought = task.mode === 'delete' ? '' : ` union all select _place, ${task.load}, _source, ${cells} from ${delta}`;
  return `insert into ${task.table} (_row, _load, _source, ${cells})
    select t._row, t._load, ${source}, ${task.items.map(({ id }) => `t.${id}`).join(', ')}
    from ${base.table} t where ${visibleAt(base.layout, base.point, 't')}${unnamed}${brought} order by 1`;
}
