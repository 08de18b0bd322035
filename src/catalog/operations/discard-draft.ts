import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import { actOn, type Room } from '../room.ts';
import { holdNames } from '../store/hold-names.ts';
import { readVersion } from '../store/read-published.ts';
import { readResource } from '../store/read-resource.ts';
import { demandNoReview } from './demand-no-review.ts';
import { demandEditable } from './judge-sight.ts';

/**
 * Throws a draft away. A published entry stays as it is published; one that never was goes with its draft, and its code is
 * not given again. A draft whose review has begun stays: the regulation provides for no withdrawal (wuxi-14-1-b).
 * @param revision the one the caller has seen.
 * @returns whether the entry is still there.
 * @throws catalog.unknown-resource, catalog.not-yours, catalog.changed-meanwhile, catalog.nothing-to-discard, catalog.in-review, catalog.returned
 */
export async function discardDraft(room: Room, principal: Principal, id: string, revision: number): Promise<{ readonly kept: boolean }> {
  return room.database.transact(async (connection) => {
    const found = demandEditable(room, principal, await readResource(connection, room.jurisdiction.id, id, 'lock'), revision);
    if (!found.draft) throw faults['catalog.nothing-to-discard']();
    if ((await demandNoReview(room, connection, found)) !== null)
      throw faults['catalog.returned']({ values: { case: found.caseNumber ?? '' } });
    const kept = found.currentVersion !== null;
    if (found.currentVersion === null) {
      await connection.deleteFrom('catalog.resource_name').where('resource', '=', id).execute();
      await connection.deleteFrom('catalog.resource').where('id', '=', id).execute();
    } else {
      const published = await readVersion(connection, id, found.currentVersion);
      const change = { draft: null, draft_state: null, search_draft: '', revision: found.revision + 1, updated_at: room.clock.now() };
      await connection.updateTable('catalog.resource').set(change).where('id', '=', id).execute();
      if (published)
        await holdNames(connection, { jurisdiction: room.jurisdiction.id, agency: found.agency, resource: id }, [published.name]);
    }
    await room.ledger.record(connection, [actOn('catalog.discard-draft', principal, room, id, { code: found.code, kept })]);
    return { kept };
  });
}
