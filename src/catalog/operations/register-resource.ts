import type { Principal } from '#kernel';
import type { DraftInput } from '../content.ts';
import { faults } from '../faults.ts';
import { actOn, type Room } from '../room.ts';
import { holdNames } from '../store/hold-names.ts';
import { searchTextOf } from '../store/search-text.ts';
import { refuseProblems, refuseUnknownChoices } from './check-content.ts';
import { composeContent } from './compose-content.ts';
import { mayEdit } from './judge-sight.ts';
import '../tables.ts';

/**
 * Registers a resource of the caller's own agency as a draft and gives it its code (wuxi-13-1-a, wuxi-14-1-a).
 * @returns the new resource's id.
 * @throws catalog.not-acceptable, catalog.unknown-choice, catalog.unknown-classification, catalog.name-taken
 */
export async function registerResource(room: Room, principal: Principal, input: DraftInput): Promise<string> {
  if (!mayEdit(room, principal, principal.agency)) throw faults['catalog.not-yours']();
  const { content, lastItem } = composeContent(input, room.law, 0);
  refuseProblems(room, content, 'draft');
  return room.database.transact(async (connection) => {
    await refuseUnknownChoices(room, connection, content);
    const code = await room.nextCode(connection, room.jurisdiction.id, content.classification);
    const at = room.clock.now();
    const { id } = await connection
      .insertInto('catalog.resource')
      .values({
        jurisdiction: room.jurisdiction.id,
        code,
        agency: principal.agency,
        classification: content.classification,
        current_version: null,
        draft: JSON.stringify(content),
        draft_state: 'editing',
        last_item: lastItem,
        case_number: null,
        search_draft: searchTextOf(code, content),
        created_at: at,
        updated_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await holdNames(connection, { jurisdiction: room.jurisdiction.id, agency: principal.agency, resource: id }, [content.name]);
    await room.ledger.record(connection, [
      actOn('catalog.register-resource', principal, room, id, { code, name: content.name, items: content.items.length }),
    ]);
    return id;
  });
}
