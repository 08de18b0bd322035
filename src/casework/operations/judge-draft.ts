import type { Principal, WriteConnection } from '#kernel';
import { describeWho } from '#law';
import { maySign, type SignedAct, signaturesOf, signerOf, Work } from '../engine/index.ts';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import type { DraftContent } from '../rules/draft-content.ts';
import { type DraftSummary, hasWaitingDraft } from '../store/drafts.ts';
import { judgementOfAnswer } from './answer-step.ts';
import { demandDoor } from './demand-door.ts';
import { judgementOfExtension } from './extend-step.ts';
import { judgeFiling } from './file-case.ts';
import { judgeUnwritten, type readWorld } from './judge-case.ts';

type Now = Awaited<ReturnType<typeof readWorld>>;

/**
 * Judges an act as it would be with its signatures: all that the drafter has to put right is refused now, not at the
 * signer's desk. Finds who must sign. `but` is the draft that is revised.
 * @throws Fault `casework.no-signature` where nobody else need sign, `casework.no-signer`, `casework.draft-waits`,
 * and every refusal of the act itself.
 */
export async function judgeDraft(
  room: Room,
  connection: WriteConnection,
  principal: Principal,
  content: DraftContent,
  now: Now,
  but?: string,
): Promise<DraftSummary> {
  const work = await workOf(room, connection, principal, content, now);
  const { state, statutes, actor } = work;
  const signed: SignedAct = content;
  const wanted = signaturesOf(work, signed).filter((signature) => !maySign(work, signature, actor, actor.agency));
  const [first] = wanted;
  if (!first) throw faults['casework.no-signature']();
  const signer = signerOf(work, wanted, actor.agency);
  const article = work.cite(first.article, first.governing.pack.id);
  if (!signer) throw faults['casework.no-signer'](article ? { article } : {});
  const place = content.act === 'file' ? { number: null, step: null } : { number: content.number, step: content.step };
  if (await hasWaitingDraft(connection, room.jurisdiction.id, { ...place, act: content.act }, but))
    throw faults['casework.draft-waits']({ values: { step: statutes.own.type.steps[place.step ?? '']?.name.zh ?? '' } });
  return {
    ...place,
    act: content.act,
    type: state.type,
    title: state.about?.title ?? statutes.own.type.name.zh,
    content: JSON.stringify(content),
    signer_agency: signer.agency,
    signer_duties: [...signer.duties],
    who: JSON.stringify(describeWho(first.governing.pack, [first.who])),
    article: article ?? null,
  };
}

async function workOf(room: Room, connection: WriteConnection, principal: Principal, content: DraftContent, now: Now): Promise<Work> {
  if (content.act === 'file') {
    demandDoor(room, content.type);
    const { filing, statutes, world, outcome } = await judgeFiling(room, connection, { ...content, principal, unsigned: true }, now);
    return new Work(outcome.state, statutes, world, filing.actor);
  }
  const input = { ...content, principal };
  const judgement = input.act === 'answer' ? judgementOfAnswer(room, input, true) : judgementOfExtension(input, true);
  return (await judgeUnwritten(room, connection, principal, judgement, now)).before;
}
