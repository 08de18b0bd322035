import { Fault } from '#kernel';
import { Calendar, type CalendarYear, dayBefore, isOpenedFor, openingDaysBetween } from '#law';
import {
  answerStep,
  askSupplement,
  type CaseState,
  calendarTypes,
  directCase,
  type EffectRecord,
  everyLaw,
  extendStep,
  type FactAnswers,
  type Filing,
  factKey,
  fileCase,
  type Outcome,
  passTime,
  prepareFiling,
  questionsOf,
  type Stack,
  type Statutes,
  type Subject,
  subjectOfAgency,
  subjectOfCase,
  supplyCase,
  Work,
  type World,
  withdrawCase,
} from '../engine/index.ts';
import { faults } from '../faults.ts';
import type { TrialCity } from './trial-city.ts';
import type { TrialFiling, TrialPlayer } from './trials.ts';

interface Kept {
  state: CaseState;
  readonly statutes: Statutes;
  /** The day of the last act. */
  today: string;
}

/** Plays trials on the engine alone, with cases kept in memory. */
export function engineTrialPlayer(stack: Stack, city: TrialCity, years: readonly CalendarYear[]): TrialPlayer {
  const cases = new Map<string, Kept>();
  const loaded = [...years];
  let calendar = new Calendar(loaded);
  const world = (today: string): Omit<World, 'facts'> => ({ today, calendar, directory: city.directory });
  const answers = (state: CaseState, statutes: Statutes, today: string): FactAnswers =>
    new Map(
      questionsOf(
        state,
        everyLaw(statutes).map(({ type }) => type),
        today,
      ).map(({ fact, argument }) => [factKey(fact, argument), city.fact(fact, argument)]),
    );
  const find = (number: string): Kept => {
    const kept = cases.get(number);
    if (!kept) throw faults['casework.no-case']({ values: { number } });
    return kept;
  };
  const act = (number: string, today: string, change: (kept: Kept, world: World) => Outcome): void => {
    const kept = find(number);
    const outcome = change(kept, { ...world(today), facts: answers(kept.state, kept.statutes, today) });
    kept.state = outcome.state;
    kept.today = today;
    for (const effect of outcome.effects) if (effect.name === 'case.direct') carryDirection(kept, effect, today);
  };
  /** What the room does in the decision's transaction. */
  const carryDirection = (deciding: Kept, { arguments: given, article }: EffectRecord, today: string): void => {
    const decision = String(given['decision']);
    const bound = find(String(given['case']));
    const facts = answers(bound.state, bound.statutes, today);
    const actor = { person: 'engine', name: '', agency: '', duties: [] };
    const input = { by: deciding.state.number, decision: { zh: decision, en: decision }, article };
    bound.state = directCase(bound.state, bound.statutes, { ...world(today), facts }, actor, input).state;
  };
  const subjectOf = (
    about: string | undefined,
    applicant: string,
  ): { subject: Subject | null; provider: string; parent: Kept | undefined } => {
    const parent = about === undefined ? undefined : cases.get(about);
    if (parent) return { subject: subjectOfCase(parent.state), provider: parent.state.provider.id, parent };
    if (about === undefined || !city.subject(about))
      return { subject: subjectOfAgency(city.directory, about ?? applicant), provider: '', parent: undefined };
    return { subject: city.subject(about), provider: city.providerOf(about), parent: undefined };
  };
  const opened = new Map<string, string>();
  let seen: string | undefined;
  /** What the platform does once a minute, without a database. */
  const openByCalendar = (on: string): void => {
    for (const { type, every } of calendarTypes(stack)) {
      const days = openingDaysBetween(every, seen ?? dayBefore(on), on);
      const agencies = Object.entries(city.written.agencies).filter(([, agency]) => isOpenedFor(every, agency));
      for (const _ of days)
        for (const [about] of agencies) {
          try {
            opened.set(`${type.id}@${about}`, fileOne({ case: type.id, on, about }));
          } catch (error) {
            if (!(error instanceof Fault && error.code.startsWith('casework.rule'))) throw error;
          }
        }
    }
    seen = on;
  };
  const fileOne = (a: TrialFiling): string => {
    const byEvent = a.by === undefined;
    const actor = a.by === undefined ? { person: 'engine', name: '', agency: '', duties: [] } : city.actor(a.by);
    const { subject, provider, parent } = subjectOf(a.about, actor.agency);
    const filing: Filing = {
      number: (a as { readonly as?: string }).as ?? `C${cases.size + 1}`,
      type: a.case,
      about: subject,
      provider,
      parent,
      form: a.form ?? {},
      actor,
      byEvent,
      paper: a.paper,
      signer: a.signed === undefined ? undefined : city.actor(a.signed),
      overrides: a.override,
    };
    const { state, statutes } = prepareFiling(stack, filing, world(a.on));
    const outcome = fileCase({ state, statutes }, filing, { ...world(a.on), facts: answers(state, statutes, a.on) });
    cases.set(filing.number, { state: outcome.state, statutes, today: a.on });
    return filing.number;
  };
  return {
    file: async (a) => fileOne(a),
    async answer(number, a) {
      const input = {
        step: a.step,
        answer: a.as,
        fields: a.fields,
        reasons: a.reasons,
        cites: a.cites,
        document: a.doc,
        overrides: a.override,
        signer: a.signed === undefined ? undefined : city.actor(a.signed),
      };
      act(number, a.on, ({ state, statutes }, around) => answerStep(state, statutes, around, city.actor(a.by), input));
    },
    async extend(number, a) {
      const consent = a.consent === undefined ? undefined : city.actor(a.consent);
      const input = { step: a.step, days: a.days, consent, told: a.told !== undefined };
      act(number, a.on, ({ state, statutes }, around) => extendStep(state, statutes, around, city.actor(a.by), input));
    },
    async askSupplement(number, a) {
      act(number, a.on, ({ state, statutes }, around) => askSupplement(state, statutes, around, city.actor(a.by), { missing: a.missing }));
    },
    async supply(number, a) {
      act(number, a.on, ({ state, statutes }, around) => supplyCase(state, statutes, around, city.actor(a.by), { form: a.form ?? {} }));
    },
    async withdraw(number, a) {
      act(number, a.on, ({ state, statutes }, around) => withdrawCase(state, statutes, around, city.actor(a.by)));
    },
    async tick(on) {
      openByCalendar(on);
      for (const number of cases.keys()) act(number, on, ({ state, statutes }, around) => passTime(state, statutes, around));
      return opened;
    },
    hidesCases: false,
    settle: (additions) => city.settle(additions),
    setFacts: (facts) => city.setFacts(facts),
    loadYear(year) {
      loaded.push(year);
      calendar = new Calendar(loaded);
    },
    get calendar() {
      return calendar;
    },
    async work(number) {
      const { state, statutes, today } = find(number);
      const around = { ...world(today), facts: answers(state, statutes, today) };
      return new Work(state, statutes, around, { person: '', name: '', agency: '', duties: [] });
    },
    count: async () => cases.size,
  };
}
