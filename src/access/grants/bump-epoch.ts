import { sql, type WriteConnection } from '#kernel';

/** The channel on which a moved epoch is announced. A hint: nobody relies on hearing it. */
export const epochChannel = 'access_epoch';

/**
 * Counts a change of rights, in the transaction that makes it: of grants, published classes, keys, accounts.
 * Disclosures decided before can no longer be recorded, and so can no longer leave. Changers wait for one another
 * from here to their commit; call it last.
 * @returns the new epoch, which changed grants carry.
 */
export async function bumpEpoch(connection: WriteConnection): Promise<bigint> {
  const result = await sql<{ value: string }>`
    with moved as (update access.epoch set value = value + 1 returning value)
    select value, pg_notify(${epochChannel}, value::text) from moved`.execute(connection);
  const value = result.rows[0]?.value;
  if (value === undefined) throw new Error('access.epoch holds no row');
  return BigInt(value);
}
