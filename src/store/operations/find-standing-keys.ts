import { CompiledQuery } from 'kysely';
import type { ReadConnection } from '#kernel';
import type { ItemToLoad } from '../model.ts';
import { columnName, sqlTypeOf, visibleAt } from '../segments/layout.ts';
import { readVersion } from '../segments/read-version.ts';

/**
 * For each key, the load that brought the row which stands in the current version with it, or undefined.
 * @param values cells of each key as kept, in the order of `keys`.
 */
export async function findStandingKeys(
  connection: ReadConnection,
  dataset: string,
  keys: readonly ItemToLoad[],
  values: readonly (readonly string[])[],
): Promise<(string | undefined)[]> {
  const found = new Array<string | undefined>(values.length).fill(undefined);
  const current = await readVersion(connection, dataset);
  if (!current || values.length === 0) return found;
  const { table, layout, point } = current.base;
  const arrays = keys.map((key, at) => `$${at + 1}::${sqlTypeOf(key.dataType)}[]`).join(', ');
  const names = keys.map((_, at) => `k${at}`).join(', ');
  const same = keys.map((key, at) => `t.${columnName(key.id)} = k.k${at}`).join(' and ');
  const text = `select k.n, t._load as load from unnest(${arrays}) with ordinality as k(${names}, n)
    join ${table} t on ${same} and ${visibleAt(layout, point, 't')}`;
  const columns = keys.map((_, at) => values.map((key) => key[at] ?? null));
  const rows = await connection.executeQuery<{ n: string; load: string }>(CompiledQuery.raw(text, columns));
  for (const { n, load } of rows.rows) found[Number(n) - 1] = load;
  return found;
}
