import type { Principal } from '#kernel';
import { dayOf } from '#kernel';
import { answerFields, findGoverning, findLayers, formFields, type GovernedField, type Statutes } from '../engine/index.ts';
import { maySignDraft } from '../operations/sign-draft.ts';
import type { Room } from '../room.ts';
import type { DraftView } from '../routes/draft-wire.ts';
import type { DraftRow } from '../store/drafts.ts';
import { statutesOf } from '../store/packs-in-use.ts';
import { readCase } from '../store/read-case.ts';
import { readDirectory } from '../store/read-directory.ts';
import { referTo } from './describe-case.ts';
import { describeField } from './describe-type.ts';

/** A draft in the words of its law, as the drafter or the signer sees it. */
export async function describeDraft(room: Room, principal: Principal, row: DraftRow): Promise<DraftView> {
  const { content } = row;
  const statutes = await lawsOf(room, row);
  const { agencies } = await readDirectory(room.organization, room.jurisdiction.id);
  const step = row.step === null ? undefined : statutes.own.type.steps[row.step];
  const answer = content.act === 'answer' ? step?.answers[content.answer] : undefined;
  const values = content.act === 'file' ? content.form : content.act === 'answer' ? (content.fields ?? {}) : {};
  const fields: GovernedField[] =
    content.act === 'file' ? formFields(statutes.own, statutes.layers) : step && answer ? answerFields(statutes, step, answer) : [];
  return {
    id: row.id,
    act: row.act,
    state: row.state,
    type: row.type,
    typeName: statutes.own.type.name,
    title: row.title,
    about: content.act === 'file' ? (content.about ?? null) : null,
    number: row.number,
    step: row.step,
    stepName: step?.name ?? null,
    answer: content.act === 'answer' ? content.answer : null,
    answerName: answer?.name ?? null,
    days: content.act === 'extend' ? content.days : null,
    form: fields
      .filter(({ name }) => values[name] !== undefined)
      .map((field) => ({ field: describeField(field), value: values[field.name] ?? null })),
    reasons: content.act === 'file' ? null : (content.reasons ?? null),
    cites: content.act === 'answer' ? (content.cites ?? null) : null,
    agency: referTo(agencies, row.agency),
    drafter: row.drafter_name,
    draftedAt: row.drafted_at.toISOString(),
    signer: referTo(agencies, row.signer_agency),
    who: row.who,
    article: row.article,
    settledBy: row.settled_name,
    settledAt: row.settled_at?.toISOString() ?? null,
    returnedFor: row.state === 'returned' ? row.reasons : null,
    maySign: row.state === 'waiting' && row.drafter !== principal.id && maySignDraft(row, principal),
    mine: row.drafter === principal.id,
  };
}

/** The laws of the case that is answered; of a filing, those that would meet it today. */
async function lawsOf(room: Room, { content }: DraftRow): Promise<Statutes> {
  if (content.act !== 'file') {
    const { state } = await readCase(room.database.reader, room.jurisdiction.id, content.number);
    return statutesOf(room.database.reader, state, room.stack);
  }
  const own = findGoverning(room.stack, content.type);
  return { own, layers: findLayers(room.stack, own, dayOf(room.clock.now())), targets: room.stack.targets };
}
