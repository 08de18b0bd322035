import { kernelFaults, type Principal, sql, type WriteConnection } from '#kernel';
import { type ClassificationNode, cityNodes, nationalNodes } from '../classification/lists.ts';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import '../tables.ts';

/** Digits of the node above: 类 has none, 项 one, 目 three, each level of 细目 two fewer. */
const parentOf = (code: string): string | null =>
  code.length === 1 ? null : code.slice(0, code.length <= 3 ? 1 : code.length === 6 ? 3 : -2);

/** Brings the national nodes and the city's first own ones into the table; those that exist stay as they are. */
export async function seedClassifications(connection: WriteConnection, jurisdiction: Room['jurisdiction']): Promise<void> {
  const rows = [...nationalNodes, ...cityNodes(jurisdiction)].map((node) => ({
    jurisdiction: jurisdiction.id,
    parent: parentOf(node.code),
    ...node,
  }));
  await connection
    .insertInto('catalog.classification')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Adds a 目 under a 项, or a 细目 under either: the highest number below the parent plus one, padded with zeros
 * (发改高技〔2017〕1272号). An act of the authority.
 * @throws catalog.unknown-classification, catalog.classification-full
 */
export async function addClassification(
  room: Room,
  principal: Principal,
  parent: string,
  name: { readonly zh: string; readonly en: string },
): Promise<ClassificationNode & { parent: string }> {
  if (principal.jurisdiction !== room.jurisdiction.id) throw kernelFaults['kernel.not-found']();
  return room.database.transact(async (connection) => {
    // Locking the parent lets two additions under it take turns.
    const above = await sql<{ code: string }>`
      select code from catalog.classification where jurisdiction = ${room.jurisdiction.id} and code = ${parent} for update`.execute(
      connection,
    );
    if (above.rows.length === 0 || parent.length < 3) throw faults['catalog.unknown-classification']({ values: { code: parent } });
    const digits = parent.length === 3 ? 3 : 2;
    const last = await sql<{ value: string | null }>`
      select max(right(code, ${digits}::integer)) as value from catalog.classification
      where jurisdiction = ${room.jurisdiction.id} and parent = ${parent}`.execute(connection);
    const next = Number(last.rows[0]?.value ?? 0) + 1;
    if (next >= 10 ** digits) throw faults['catalog.classification-full']({ values: { parent } });
    const code = `${parent}${String(next).padStart(digits, '0')}`;
    await connection
      .insertInto('catalog.classification')
      .values({ jurisdiction: room.jurisdiction.id, code, parent, ...name })
      .execute();
    await room.ledger.record(connection, [
      {
        kind: 'catalog.add-classification',
        jurisdiction: room.jurisdiction.id,
        actor: principal.id,
        agency: principal.agency,
        object: `classification:${code}`,
        public: { code, ...name },
      },
    ]);
    return { code, parent, ...name };
  });
}
