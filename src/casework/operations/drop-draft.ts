import type { Principal, Receipt } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { lockDraft, settleDraft } from '../store/drafts.ts';
import { recordDraft } from './draft-act.ts';

/** The drafter takes the draft back before it is signed; it stays on the list as dropped. */
export async function dropDraft(room: Room, principal: Principal, id: string): Promise<Receipt | undefined> {
  return room.database.transact(async (connection) => {
    const draft = await lockDraft(connection, principal.jurisdiction, id);
    if (draft.drafter !== principal.id) throw faults['casework.no-draft']();
    if (draft.state !== 'waiting' && draft.state !== 'returned') throw faults['casework.draft-settled']();
    await settleDraft(connection, id, 'dropped', principal, room.clock.now());
    return recordDraft(room, connection, principal, 'casework.drop-draft', id, draft);
  });
}
