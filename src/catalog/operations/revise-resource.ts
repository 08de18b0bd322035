import type { Principal, WriteConnection } from '#kernel';
import type { DraftInput, ResourceContent } from '../content.ts';
import { faults } from '../faults.ts';
import { actOn, type Room } from '../room.ts';
import { holdNames } from '../store/hold-names.ts';
import { readVersion } from '../store/read-published.ts';
import { type ResourceRecord, readResource } from '../store/read-resource.ts';
import { searchTextOf } from '../store/search-text.ts';
import { refuseProblems, refuseUnknownChoices } from './check-content.ts';
import { composeContent } from './compose-content.ts';
import { demandNoReview } from './demand-no-review.ts';
import { demandEditable } from './judge-sight.ts';

/**
 * Writes the draft of a resource: of one never published, or of the next version of a published one, which stays as it is
 * until the review agrees.
 * @param revision the one the caller has seen.
 * @throws catalog.unknown-resource, catalog.not-yours, catalog.changed-meanwhile, catalog.in-review, catalog.not-acceptable, …
 */
export async function reviseResource(room: Room, principal: Principal, id: string, revision: number, input: DraftInput): Promise<void> {
  await room.database.transact(async (connection) => {
    const found = demandEditable(room, principal, await readResource(connection, room.jurisdiction.id, id, 'lock'), revision);
    await demandNoReview(room, connection, found);
    const { content, lastItem } = composeContent(input, room.law, found.lastItem);
    refuseProblems(room, content, 'draft');
    await refuseUnknownChoices(room, connection, content);
    const code = await codeFor(room, connection, found, content);
    await connection
      .updateTable('catalog.resource')
      .set({
        code,
        classification: content.classification,
        draft: JSON.stringify(content),
        draft_state: found.draftState === 'returned' ? 'returned' : 'editing',
        last_item: lastItem,
        revision: found.revision + 1,
        search_draft: searchTextOf(code, content),
        updated_at: room.clock.now(),
      })
      .where('id', '=', id)
      .execute();
    const published = found.currentVersion === null ? undefined : await readVersion(connection, id, found.currentVersion);
    await holdNames(
      connection,
      { jurisdiction: room.jurisdiction.id, agency: found.agency, resource: id },
      published ? [published.name, content.name] : [content.name],
    );
    await room.ledger.record(connection, [
      actOn('catalog.revise-resource', principal, room, id, { code, revision: found.revision + 1, items: content.items.length }),
    ]);
  });
}

/** A code is for life once published; before that, another classification gets another code and the old one is not used again. */
async function codeFor(room: Room, connection: WriteConnection, found: ResourceRecord, content: ResourceContent): Promise<string> {
  if (content.classification === found.classification) return found.code;
  if (found.currentVersion !== null) throw faults['catalog.classification-fixed']({ places: [{ field: 'classification' }] });
  return room.nextCode(connection, room.jurisdiction.id, content.classification);
}
