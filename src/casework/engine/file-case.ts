import { describeWho, type SubjectKind } from '#law';
import { faults } from '../faults.ts';
import { advance, freshStep } from './advance.ts';
import { refuseUnbound } from './binding.ts';
import { judge, noteLowerChecks, type Overrides } from './checks.ts';
import { beginHolds, causeEffects } from './effects.ts';
import { formFields, missingFields, refuseInvalid, refuseMissing } from './form.ts';
import { refuseUnheld } from './refuse-unheld.ts';
import { mayAct, partyOf } from './roles.ts';
import { maySign, signaturesOf } from './signatures.ts';
import { type Actor, type CaseState, type Form, nobody, type Subject } from './state.ts';
import { everyLaw, findGoverning, findLayers, type Governing, isInForce, type Stack, type Statutes } from './statutes.ts';
import { noFacts, type Outcome, type Question, questionsOf, Work, type World } from './work.ts';

export interface Filing {
  readonly number: string;
  readonly type: string;
  readonly about: Subject | null;
  /** Agency that provides what the case is about. */
  readonly provider: string;
  /** The earlier case that a remedy follows. */
  readonly parent?: { readonly state: CaseState; readonly statutes: Statutes } | undefined;
  readonly form: Form;
  readonly actor: Actor;
  /** Opened by an event that the case type names, not by a person. */
  readonly byEvent?: boolean | undefined;
  /** Handed in on paper: what is missing is asked for once, where the law knows a supplement. */
  readonly paper?: boolean | undefined;
  readonly signer?: Actor | undefined;
  /** Judged as a draft: all but the signatures, which come from another person later. */
  readonly unsigned?: boolean | undefined;
  readonly overrides?: Overrides | undefined;
}

/** The state a filing would begin with, and the laws that would govern it: needed to know which questions to ask first. */
export function prepareFiling(
  stack: Stack,
  filing: Filing,
  world: Omit<World, 'facts'>,
): { readonly state: CaseState; readonly statutes: Statutes; readonly questions: readonly Question[] } {
  const { today } = world;
  const own = findGoverning(stack, filing.type);
  const draft = initialState(stack, own, filing, world);
  const candidates = findLayers(stack, own, today);
  // Whether a lower law binds is asked of its own condition, which sees the parties and the form.
  const asked = new Work(draft, { own, layers: candidates, targets: stack.targets }, { ...world, facts: noFacts }, filing.actor);
  const layers = candidates.filter(({ type }) => asked.holds(type.applies, type));
  const statutes: Statutes = { own, layers, targets: stack.targets };
  const state: CaseState = { ...draft, layers: layers.map(({ pack, type }) => ({ pack: pack.id, packHash: pack.hash, type: type.id })) };
  return {
    state,
    statutes,
    questions: questionsOf(
      state,
      everyLaw(statutes).map(({ type }) => type),
      today,
    ),
  };
}

function initialState(stack: Stack, own: Governing, filing: Filing, world: Omit<World, 'facts'>): CaseState {
  const { actor, about, form } = filing;
  const { today } = world;
  const applicant = filing.byEvent
    ? { ...nobody, person: 'engine' }
    : actor.agency !== ''
      ? partyOf({ world }, actor.agency, actor.person)
      : { ...nobody, id: actor.person, kind: actor.publicKind ?? '', person: actor.person };
  return {
    number: filing.number,
    type: own.type.id,
    pack: own.pack.id,
    packHash: own.pack.hash,
    layers: [],
    trial: own.pack.status === 'draft',
    status: 'open',
    result: '',
    late: false,
    filedOn: today,
    completeOn: today,
    closedOn: null,
    applicant,
    provider: partyOf({ world }, filing.provider),
    about,
    form: { ...form },
    missing: [],
    choices: { ...stack.choices },
    steps: {},
    clocks: [],
    stops: [],
    effects: [],
    holds: [],
    overrides: [],
    readings: [],
    documents: [],
    notes: [],
    supplement: null,
  };
}

/**
 * Files a case: judged are the law's force, the applicant, the form, the conditions and the signatures of every law
 * that binds; then the first steps open.
 * @throws Fault on the first thing in the way; nothing is then filed.
 */
export function fileCase(prepared: { readonly state: CaseState; readonly statutes: Statutes }, filing: Filing, world: World): Outcome {
  const work = new Work(prepared.state, prepared.statutes, world, filing.actor);
  const { state, statutes } = work;
  const { own, layers } = statutes;
  const { filing: rule } = own.type;
  refuseUnlessInForce(work, own);
  refuseWithoutSubject(own.type.about, filing);
  work.demandSoundInput();
  const entitled = filing.byEvent ? rule.on !== undefined : mayAct(work, filing.actor, rule.by);
  if (!entitled) throw notEntitled(work, rule.article, rule.by.join('、'));
  refuseUnbound(work);
  if (filing.parent) refuseUnlessRemedy(work, filing);

  const fields = formFields(own, layers);
  refuseInvalid(work, fields, state.form);
  const missing = missingFields(work);
  const supplement = everyLaw(statutes).find(({ type }) => type.filing.supplement);
  if (missing.length > 0 && !(supplement && filing.paper)) refuseMissing(work, missing);
  state.missing = missing.map(({ name }) => name);
  judge(work, rule.checks, 'filing', filing.overrides);
  for (const layer of layers) noteLowerChecks(work, layer);
  if (!filing.unsigned) refuseUnsigned(work, filing);

  work.note('filed', { ...(work.cite(rule.article) ? { article: work.cite(rule.article) as string } : {}) });
  noteSigner(work, filing.signer);
  for (const id of Object.keys(own.type.steps)) state.steps[id] = freshStep(1);
  causeEffects(work, own.type.effects, 'filing', rule.article);
  beginHolds(work, own.type.holds, 'case', rule.article);
  advance(work);
  refuseUnheld(work, new Set());
  return work.finish();
}

/** A law judges nothing before its first day (wuxi-39-1); a draft may be tried, and its cases are marked. */
function refuseUnlessInForce(work: Work, { pack }: Governing): void {
  if (pack.status === 'draft' || isInForce(pack, work.today)) return;
  const article = work.cite(pack.article || undefined);
  throw faults['casework.not-in-force']({ values: { pack: pack.name.zh }, ...(article ? { article } : {}) });
}

function refuseWithoutSubject(kind: SubjectKind, filing: Filing): void {
  if (kind === 'none' || filing.about?.kind === kind) return;
  throw faults['casework.no-subject']({ values: { about: filing.about?.id ?? '' } });
}

/** Who holds the duty that must sign, signs what they file themselves; otherwise a second person does. */
function refuseUnsigned(work: Work, filing: Filing): void {
  const signer = filing.signer ?? filing.actor;
  for (const signature of signaturesOf(work, { act: 'file' })) {
    if ([signer, filing.actor].some((person) => maySign(work, signature, person, filing.actor.agency))) continue;
    const cited = work.cite(signature.article, signature.governing.pack.id);
    throw faults['casework.unsigned']({
      values: { who: describeWho(signature.governing.pack, [signature.who]) },
      ...(cited ? { article: cited } : {}),
    });
  }
}

/** A second person's signature has its own line: who gave it, for which step. */
export function noteSigner(work: Work, signer: Actor | undefined, step?: string): void {
  if (!signer || signer.person === work.actor.person) return;
  const { person, name, agency } = signer;
  work.note('signed', { person, name, agency, ...(step === undefined ? {} : { step }) });
}

/** A remedy follows a case that names it, in time, by one of its parties. */
function refuseUnlessRemedy(work: Work, filing: Filing): void {
  const { parent, actor } = filing;
  if (!parent) return;
  const { own } = work.statutes;
  const remedy = everyLaw(parent.statutes)
    .flatMap(({ type }) => type.remedies)
    .find((each) => each.case === own.type.id || own.type.matter !== undefined);
  const article = work.cite(own.type.filing.article);
  const cited = article ? { article } : {};
  if (!remedy) throw faults['casework.no-remedy']({ values: { type: own.type.id }, ...cited });
  const inParent = new Work(parent.state, parent.statutes, work.world, actor);
  if (!mayAct(inParent, actor, remedy.by)) throw notEntitled(work, own.type.filing.article, remedy.by.join('、'));
  const inTime =
    remedy.after.length === 0 || remedy.after.some((after) => after === parent.state.result || (after === 'late' && parent.state.late));
  if (!inTime) throw faults['casework.too-early'](cited);
}

export function notEntitled(work: Work, article: string | undefined, who: string, pack?: string) {
  const cited = work.cite(article, pack);
  return faults['casework.not-entitled']({ values: { who }, ...(cited ? { article: cited } : {}) });
}
