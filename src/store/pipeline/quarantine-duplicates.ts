import type pg from 'pg';
import { describeReason } from '../checks/problems.ts';
import { keyColumns } from '../segments/layout.ts';
import type { BuildTask } from './build-task.ts';
import { quarantineLater, type ReadFile } from './quarantine-later.ts';
import type { Tally } from './tally.ts';

/** Moves every row whose key an earlier row has into quarantine, with the first row's number. */
export async function quarantineDuplicates(session: pg.Client, task: BuildTask, read: ReadFile, tally: Tally): Promise<void> {
  const keys = keyColumns(task.items);
  const list = keys.map(({ id }) => id).join(', ');
  const take = `delete from ${task.target} t using (
      select ctid as place, first_value(_row) over same as first, row_number() over same as nth
      from ${task.target} window same as (partition by ${list} order by _row)) r
    where t.ctid = r.place and r.nth > 1 returning t._row, r.first`;
  await quarantineLater(session, task, read, tally, take, (first) => ({
    column: keys.map(({ name }) => name).join('、'),
    ...(keys.length === 1 && keys[0] ? { item: keys[0].id } : {}),
    reason: 'duplicate-key',
    text: describeReason('duplicate-key', { first }),
  }));
}
