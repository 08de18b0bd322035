import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { BuildTask } from './build-task.ts';
import { Cancelled, LostLease } from './load-session.ts';

const pause = 300;

/**
 * Waits until no whole file of this dataset that began before this one is still on its way: whole files are published in
 * the order in which they began. One whose process is silent is not waited for; it can no longer be published after this one.
 */
export async function awaitTurn(session: pg.Client, task: BuildTask): Promise<void> {
  for (let waited = false; ; waited = true) {
    const found = await session.query<{ mine: boolean; cancelled: boolean; before: boolean }>(
      `select state = 'running' and holder = $3 as mine, cancel_at is not null as cancelled, exists (
         select from store.load l where l.dataset = $2 and l.id < $1 and l.state = 'running' and l.mode = 'full' and l.lease_until > now()) as before
       from store.load where id = $1`,
      [task.load, task.dataset, task.holder],
    );
    const row = found.rows[0];
    if (!row?.mine) throw new LostLease();
    if (row.cancelled) throw new Cancelled();
    if (!row.before) return;
    if (!waited) await session.query(`update store.load set phase = 'waiting', progress_at = now() where id = $1`, [task.load]);
    await wait(pause);
  }
}
