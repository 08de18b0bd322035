import { type Answer, describeWho, type Field, type Step } from '#law';
import { faults } from '../faults.ts';
import { advance, settle } from './advance.ts';
import { judge, type Overrides } from './checks.ts';
import { stepOfAct } from './clocks.ts';
import { notEntitled, noteSigner } from './file-case.ts';
import { type GovernedField, isEmpty, refuseInvalid, refuseMissing } from './form.ts';
import { demandOpenStep } from './may-answer.ts';
import { openSteps, refuseUnheld } from './refuse-unheld.ts';
import { actsAsParty, isOwnRequest, mayAct } from './roles.ts';
import { maySign, signaturesOf } from './signatures.ts';
import type { Actor, CaseState, Form, StepState } from './state.ts';
import { everyLaw, type Statutes } from './statutes.ts';
import { type Outcome, Work, type World } from './work.ts';

export interface AnswerInput {
  readonly step: string;
  readonly answer: string;
  readonly fields?: Form | undefined;
  readonly reasons?: string | undefined;
  readonly cites?: string | undefined;
  /** The written answer, where one is attached. */
  readonly document?: string | undefined;
  readonly signer?: Actor | undefined;
  /** Judged as a draft: all but the signatures, which come from another person later. */
  readonly unsigned?: boolean | undefined;
  readonly overrides?: Overrides | undefined;
}

/**
 * Answers an open step. Judged in this order: the case's and the step's state, the role, the own case, two persons,
 * the fields, the conditions, and the duties (reasons, citation, signature, writing) of every law that binds.
 * @throws Fault on the first thing in the way; the case is then as it was.
 */
export function answerStep(before: CaseState, statutes: Statutes, world: World, actor: Actor, input: AnswerInput): Outcome {
  const work = new Work(before, statutes, world, actor);
  const { state } = work;
  work.demandSoundInput();
  const openBefore = openSteps(state);
  const { step, current, answer } = findOpenStep(work, input);
  refuseStranger(work, step, current);
  refuseShortcut(work, step, input);

  current.fields = { ...current.fields, ...input.fields };
  judgeFields(work, step, answer, current.fields, input.fields ?? {});
  judge(work, answer.needs, input.step, input.overrides);
  judgeDuties(work, step, input);

  if (input.document) state.documents.push({ step: input.step, document: input.document, on: work.today });
  current.replies.push({
    person: actor.person,
    name: actor.name,
    agency: actor.agency,
    answer: input.answer,
    on: work.today,
    reasons: input.reasons ?? '',
    cites: input.cites ?? '',
    signer: input.signer?.person ?? '',
  });
  noteSigner(work, input.signer, input.step);
  const reasons = input.reasons ? { reasons: input.reasons } : {};
  if (current.asked) {
    current.asked = current.asked.filter((agency) => agency !== actor.agency);
    if (current.asked.length > 0) {
      work.note('replied', { step: input.step, answer: input.answer, ...reasons });
      return work.finish();
    }
  }
  settle(work, input.step, input.answer, actor.person, reasons);
  advance(work);
  refuseUnheld(work, openBefore);
  return work.finish();
}

function findOpenStep(work: Work, input: AnswerInput): { step: Step; current: StepState; answer: Answer } {
  const { step, current } = demandOpenStep(work, input.step);
  const answer = Object.hasOwn(step.answers, input.answer) ? step.answers[input.answer] : undefined;
  if (!answer)
    throw faults['casework.no-answer']({
      values: { step: step.name.zh, answer: input.answer, known: Object.keys(step.answers).join(', ') },
    });
  return { step, current, answer };
}

/** The role, and the separations that no role lifts: nobody decides an own request; two steps apart need two persons. */
function refuseStranger(work: Work, step: Step, current: StepState): void {
  const { state, actor, statutes } = work;
  const context = { each: current.asked === null ? undefined : actor.agency };
  const asked = current.asked === null || current.asked.includes(actor.agency);
  if (!asked || !mayAct(work, actor, step.who, context)) throw notEntitled(work, step.article, step.name.zh);
  const article = work.cite(step.article);
  const cited = article ? { article } : {};
  if (isOwnRequest(work, actor) && !actsAsParty(work, actor, step.who, context)) throw faults['casework.own-case'](cited);
  for (const other of step.apart) {
    if (state.steps[other]?.by !== actor.person) continue;
    throw faults['casework.not-apart']({ values: { other: statutes.own.type.steps[other]?.name.zh ?? other }, ...cited });
  }
}

/** Incomplete material is told once; it is no ground of refusal while the law provides for a supplement. */
function refuseShortcut(work: Work, step: Step, input: AnswerInput): void {
  const { state, statutes } = work;
  const decides = step.act === 'answer' || step.act === 'review';
  const waits = state.supplement !== null && state.supplement.doneOn === null;
  const untold = state.missing.length > 0 && state.supplement === null;
  if (!decides || input.answer !== 'refuse' || !(waits || untold)) return;
  const law = everyLaw(statutes).find(({ type }) => type.filing.supplement);
  if (!law) return;
  const article = work.cite(law.type.filing.supplement?.article, law.pack.id);
  throw faults['casework.rule']({
    message: {
      zh: '材料不全的应当一次性告知需要补充的内容，不得直接予以拒绝',
      en: 'Where material is incomplete the applicant is told once what to add, and is not simply refused',
    },
    ...(article ? { article } : {}),
  });
}

/** Fields of the step and the answer, joined with those of lower laws for the same act unless met. */
export function answerFields(statutes: Statutes, step: Step, answer: Answer): GovernedField[] {
  const { own, layers } = statutes;
  const mine: Record<string, Field> = { ...step.fields, ...answer.fields };
  const met = new Set(Object.values(mine).flatMap((field) => field.meets));
  const fields: GovernedField[] = Object.entries(mine).map(([name, field]) => ({ name, field, governing: own }));
  for (const governing of layers)
    for (const [name, field] of Object.entries(stepOfAct(governing, step.act)?.[1].fields ?? {}))
      if (!met.has(name) && !(name in mine)) fields.push({ name, field, governing });
  return fields;
}

function judgeFields(work: Work, step: Step, answer: Answer, fields: Form, given: Form): void {
  const known = answerFields(work.statutes, step, answer);
  refuseInvalid(work, known, given);
  const missing = known.filter(({ name, field, governing }) => isEmpty(fields[name]) && work.holds(field.need, governing.type));
  refuseMissing(
    work,
    missing.map(({ name, field, governing }) => ({ name, governing, field: { ...field, article: field.article ?? step.article } })),
  );
}

/** What each law asks of the one who answers: its own answer of the same name, at the same act. */
function judgeDuties(work: Work, step: Step, input: AnswerInput): void {
  const { state, statutes } = work;
  for (const governing of everyLaw(statutes)) {
    const duty = governing === statutes.own ? step.answers[input.answer] : stepOfAct(governing, step.act)?.[1].answers[input.answer];
    if (!duty) continue;
    const article = work.cite(duty.article, governing.pack.id) ?? work.cite(step.article);
    const cited = article ? { article } : {};
    if (duty.reasons && !input.reasons?.trim()) throw faults['casework.reasons'](cited);
    if (duty.cites && !input.cites?.trim()) throw faults['casework.citation'](cited);
    const inWriting = duty.written === 'always' || (duty.written === 'on-request' && state.form['written'] === true);
    if (inWriting && !input.document) throw faults['casework.written'](cited);
  }
  if (!input.unsigned) refuseUnsigned(work, input);
}

/** Who holds the duty that must sign, signs what they answer themselves. */
function refuseUnsigned(work: Work, { step, answer, signer = work.actor }: AnswerInput): void {
  for (const signature of signaturesOf(work, { act: 'answer', step, answer })) {
    if ([signer, work.actor].some((person) => maySign(work, signature, person, work.actor.agency))) continue;
    const article = work.cite(signature.article, signature.governing.pack.id);
    throw faults['casework.unsigned']({
      values: { who: describeWho(signature.governing.pack, [signature.who]) },
      ...(article ? { article } : {}),
    });
  }
}
