import { faults } from '../faults.ts';
import { actOn, type Room } from '../room.ts';
import { readResource } from '../store/read-resource.ts';
import type { Decision } from './publish-resource.ts';

/**
 * Gives a draft under review back to its agency, which may mend it and submit it again (effect `catalog.return`).
 * @throws catalog.not-in-review
 */
export async function returnResource(room: Room, id: string, decision: Decision): Promise<void> {
  const { connection, principal, at, caseNumber } = decision;
  const found = await readResource(connection, room.jurisdiction.id, id, 'lock');
  // Only the case that the submission opened decides: another one about the same resource changes nothing.
  if (!found?.draft || found.draftState !== 'in-review' || found.caseNumber !== caseNumber) throw faults['catalog.not-in-review']();
  const change = { draft_state: 'returned', revision: found.revision + 1, updated_at: at } as const;
  await connection.updateTable('catalog.resource').set(change).where('id', '=', id).execute();
  await room.ledger.record(connection, [actOn('catalog.return-resource', principal, room, id, { code: found.code, case: caseNumber })]);
}
