import type { WriteConnection } from '#kernel';
import type { BuildResult } from '../pipeline/build-task.ts';
import { columnName, deltaTable, keyColumns, openEnd, segmentTable } from '../segments/layout.ts';
import { segmentStatement } from '../segments/segment-statement.ts';
import type { LoadToRun } from './run-load.ts';

/**
 * Changes a segment in place: closes at `point` the rows that are replaced or go, and adds what comes from `point` on. All of it
 * is in the publishing transaction; readers of earlier points see nothing of it, before or after.
 * @throws Error, and so publishes nothing, when other rows stand there than were compared.
 */
export async function applyDelta(
  connection: WriteConnection,
  load: LoadToRun,
  { added, changed, removed, base }: NonNullable<BuildResult['change']>,
  point: number,
): Promise<void> {
  const delta = deltaTable(segmentTable(load.dataset, load.segment));
  const { items } = load.resource;
  const keys = keyColumns(items);
  if (changed + removed > 0) {
    const same = keys.map(({ id }) => `t.${columnName(id)} = d.${columnName(id)}`).join(' and ');
    const closed = await segmentStatement(
      `update ${base.table} t set _to = ${point} from ${delta} d
         where d._old is not null and ${same} and t._from = d._old and t._to = ${openEnd}`,
    ).execute(connection);
    expectRows(closed.numAffectedRows, changed + removed);
  }
  if (added + changed > 0) {
    const cells = items.map(({ id }) => columnName(id)).join(', ');
    const inserted = await segmentStatement(
      `insert into ${base.table} (_row, _load, _from, _source, ${cells})
         select _place, ${load.load}, ${point}, _source, ${cells} from ${delta} where _source is not null order by _place`,
    ).execute(connection);
    expectRows(inserted.numAffectedRows, added + changed);
  }
}

function expectRows(found: bigint | undefined, expected: number): void {
  if (found !== BigInt(expected)) throw new Error(`${found} rows were changed where ${expected} differed`);
}
