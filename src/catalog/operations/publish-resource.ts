import type { Principal, WriteConnection } from '#kernel';
import { faults } from '../faults.ts';
import { actOn, type Room } from '../room.ts';
import { holdNames } from '../store/hold-names.ts';
import { readResource } from '../store/read-resource.ts';
import { searchTextOf } from '../store/search-text.ts';
import { writeVersion } from '../store/write-version.ts';
import { refuseProblems } from './check-content.ts';

/** A decision that the engine carries out: in its transaction, by its person, at its time. */
export interface Decision {
  readonly connection: WriteConnection;
  readonly principal: Principal;
  readonly at: Date;
  readonly caseNumber: string;
}

/**
 * Publishes the draft under review as the next version (effect `catalog.publish`, wuxi-14-1-b). The version before it stays
 * readable; from the commit on every process answers with the new one.
 * @throws catalog.not-in-review, catalog.not-acceptable, catalog.name-taken
 */
export async function publishResource(room: Room, id: string, decision: Decision): Promise<void> {
  const { connection, principal, at, caseNumber } = decision;
  const found = await readResource(connection, room.jurisdiction.id, id, 'lock');
  // Only the case that the submission opened decides: another one about the same resource changes nothing.
  if (!found?.draft || found.draftState !== 'in-review' || found.caseNumber !== caseNumber) throw faults['catalog.not-in-review']();
  // The law may have changed between submission and decision.
  refuseProblems(room, found.draft, 'submission');
  const version = (found.currentVersion ?? 0) + 1;
  room.cache.suspect(id);
  await writeVersion(connection, {
    jurisdiction: room.jurisdiction.id,
    resource: id,
    version,
    content: found.draft,
    publishedAt: at,
    publishedBy: principal.id,
    caseNumber,
  });
  await connection
    .updateTable('catalog.resource')
    .set({
      current_version: version,
      draft: null,
      draft_state: null,
      revision: found.revision + 1,
      case_number: caseNumber,
      search_draft: '',
      search_published: searchTextOf(found.code, found.draft),
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
  await holdNames(connection, { jurisdiction: room.jurisdiction.id, agency: found.agency, resource: id }, [found.draft.name]);
  await room.ledger.record(connection, [
    actOn('catalog.publish-resource', principal, room, id, { code: found.code, version, case: caseNumber }),
  ]);
}
