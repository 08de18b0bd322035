import type pg from 'pg';
import { describeReason } from '../checks/problems.ts';
import { keyColumns, visibleAt } from '../segments/layout.ts';
import type { BaseVersion, BuildTask } from './build-task.ts';
import { quarantineLater, type ReadFile } from './quarantine-later.ts';
import type { Tally } from './tally.ts';

/** Moves every key of a file of deletions that the base version does not have into quarantine. */
export async function quarantineAbsent(
  session: pg.Client,
  task: BuildTask,
  base: BaseVersion,
  read: ReadFile,
  tally: Tally,
): Promise<void> {
  const keys = keyColumns(task.items);
  const same = keys.map(({ id }) => `t.${id} = s.${id}`).join(' and ');
  const take = `delete from ${task.target} s where not exists (
      select from ${base.table} t where ${same} and ${visibleAt(base.layout, base.point, 't')})
    returning s._row, 0::bigint as first`;
  await quarantineLater(session, task, read, tally, take, () => ({
    column: keys.map(({ name }) => name).join('、'),
    ...(keys.length === 1 && keys[0] ? { item: keys[0].id } : {}),
    reason: 'no-such-key',
    text: describeReason('no-such-key'),
  }));
}
