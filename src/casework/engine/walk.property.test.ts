import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fault } from '#kernel';
import { type CaseType, chooseLaws, type Field, loadCalendar, nextDay } from '#law';
import { laboratoryStack } from '../testing/laboratory.ts';
import { openTrialCity } from '../testing/trial-city.ts';
import {
  type Actor,
  answerStep,
  askSupplement,
  type CaseState,
  everyLaw,
  extendStep,
  type Filing,
  factKey,
  fileCase,
  formFields,
  type Outcome,
  passTime,
  prepareFiling,
  questionsOf,
  type Stack,
  type Statutes,
  type Subject,
  subjectOfAgency,
  supplyCase,
  type World,
  withdrawCase,
} from './index.ts';

const packs = fileURLToPath(new URL('../../../packs/', import.meta.url));
const calendar = loadCalendar(`${packs}calendar`);
const city = openTrialCity();
const cities = ['wuxi-2020', 'jiaozuo-2020', 'zhejiang-2016', 'fushun-2022'];
const stacks: readonly Stack[] = [
  ...cities.map((city) => chooseLaws(packs, city)),
  ...cities.map((city) => chooseLaws(packs, city, ['national-2025'])),
  chooseLaws(packs, 'national-2025'),
  laboratoryStack(undefined),
  laboratoryStack('both'),
];
const people = [
  ...Object.keys(city.written.agencies).flatMap((agency) => [`${agency}/o`, `${agency}/o2`, `${agency}/h`, `${agency}/s`]),
  ...Object.keys(city.written.public),
].map((person) => city.actor(person));
const resources = Object.keys(city.written.resources);
const grants = Object.keys(city.written.grants);

/** Draws from the numbers that fast-check gives, so that a failing walk shrinks and can be played again. */
class Dice {
  readonly #throws: readonly number[];
  #next = 0;
  constructor(throws: readonly number[]) {
    this.#throws = throws;
  }
  upTo(count: number): number {
    return (this.#throws[this.#next++ % this.#throws.length] ?? 0) % count;
  }
  pick<T>(from: readonly T[]): T {
    const picked = from[this.upTo(from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }
}

function valueOf(field: Field, dice: Dice): unknown {
  if (dice.upTo(40) === 0) return dice.pick<unknown>([17, 'x', null, ['y'], { z: 1 }]);
  switch (field.type) {
    case 'bool':
      return dice.upTo(3) > 0;
    case 'number':
      return dice.upTo(5);
    case 'date':
      return dice.pick(['2026-03-01', '2026-12-31', '2026-02-30']);
    case 'choice':
      return dice.pick(field.of).value;
    case 'choices':
      return [dice.pick(field.of).value];
    case 'agency':
      return 'c-housing';
    case 'agencies':
      return dice.pick([['c-housing', 'c-health'], ['c-transport'], []]);
    case 'items':
    case 'list':
      return dice.pick([['name'], ['x'], []]);
    case 'table':
      return [Object.fromEntries(Object.entries(field.columns).map(([name, type]) => [name, type === 'number' ? dice.upTo(2) : 'x']))];
    default:
      return dice.pick(['甲', '无', '同意']);
  }
}

function fill(fields: Readonly<Record<string, Field>>, dice: Dice): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (dice.upTo(6) > 0 ? [[name, valueOf(field, dice)]] : [])));
}

function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

const tally = { filed: 0, acts: 0, refused: 0, closed: 0 };

/** Carries an act out on a frozen state: it may give a new one or a Fault, and nothing else. */
function attempt(act: () => Outcome): Outcome | null {
  tally.acts++;
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    tally.refused++;
    return null;
  }
}

function answersTo(state: CaseState, statutes: Statutes, today: string): World {
  const facts = new Map(
    questionsOf(
      state,
      everyLaw(statutes).map(({ type }) => type),
      today,
    ).map(({ fact, argument }) => [factKey(fact, argument), city.fact(fact, argument)]),
  );
  return { today, calendar, directory: city.directory, facts };
}

function subjectFor({ about }: CaseType, dice: Dice): Subject | null {
  if (about === 'agency') return subjectOfAgency(city.directory, dice.pick(Object.keys(city.written.agencies)));
  return about === 'resource' || about === 'grant' ? city.subject(dice.pick(about === 'grant' ? grants : resources)) : null;
}

function walk(dice: Dice): void {
  const stack = dice.pick(stacks);
  const pack = dice.pick(stack.packs);
  const type = dice.pick(Object.values(pack.cases) as CaseType[]);
  let today = '2026-03-02';
  const about = subjectFor(type, dice);
  const actor = dice.pick(people);
  const filing: Filing = {
    number: 'C1',
    type: type.id,
    about,
    provider: about ? city.providerOf(about.id) : '',
    form: {},
    actor,
    paper: dice.upTo(2) === 0,
    signer: dice.pick(people.filter((person) => person.agency === actor.agency)),
    overrides: { '3': { law: '某法' }, '4': { reason: '理由' } },
  };
  let prepared: ReturnType<typeof prepareFiling>;
  try {
    const bare = prepareFiling(stack, filing, { today, calendar, directory: city.directory });
    const fields = Object.fromEntries(formFields(bare.statutes.own, bare.statutes.layers).map(({ name, field }) => [name, field]));
    prepared = prepareFiling(stack, { ...filing, form: fill(fields, dice) }, { today, calendar, directory: city.directory });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return;
  }
  const { statutes } = prepared;
  const filed = attempt(() => fileCase(freeze(prepared), filing, answersTo(prepared.state, statutes, today)));
  if (!filed) return;
  tally.filed++;
  let state = freeze(filed.state);
  inspect(state);
  for (let turn = 0; turn < 60 && state.status !== 'closed'; turn++) {
    if (dice.upTo(4) === 0) today = nextDay(today);
    const outcome = attempt(() => move(state, statutes, answersTo(state, statutes, today), dice));
    if (!outcome) continue;
    state = freeze(outcome.state);
    inspect(state);
  }
}

function move(state: CaseState, statutes: Statutes, world: World, dice: Dice): Outcome {
  const open = Object.keys(state.steps).filter((id) => state.steps[id]?.state === 'open');
  const step = dice.upTo(12) > 0 && open.length > 0 ? dice.pick(open) : dice.pick(Object.keys(state.steps));
  const rule = statutes.own.type.steps[step];
  const actor: Actor = dice.upTo(6) === 0 ? dice.pick(people) : likely(state, step, dice);
  const kind = dice.upTo(20);
  if (kind === 0) return withdrawCase(state, statutes, world, actor);
  if (kind === 1)
    return extendStep(state, statutes, world, actor, { step, days: dice.upTo(12) + 1, consent: dice.pick(people), told: true });
  if (kind === 2) return askSupplement(state, statutes, world, actor, { missing: ['why'] });
  if (kind === 3) return passTime(state, statutes, { ...world, today: '2026-05-06' });
  if (kind === 4 || state.status === 'returned') {
    const applicant = people.find((person) => person.person === state.applicant.person) ?? actor;
    return supplyCase(state, statutes, world, applicant, { form: fill(statutes.own.type.filing.fields, dice) });
  }
  const answer = dice.pick(Object.keys(rule?.answers ?? {}));
  const fields = { ...rule?.fields, ...rule?.answers[answer]?.fields };
  const written = { reasons: '理由', cites: '某法', document: '答复书' };
  const signer = dice.pick(people.filter((person) => person.agency === actor.agency));
  return answerStep(state, statutes, world, actor, {
    step,
    answer,
    fields: fill(fields, dice),
    ...(dice.upTo(4) > 0 ? written : {}),
    signer,
  });
}

/** Mostly someone who could be meant, so that walks get somewhere. */
function likely(state: CaseState, step: string, dice: Dice): Actor {
  const agencies = [...(state.steps[step]?.asked ?? []), 'c-bureau', 'x-bureau', state.provider.id, state.applicant.id];
  const near = people.filter((person) => (person.agency || person.person) === dice.pick(agencies));
  return near.length > 0 ? dice.pick(near) : dice.pick(people);
}

function inspect(state: CaseState): void {
  expect(structuredClone(state)).toEqual(JSON.parse(JSON.stringify(state)));
  expect(new Set(state.effects.map(({ key }) => key)).size).toBe(state.effects.length);
  const steps = Object.values(state.steps);
  if (state.status === 'open') expect(steps.some((step) => step.state === 'open')).toBe(true);
  if (state.status !== 'closed') return;
  tally.closed++;
  expect(state.holds.filter((hold) => hold.releasedOn === null)).toEqual([]);
  expect(state.clocks.filter((clock) => clock.state === 'running')).toEqual([]);
  expect(state.stops.filter((stop) => stop.to === null)).toEqual([]);
  expect(steps.filter((step) => step.state === 'open' || step.state === 'waiting')).toEqual([]);
}

it('however people act, a case is refused or goes on: nothing else is thrown, changed on refusal, leaked or stuck', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000_003 }), { minLength: 60, maxLength: 400 }), (throws) => walk(new Dice(throws))),
    { numRuns: 1_500 },
  );
  // The walks must have gone somewhere, or they prove nothing.
  expect(tally.filed).toBeGreaterThan(100);
  expect(tally.closed).toBeGreaterThan(30);
  expect(tally.refused).toBeGreaterThan(500);
});
