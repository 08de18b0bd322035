import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { viewApplication } from './view-application.ts';

/** Names are compared in composed form, without space. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/**
 * The applicant signs the agreement that they have read (wuxi-24-3): the text goes into the case as it stands, and the
 * provider signs next.
 * @param read SHA-256 of the text that the applicant was shown.
 * @throws portal.agreement-changed, portal.signature-mismatch, and what casework refuses.
 */
export async function signAgreement(
  room: Room,
  principal: Principal,
  number: string,
  { read, signature }: { readonly read: string; readonly signature: string },
): Promise<void> {
  const { draft } = await viewApplication(room, principal, number);
  if (draft === undefined || draft.sha256 !== read) throw faults['portal.agreement-changed']();
  if (plain(signature) !== plain(principal.name))
    throw faults['portal.signature-mismatch']({
      places: [{ field: 'signature', reason: { zh: '请填写注册的姓名或者名称', en: 'give the name of the account' } }],
    });
  await room.casework.answer({
    number,
    step: room.application?.agreement?.step ?? '',
    answer: 'signed',
    fields: { signature: signature.trim(), text: draft.text },
    principal,
  });
}

/** The applicant does not sign: the case ends without anything opened. */
export async function declineAgreement(room: Room, principal: Principal, number: string): Promise<void> {
  await viewApplication(room, principal, number);
  await room.casework.answer({ number, step: room.application?.agreement?.step ?? '', answer: 'declined', principal });
}
