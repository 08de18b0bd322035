import { describeWho } from '#law';
import { faults } from '../faults.ts';
import { advance, close, settleUnattended } from './advance.ts';
import { judge, type Overrides } from './checks.ts';
import { dueOf, resumeClocks, runningClocks, stopClocks } from './clocks.ts';
import { notEntitled, noteSigner } from './file-case.ts';
import { formFields, missingFields, refuseInvalid, refuseMissing } from './form.ts';
import { mayAct } from './roles.ts';
import type { Actor, CaseState, ClockState, Form, Subject } from './state.ts';
import { everyLaw, type Statutes } from './statutes.ts';
import { type Outcome, Work, type World } from './work.ts';

const engineActor: Actor = { person: 'engine', name: '', agency: '', duties: [] };

/** Tells the applicant, once, what is missing. Clocks that subscribe to `supplement` stand still until it is supplied. */
export function askSupplement(
  before: CaseState,
  statutes: Statutes,
  world: World,
  actor: Actor,
  input: { readonly missing: readonly string[] },
): Outcome {
  const work = new Work(before, statutes, world, actor);
  const { state } = work;
  refuseUnlessOpen(state);
  const law = everyLaw(statutes).find(({ type }) => type.filing.supplement);
  if (!law) throw faults['casework.no-supplement']();
  const article = work.cite(law.type.filing.supplement?.article, law.pack.id) ?? '';
  const handles = Object.entries(state.steps).some(([id, step]) => {
    const rule = statutes.own.type.steps[id];
    return (
      step.state === 'open' && rule !== undefined && mayAct(work, actor, rule.who, { each: step.asked === null ? undefined : actor.agency })
    );
  });
  if (!handles) throw notEntitled(work, law.type.filing.supplement?.article, '', law.pack.id);
  if (state.supplement) throw faults['casework.once'](article ? { article } : {});
  const known = formFields(statutes.own, statutes.layers).map(({ name }) => name);
  const unknown = input.missing.find((name) => !known.includes(name));
  if (unknown !== undefined || input.missing.length === 0) throw faults['casework.invalid-field']({ values: { what: unknown ?? '' } });
  state.supplement = { on: work.today, doneOn: null, missing: [...input.missing], article };
  stopClocks(work, 'supplement');
  work.note('supplement-asked', { article, detail: input.missing.join(', ') });
  return work.finish();
}

/** The applicant supplies what was asked, or hands a returned case in again, perhaps about a newer version of its subject. */
export function supplyCase(
  before: CaseState,
  statutes: Statutes,
  world: World,
  actor: Actor,
  input: { readonly form: Form; readonly about?: Subject | null | undefined; readonly overrides?: Overrides | undefined },
): Outcome {
  const work = new Work({ ...before, about: input.about ?? before.about, form: { ...before.form, ...input.form } }, statutes, world, actor);
  const { state } = work;
  const { own, layers } = statutes;
  work.demandSoundInput();
  if (state.status === 'closed') throw faults['casework.case-closed']();
  const mine = state.applicant.id !== '' && (actor.agency === state.applicant.id || actor.person === state.applicant.person);
  if (!mine || (actor.agency !== '' && !mayAct(work, actor, ['applicant']))) throw notEntitled(work, own.type.filing.article, '申请人');
  const asked = state.status === 'returned' || state.missing.length > 0 || (state.supplement !== null && state.supplement.doneOn === null);
  if (!asked) throw faults['casework.nothing-asked']();
  refuseInvalid(work, formFields(own, layers), state.form);
  refuseMissing(work, missingFields(work));
  judge(work, own.type.filing.checks, 'supply', input.overrides);
  state.missing = [];
  state.completeOn = work.today;
  for (const clock of state.clocks) if (clock.from === 'complete' && clock.state === 'running') clock.start = work.today;
  if (state.supplement) state.supplement.doneOn ??= work.today;
  resumeClocks(work, 'supplement');
  work.note('supplied');
  if (state.status === 'returned') {
    state.status = 'open';
    advance(work);
  }
  return work.finish();
}

/** The person who filed takes the case back, where the law lets them. */
export function withdrawCase(
  before: CaseState,
  statutes: Statutes,
  world: World,
  actor: Actor,
  input: { readonly reasons?: string | undefined } = {},
): Outcome {
  const work = new Work(before, statutes, world, actor);
  const { state } = work;
  const { filing } = statutes.own.type;
  const article = work.cite(filing.article);
  if (!filing.withdraw) throw faults['casework.no-withdrawal'](article ? { article } : {});
  if (actor.person === '' || actor.person !== state.applicant.person) throw notEntitled(work, filing.article, '申请人');
  if (state.status === 'closed') throw faults['casework.case-closed']();
  work.note('withdrawn', input.reasons ? { reasons: input.reasons } : {});
  close(work, 'withdrawn');
  return work.finish();
}

/** Extends every clock of a step whose own law allows it; each under that law's own consent. */
export function extendStep(
  before: CaseState,
  statutes: Statutes,
  world: World,
  actor: Actor,
  input: {
    readonly step: string;
    readonly days: number;
    readonly consent?: Actor | undefined;
    /** Judged as a draft: all but the consent, which comes from another person later. */
    readonly unsigned?: boolean | undefined;
    readonly told?: boolean | undefined;
    readonly reasons?: string | undefined;
  },
): Outcome {
  const work = new Work(before, statutes, world, actor);
  const { state } = work;
  refuseUnlessOpen(state);
  const step = Object.hasOwn(statutes.own.type.steps, input.step) ? statutes.own.type.steps[input.step] : undefined;
  const current = state.steps[input.step];
  if (!step || !current) throw faults['casework.no-step']({ values: { step: input.step } });
  const clocks = runningClocks(state, input.step);
  const extendable = clocks.filter((clock) => clock.extend);
  if (extendable.length === 0) {
    const article = work.cite(clocks[0]?.article ?? step.article, clocks[0]?.pack);
    throw faults['casework.no-extension'](article ? { article } : {});
  }
  const handler = mayAct(work, actor, step.who, { each: current.asked === null ? undefined : actor.agency });
  const refusals = extendable.flatMap((clock) => {
    const refusal = refusalToExtend(work, clock, input, handler);
    if (refusal) return [refusal];
    clock.extendedBy += input.days;
    clock.extensions += 1;
    const article = work.cite(clock.extend?.article, clock.pack);
    work.note('extended', {
      step: input.step,
      detail: String(input.days),
      ...(article ? { article } : {}),
      ...(input.reasons ? { reasons: input.reasons } : {}),
    });
    return [];
  });
  const [first] = refusals;
  if (first && refusals.length === extendable.length) throw first;
  noteSigner(work, input.consent, input.step);
  return work.finish();
}

function refusalToExtend(work: Work, clock: ClockState, input: Parameters<typeof extendStep>[4], handler: boolean) {
  const { extend } = clock;
  if (!extend) return undefined;
  const { statutes, actor, today } = work;
  const article = work.cite(extend.article, clock.pack);
  const cited = article ? { article } : {};
  const governing = everyLaw(statutes).find(({ pack }) => pack.id === clock.pack) ?? statutes.own;
  const end = dueOf(clock, work.state.stops, work.world.calendar);
  // Whoever may consent, consents by extending; for one who may not, another person does.
  const consents =
    extend.consent !== undefined && mayAct(work, input.consent ?? actor, [extend.consent], { governing, self: actor.agency });
  // Under a layered law the one who answers there may ask too: who handles is not joined, consent is.
  if (!handler && !consents) return notEntitled(work, extend.article, '', clock.pack);
  if (clock.extensions >= extend.times) return faults['casework.again'](cited);
  if (input.days > extend.days) return faults['casework.too-long']({ values: { days: extend.days }, ...cited });
  if (end !== null && today > end.due) return faults['casework.too-late'](cited);
  if (extend.consent !== undefined && !consents && !input.unsigned)
    return faults['casework.consent']({ values: { who: describeWho(governing.pack, [extend.consent]) }, ...cited });
  if (extend.tell !== undefined && !input.told)
    return faults['casework.untold']({ values: { who: describeWho(governing.pack, [extend.tell]) }, ...cited });
  return undefined;
}

/** What time alone does by the end of the day before `world.today`: lateness, and answers that a lapsed limit gives. */
export function passTime(before: CaseState, statutes: Statutes, world: World): Outcome {
  const work = new Work(before, statutes, world, engineActor);
  const { state } = work;
  if (state.status !== 'open') return work.finish();
  for (const id of Object.keys(state.steps)) {
    const step = state.steps[id];
    if (step?.state !== 'open' || (state.status as CaseState['status']) !== 'open') continue;
    const { lapse, lapseInTime = false } = statutes.own.type.steps[id] ?? {};
    for (const clock of runningClocks(state, id)) markOverdue(work, clock, lapseInTime && clock.pack === state.pack);
    const lapsed = state.clocks.some((clock) => clock.step === id && clock.pack === state.pack && clock.overdue && clock.binding);
    if (lapse !== undefined && lapsed) {
      settleUnattended(work, id, lapse, 'clock');
      advance(work);
    }
  }
  return work.finish();
}

/** @param inOrder the law takes silence as an answer: nobody is late */
function markOverdue(work: Work, clock: ClockState, inOrder: boolean): void {
  const { state, world, today } = work;
  const end = dueOf(clock, state.stops, world.calendar);
  if (clock.overdue || end === null || end.due >= today) return;
  clock.overdue = true;
  if (!clock.binding || inOrder) return;
  const step = state.steps[clock.step];
  if (step) step.late = true;
  state.late = true;
  const article = work.cite(clock.article, clock.pack);
  work.note('overdue', { step: clock.step, ...(article ? { article } : {}) });
}

function refuseUnlessOpen(state: CaseState): void {
  if (state.status === 'closed') throw faults['casework.case-closed']();
  if (state.status === 'returned') throw faults['casework.case-returned']();
}
