import type pg from 'pg';
import type { ChangeCounts, ItemToLoad } from '../model.ts';
import { deltaTable, keyColumns, visibleAt } from '../segments/layout.ts';
import type { BaseVersion, BuildTask } from './build-task.ts';

/**
 * Compares the staged rows with the base version, by key, and keeps what differs in the delta table: `_source` the row of
 * the file (null for a row that goes), `_place` the row's place in the version to be, `_old` the point from which the row
 * it replaces has stood (null for a new row), then the cells.
 */
export async function compareWithBase(session: pg.Client, task: BuildTask, base: BaseVersion): Promise<ChangeCounts> {
  await session.query(`analyze ${task.target}`);
  const delta = deltaTable(task.table);
  await session.query(`create unlogged table ${delta} as ${differencesSql(task, base)}`);
  await session.query(`analyze ${delta}`);
  const counted = await session.query<{ added: string; changed: string; removed: string }>(
    `select count(*) filter (where _old is null) as added,
       count(*) filter (where _old is not null and _source is not null) as changed,
       count(*) filter (where _source is null) as removed from ${delta}`,
  );
  const { added, changed, removed } = counted.rows[0] ?? { added: 0, changed: 0, removed: 0 };
  return { added: Number(added), changed: Number(changed), removed: Number(removed) };
}

function differencesSql({ mode, target, items }: BuildTask, base: BaseVersion): string {
  const keys = keyColumns(items);
  const from = base.layout === 1 ? '0' : 't._from';
  const cells = items.map(({ id }) => id);
  const standing = `(select _row, ${from} as _from, ${cells.join(', ')} from ${base.table} t where ${visibleAt(base.layout, base.point, 't')}) t`;
  const same = keys.map(({ id }) => `t.${id} = s.${id}`).join(' and ');
  if (mode === 'delete')
    return `select null::bigint as _source, t._row as _place, t._from as _old, ${keys.map(({ id }) => `t.${id}`).join(', ')}
      from ${target} s join ${standing} on ${same}`;
  const place = `coalesce(t._row, ${base.lastRow} + row_number() over (partition by t._row is null order by s._row))`;
  const columns = (alias: string) => cells.map((id) => `${alias}.${id}`).join(', ');
  // Without a key a row is like no other: each is new.
  if (keys.length === 0)
    return `select s._row as _source, ${base.lastRow} + row_number() over (order by s._row) as _place, null::integer as _old,
      ${columns('s')} from ${target} s`;
  const newer = `select s._row as _source, ${place} as _place, t._from as _old, ${columns('s')}`;
  const differs = `(t._row is null or ${differsSql(items)})`;
  if (mode === 'upsert') return `${newer} from ${target} s left join ${standing} on ${same} where ${differs}`;
  const either = cells.map((id) => (keys.some((key) => key.id === id) ? `coalesce(s.${id}, t.${id}) as ${id}` : `s.${id}`)).join(', ');
  return `select s._row as _source, ${place} as _place, t._from as _old, ${either}
    from ${target} s full join ${standing} on ${same} where s._row is null or ${differs}`;
}

/** SQL of the condition that rows `s` and `t` are not the same to the last digit. */
function differsSql(items: readonly ItemToLoad[]): string {
  const list = (alias: string) => items.map((item) => exactSql(item, alias)).join(', ');
  return `(${list('s')}) is distinct from (${list('t')})`;
}

/** A cell as compared: 1.0 and 1.00 are equal numbers and not the same text, and a number is kept digit for digit. */
export function exactSql({ id, dataType }: ItemToLoad, alias: string): string {
  return ['N', 'Y', 'B', 'F'].includes(dataType) ? `${alias}.${id}::text` : `${alias}.${id}`;
}
