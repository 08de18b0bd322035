import type { Principal, Receipt } from '#kernel';
import type { Room } from '../room.ts';
import { settleDraft } from '../store/drafts.ts';
import { recordDraft } from './draft-act.ts';
import { lockForSigner } from './sign-draft.ts';

/** The signer sends a draft back, with reasons. */
export async function returnDraft(room: Room, principal: Principal, id: string, reasons: string): Promise<Receipt | undefined> {
  return room.database.transact(async (connection) => {
    const draft = await lockForSigner(connection, principal, id);
    await settleDraft(connection, id, 'returned', principal, room.clock.now(), { reasons });
    return recordDraft(room, connection, principal, 'casework.return-draft', id, draft);
  });
}
