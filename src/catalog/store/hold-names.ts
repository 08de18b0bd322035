import type { WriteConnection } from '#kernel';
import { faults } from '../faults.ts';

/**
 * Holds a resource's names (its published one and its draft's) for its agency and lets go of those it no longer bears.
 * The primary key decides between two transactions that want one name.
 * @throws catalog.name-taken when another resource of the agency holds one of them.
 */
export async function holdNames(
  connection: WriteConnection,
  holder: { readonly jurisdiction: string; readonly agency: string; readonly resource: string },
  names: readonly string[],
): Promise<void> {
  const { jurisdiction, agency, resource } = holder;
  await connection.deleteFrom('catalog.resource_name').where('resource', '=', resource).where('name', 'not in', names).execute();
  for (const name of new Set(names)) {
    const row = await connection
      .insertInto('catalog.resource_name')
      .values({ jurisdiction, agency, name, resource })
      .onConflict((conflict) => conflict.columns(['jurisdiction', 'agency', 'name']).doUpdateSet({ name }))
      .returning('resource')
      .executeTakeFirstOrThrow();
    if (row.resource !== resource) throw faults['catalog.name-taken']({ values: { name }, places: [{ field: 'name' }] });
  }
}
