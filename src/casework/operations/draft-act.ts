import type { Principal, Receipt, WriteConnection } from '#kernel';
import type { Room } from '../room.ts';
import type { DraftContent } from '../rules/draft-content.ts';
import { type DraftSummary, insertDraft } from '../store/drafts.ts';
import { readWorld } from './judge-case.ts';
import { judgeDraft } from './judge-draft.ts';

export interface Drafted {
  readonly id: string;
  readonly receipt: Receipt | undefined;
}

/**
 * Lays an act before the person whose signature the law asks (national-20-2, national-20-3, national-21-1): it is judged
 * now and counts when signed. @throws Fault as `judgeDraft`.
 */
export async function draftAct(room: Room, principal: Principal, content: DraftContent): Promise<Drafted> {
  const now = await readWorld(room);
  return room.database.transact(async (connection) => {
    const summary = await judgeDraft(room, connection, principal, content, now);
    const id = await insertDraft(connection, principal, summary, room.clock.now());
    return { id, receipt: await recordDraft(room, connection, principal, 'casework.draft-act', id, summary) };
  });
}

/** An entry about a draft: what it is for and who signs. Its content stays in the city's own tables. */
export async function recordDraft(
  room: Room,
  connection: WriteConnection,
  principal: Principal,
  kind: `casework.${string}`,
  id: string,
  draft: Pick<DraftSummary, 'act' | 'type' | 'number' | 'step' | 'signer_agency'>,
): Promise<Receipt | undefined> {
  const { act, type, number, step, signer_agency: signer } = draft;
  const [receipt] = await room.ledger.record(connection, [
    {
      kind,
      jurisdiction: room.jurisdiction.id,
      actor: principal.id,
      agency: principal.agency,
      object: `draft:${id}`,
      public: { act, type, signer, ...(number ? { case: number } : {}), ...(step ? { step } : {}) },
    },
  ]);
  return receipt;
}
