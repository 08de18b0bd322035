import type { StoreContext } from '../context.ts';
import { listPartial, removePartial } from '../files/partial-file.ts';

/** Closes uploads that nobody has gone on with in time, and removes partial files that no open upload needs. */
export async function sweepUploads(context: StoreContext): Promise<void> {
  const names = await listPartial(context.directory);
  const late = await context.database.reader
    .selectFrom('store.upload')
    .select('id')
    .where('state', '=', 'open')
    .where('expires_at', '<=', context.clock.now())
    .execute();
  if (late.length > 0)
    await context.database.transact((connection) =>
      connection
        .updateTable('store.upload')
        .set({ state: 'expired' })
        .where('state', '=', 'open')
        .where('expires_at', '<=', context.clock.now())
        .execute(),
    );
  if (names.length === 0) return;
  const open = await context.database.reader
    .selectFrom('store.upload')
    .select('id')
    .where('id', 'in', names)
    .where('state', '=', 'open')
    .execute();
  const needed = new Set(open.map(({ id }) => id));
  for (const id of names) if (!needed.has(id)) await removePartial(context.directory, id);
}
