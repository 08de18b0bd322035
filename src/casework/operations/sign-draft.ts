import type { Principal, Receipt, WriteConnection } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { type DraftRow, lockDraft, settleDraft } from '../store/drafts.ts';
import { answerStep } from './answer-step.ts';
import { recordDraft } from './draft-act.ts';
import { extendStep } from './extend-step.ts';
import { fileCase } from './file-case.ts';

/**
 * Signs a draft: the act is then done in the drafter's name with the signer's signature, judged anew as the case and the
 * law stand today, in one transaction with the signature. Limits count from this day.
 * @throws Fault `casework.own-signature`, `casework.draft-settled`, `casework.drafter-gone`, and every refusal of the act.
 */
export async function signDraft(room: Room, principal: Principal, id: string): Promise<Receipt | undefined> {
  return room.database.transact(async (connection) => {
    const draft = await lockForSigner(connection, principal, id);
    const drafter = await drafterOf(room, draft);
    const act = { principal: drafter, connection };
    const { content } = draft;
    let number = draft.number ?? '';
    if (content.act === 'file') number = (await fileCase(room, { ...content, ...act, signer: principal })).number;
    else if (content.act === 'answer') await answerStep(room, { ...content, ...act, signer: principal });
    else await extendStep(room, { ...content, ...act, consent: principal });
    await settleDraft(connection, id, 'signed', principal, room.clock.now(), { number });
    return recordDraft(room, connection, principal, 'casework.sign-draft', id, { ...draft, number });
  });
}

/** Whether a person is one of those for whose signature a draft waits. */
export function maySignDraft({ signer_agency, signer_duties }: DraftRow, principal: Principal): boolean {
  return (
    principal.kind === 'person' &&
    principal.agency === signer_agency &&
    signer_duties.every((duty) => (principal.roles as readonly string[]).includes(duty))
  );
}

/** The draft, locked, for one who may sign it. @throws Fault */
export async function lockForSigner(connection: WriteConnection, principal: Principal, id: string): Promise<DraftRow> {
  const draft = await lockDraft(connection, principal.jurisdiction, id);
  const own = draft.drafter === principal.id;
  if (!own && !maySignDraft(draft, principal)) {
    if (principal.agency !== draft.agency) throw faults['casework.no-draft']();
    throw faults['casework.not-entitled']({ values: { who: draft.who.zh }, ...(draft.article ? { article: draft.article } : {}) });
  }
  if (own) throw faults['casework.own-signature'](draft.article ? { article: draft.article } : {});
  if (draft.state !== 'waiting') throw faults['casework.draft-settled']();
  return draft;
}

/** The drafter with the duties of today; who has left the office files nothing any more. */
async function drafterOf({ organization, jurisdiction }: Room, draft: DraftRow): Promise<Principal> {
  const account = await organization.findAccount(draft.drafter);
  if (account?.state !== 'active' || account.agency !== draft.agency || account.jurisdiction !== jurisdiction.id)
    throw faults['casework.drafter-gone']();
  const { id, name, agency, roles } = account;
  return { kind: 'person', id, name, agency, jurisdiction: jurisdiction.id, roles };
}
