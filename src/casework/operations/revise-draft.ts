import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import type { DraftContent } from '../rules/draft-content.ts';
import { lockDraft, replaceDraft } from '../store/drafts.ts';
import { type Drafted, recordDraft } from './draft-act.ts';
import { readWorld } from './judge-case.ts';
import { judgeDraft } from './judge-draft.ts';

/** The drafter changes what was sent back, or still waits, and lays it before the signer again. */
export async function reviseDraft(room: Room, principal: Principal, id: string, content: DraftContent): Promise<Drafted> {
  const now = await readWorld(room);
  return room.database.transact(async (connection) => {
    const draft = await lockDraft(connection, principal.jurisdiction, id);
    if (draft.drafter !== principal.id) throw faults['casework.no-draft']();
    if (draft.state !== 'waiting' && draft.state !== 'returned') throw faults['casework.draft-settled']();
    const summary = await judgeDraft(room, connection, principal, content, now, id);
    await replaceDraft(connection, id, summary, room.clock.now());
    return { id, receipt: await recordDraft(room, connection, principal, 'casework.revise-draft', id, summary) };
  });
}
