import type { Bilingual, Principal, Receipt } from '#kernel';
import { citation, describeWho, textOf } from '#law';
import {
  type Actor,
  actsAsParty,
  everyLaw,
  formFields,
  isOwnRequest,
  mayAct,
  runningClocks,
  type StepState,
  type Subject,
  type Work,
} from '../engine/index.ts';
import { mayHandOver } from '../operations/judge-hand-over.ts';
import type { CaseAgency } from '../room.ts';
import type { AgencyRef, CaseRow, CaseView, ClockView, OpenTaskView, StepView } from '../routes/wire.ts';
import type { HandlerRow } from '../store/handlers.ts';
import { dueOfCase, projectTasks, waitedFor } from '../store/project-tasks.ts';
import { describeClock } from './describe-clock.ts';
import { describeEvent, nameOfResult, type StoredEvent } from './describe-event.ts';
import { describeHandler } from './describe-handler.ts';
import { describeRelated, describeSupplement, mayAskSupplement, type RelatedCases } from './describe-more.ts';
import { describeAnswer, describeArticle, describeField } from './describe-type.ts';

export type Agencies = ReadonlyMap<string, CaseAgency>;

export interface TimelineRow extends StoredEvent {
  readonly at: Date;
  readonly on: string;
  readonly name: string;
  readonly agency: string;
  readonly article: string | null;
  readonly reasons: string | null;
}

export function referTo(agencies: Agencies, id: string): AgencyRef {
  // A member of the public is named in the case itself alone, not in lists.
  return { id, name: agencies.get(id)?.name ?? (id === '' ? '平台' : id.startsWith('public:') ? '社会公众' : id) };
}

/** What a case is about, with the resource whose items it concerns. */
export function describeAbout(about: Subject | null): CaseRow['about'] {
  if (!about) return null;
  const { kind, id, title, version, attributes } = about;
  const told = attributes['resource'];
  return { kind, id, title, version, resource: kind === 'resource' ? id : typeof told === 'string' && told !== '' ? told : null };
}

/** A case in a list. */
export function describeRow(work: Work, agencies: Agencies): CaseRow {
  const { state, statutes } = work;
  const tasks = projectTasks(work);
  const { about } = state;
  return {
    number: state.number,
    type: state.type,
    typeName: statutes.own.type.name,
    title: about?.title ?? statutes.own.type.name.zh,
    about: describeAbout(about),
    applicant: referTo(agencies, state.applicant.id),
    status: state.status,
    result: state.result || null,
    resultName: state.result ? nameOfResult(statutes.own.type.results, state.result) : null,
    late: state.late,
    trial: state.trial,
    filedOn: state.filedOn,
    closedOn: state.closedOn,
    ...dueOfCase(tasks),
    clock: shownClock(work),
    waitingFor: [...new Set(tasks.map((task) => task.agency))].map((agency) => referTo(agencies, agency)),
  };
}

/** Of the clocks that run, the one of law that ends first, else a target. */
function shownClock({ state, world, today }: Work): ClockView | null {
  const running = state.clocks
    .filter((clock) => clock.state === 'running')
    .map((clock) => describeClock(clock, state, world.calendar, today));
  const [first] = running.sort((one, other) => rank(one).localeCompare(rank(other)));
  return first ?? null;
}

function rank({ kind, due }: ClockView): string {
  return `${kind === 'law' ? 0 : 1} ${due ?? '9999'}`;
}

/** A case whole, as a caller may see and act on it. */
export function describeCase(
  work: Work,
  agencies: Agencies,
  timeline: readonly TimelineRow[],
  applicantName: string,
  principal: Principal,
  more: RelatedCases & { readonly handlers: readonly HandlerRow[] },
  receipt?: Receipt,
): CaseView {
  const { state, statutes, actor } = work;
  const { own } = statutes;
  const mine = state.applicant.id !== '' && state.applicant.id === (actor.agency || actor.person);
  return {
    ...describeRow(work, agencies),
    pack: own.pack.id,
    packName: own.pack.name,
    packHash: own.pack.hash,
    layers: statutes.layers.map(({ pack }) => pack.id),
    articles: everyLaw(statutes).flatMap(({ pack, type }) => type.articles.map((article) => describeArticle(pack, article))),
    provider: state.provider.id === '' ? null : referTo(agencies, state.provider.id),
    applicantPerson: applicantName,
    form: formFields(own, statutes.layers).map((field) => ({ field: describeField(field), value: state.form[field.name] ?? null })),
    missing: [...state.missing],
    tasks: state.status === 'open' ? openTasks(work, agencies, more.handlers) : [],
    steps: stepsInOrder(work).map(([id, step]) => describeStep(work, agencies, id, step)),
    timeline: timeline.map((event) => ({
      at: event.at.toISOString(),
      on: event.on,
      what: event.what,
      text: describeEvent(event, statutes),
      person: event.name,
      agency: referTo(agencies, event.agency),
      step: event.step,
      answer: event.answer,
      article: event.article,
      reasons: event.reasons,
    })),
    effects: state.effects.map(({ name, on }) => ({ name, on })),
    notes: state.notes.map(({ zh, en }) => ({ zh, en })),
    directions: (state.directions ?? []).map(({ by, zh, en, on, article }) => ({
      ...{ number: by, decision: { zh, en }, on },
      article: article || null,
    })),
    exceptions: state.overrides
      .filter(({ law, reason }) => law !== '' || reason !== '')
      .map(({ article, where, law, reason, on }) => ({ article, step: own.type.steps[where]?.name ?? null, law, reason, on })),
    remedies: everyLaw(statutes).flatMap(({ type }) => type.remedies.map((remedy) => remedy.case)),
    ...describeRelated(more),
    supplement: describeSupplement(work),
    canAskSupplement: mayAskSupplement(work),
    canSupply:
      mine &&
      state.status !== 'closed' &&
      (state.status === 'returned' || state.missing.length > 0 || (state.supplement !== null && state.supplement.doneOn === null)),
    canWithdraw: own.type.filing.withdraw && state.status !== 'closed' && principal.id === state.applicant.person,
    canExtend: Object.entries(state.steps).flatMap(([id, step]) =>
      step.state === 'open' && isMine(work, id, step, actor) && runningClocks(state, id).some((clock) => clock.extend) ? [id] : [],
    ),
    today: work.today,
    ...(receipt ? { receipt: { ...receipt, path: [...receipt.path] } } : {}),
  };
}

/** A kept state forgets the order of its steps; the law has it. */
function stepsInOrder({ state, statutes }: Work): [id: string, step: StepState][] {
  const order = Object.keys(statutes.own.type.steps);
  return Object.entries(state.steps).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
}

function isMine(work: Work, id: string, step: StepState, actor: Actor): boolean {
  const rule = work.statutes.own.type.steps[id];
  if (!rule || (step.asked !== null && !step.asked.includes(actor.agency))) return false;
  return mayAct(work, actor, rule.who, { each: step.asked === null ? undefined : actor.agency });
}

function openTasks(work: Work, agencies: Agencies, handlers: readonly HandlerRow[]): OpenTaskView[] {
  const { state, statutes, actor, today } = work;
  const { pack, type } = statutes.own;
  return Object.entries(state.steps).flatMap(([id, step]) => {
    const rule = type.steps[id];
    if (step.state !== 'open' || !rule) return [];
    const ownRequest =
      isOwnRequest(work, actor) && !actsAsParty(work, actor, rule.who, { each: step.asked === null ? undefined : actor.agency });
    const entitled = isMine(work, id, step, actor);
    return waitedFor(work, id).map(({ agency, duty }) => {
      const mine = entitled && !ownRequest && (step.asked === null || agency === actor.agency);
      return {
        step: id,
        stepName: rule.name,
        who: describeWho(pack, rule.who),
        agency: referTo(agencies, agency),
        duty,
        article: citation(pack.id, rule.article) ?? null,
        openedOn: step.openedOn ?? today,
        mine,
        whyNot: mine ? null : whyNot(entitled && ownRequest, referTo(agencies, agency).name),
        handler: describeHandler(
          handlers.find((one) => one.step === id && one.agency === agency),
          actor.agency,
        ),
        mayHandOver: agency === actor.agency && mayHandOver(work, id),
        answers: Object.entries(rule.answers).map(([answer, choice]) => describeAnswer(statutes, rule, answer, choice)),
      };
    });
  });
}

function whyNot(ownRequest: boolean, agency: string): Bilingual {
  return ownRequest
    ? {
        zh: '任何人不得审核自己提出的申请，请由本机构其他人员办理。',
        en: 'Nobody decides a request of their own; another person of the agency must.',
      }
    : { zh: `这一步由${agency}办理。`, en: `This is for ${agency} to do.` };
}

function describeStep(work: Work, agencies: Agencies, id: string, step: StepState): StepView {
  const { state, statutes, world, today } = work;
  const { pack, type } = statutes.own;
  const rule = type.steps[id];
  const nameOf = (answer: string) => rule?.answers[answer]?.name ?? textOf(answer);
  const known = rule ? Object.values(rule.answers).flatMap((answer) => describeAnswer(statutes, rule, '', answer).fields) : [];
  const fields = [...new Map(known.map((field) => [field.name, field])).values()];
  return {
    step: id,
    name: rule?.name ?? textOf(id),
    who: rule ? describeWho(pack, rule.who) : textOf(''),
    article: citation(pack.id, rule?.article) ?? null,
    state: step.state,
    round: step.round,
    openedOn: step.openedOn,
    doneOn: step.doneOn,
    answer: step.answer || null,
    answerName: step.answer ? nameOf(step.answer) : null,
    late: step.late,
    lapsed: step.lapsed,
    replies: step.replies.map((reply) => ({
      agency: referTo(agencies, reply.agency),
      person: reply.name,
      answer: reply.answer,
      answerName: nameOf(reply.answer),
      on: reply.on,
      reasons: reply.reasons || null,
      cites: reply.cites || null,
    })),
    fields: fields
      .filter((field) => step.fields[field.name] !== undefined)
      .map((field) => ({ field, value: step.fields[field.name] ?? null })),
    words: (rule?.limits ?? []).flatMap(({ word, article }) => (word ? [{ word, article: citation(pack.id, article) ?? article }] : [])),
    clocks: state.clocks.filter((clock) => clock.step === id).map((clock) => describeClock(clock, state, world.calendar, today)),
  };
}
