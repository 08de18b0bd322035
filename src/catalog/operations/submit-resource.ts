import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import { actOn, type Room } from '../room.ts';
import { readResource } from '../store/read-resource.ts';
import { refuseProblems } from './check-content.ts';
import { demandNoReview, reviewCase } from './demand-no-review.ts';
import { demandEditable } from './judge-sight.ts';

/**
 * Submits a draft for the authority's review (wuxi-14-1): it must be complete, is locked from here on, and the case is
 * opened, or the returned one taken up again, in the same transaction.
 * @param form fields of the case type `catalog-review`.
 * @returns the case's number.
 * @throws catalog.nothing-to-submit, catalog.in-review, catalog.not-acceptable, and what casework refuses
 */
export async function submitResource(
  room: Room,
  principal: Principal,
  id: string,
  revision: number,
  form: Readonly<Record<string, unknown>>,
): Promise<string> {
  return room.database.transact(async (connection) => {
    const found = demandEditable(room, principal, await readResource(connection, room.jurisdiction.id, id, 'lock'), revision);
    if (!found.draft) throw faults['catalog.nothing-to-submit']();
    const returned = await demandNoReview(room, connection, found);
    refuseProblems(room, found.draft, 'submission');
    const change = { draft_state: 'in-review', revision: found.revision + 1, updated_at: room.clock.now() } as const;
    await connection.updateTable('catalog.resource').set(change).where('id', '=', id).execute();
    const { number } =
      returned === null
        ? await room.casework.file({ type: reviewCase, about: id, form, principal, connection })
        : await room.casework.supply({ number: returned, form, principal, connection });
    await connection.updateTable('catalog.resource').set({ case_number: number }).where('id', '=', id).execute();
    await room.ledger.record(connection, [
      actOn('catalog.submit-resource', principal, room, id, { code: found.code, case: number, again: returned !== null }),
    ]);
    return number;
  });
}
