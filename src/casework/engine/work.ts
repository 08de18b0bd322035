import type { Day } from '#kernel';
import { type Calendar, type CaseType, citation, type Expression, fillScope, isOfType, type Scope } from '#law';
import type { Directory } from './directory.ts';
import type { Actor, CaseEvent, CaseState, EffectRecord, EventKind, Override } from './state.ts';
import { everyLaw, type Statutes } from './statutes.ts';

/** What is true outside the case at the moment of an act. */
export interface World {
  readonly today: Day;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly facts: FactAnswers;
}

/** Answers of other rooms to the questions of `questionsOf`, by `factKey`. */
export type FactAnswers = ReadonlyMap<string, unknown>;

/** Answers nothing with certainty: only for what no fact can decide, such as naming who is meant. */
export const noFacts: FactAnswers = Object.assign(new Map<string, unknown>(), { has: () => true });

export interface Question {
  readonly fact: string;
  readonly argument: unknown;
}

/** What an act did. `state` is new; the one given is untouched. */
export interface Outcome {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  /** Effects to carry out now, in order. */
  readonly effects: readonly EffectRecord[];
  readonly holdsBegun: readonly EffectRecord[];
  /** Rules passed over in this act, warnings among them. */
  readonly overrides: readonly Override[];
  readonly holdsEnded: readonly EffectRecord[];
}

/** An act under way: a private copy of the state, and what has happened to it. */
export class Work {
  readonly state: CaseState;
  readonly statutes: Statutes;
  readonly world: World;
  readonly actor: Actor;
  readonly #events: CaseEvent[] = [];
  readonly #before: {
    readonly effects: number;
    readonly overrides: number;
    readonly holds: ReadonlySet<string>;
    readonly released: ReadonlySet<string>;
  };

  constructor(state: Readonly<CaseState>, statutes: Statutes, world: World, actor: Actor) {
    this.state = structuredClone(state) as CaseState;
    this.statutes = statutes;
    this.world = world;
    this.actor = actor;
    this.#before = {
      effects: state.effects.length,
      overrides: state.overrides.length,
      holds: new Set(state.holds.map((hold) => hold.key)),
      released: new Set(state.holds.filter((hold) => hold.releasedOn !== null).map((hold) => hold.key)),
    };
  }

  get today(): Day {
    return this.world.today;
  }

  /** The article as refusals cite it, under the case's own law unless another is named. */
  cite(article: string | undefined, pack = this.statutes.own.pack.id): string | undefined {
    return citation(pack, article);
  }

  note(what: EventKind, event: Partial<CaseEvent> = {}): void {
    const { person, name, agency } = this.actor;
    this.#events.push({ what, on: this.today, person, name, agency, ...event });
  }

  evaluate(expression: Expression, type: CaseType = this.statutes.own.type, scope: Scope = this.scope(type)): unknown {
    return expression.evaluate(scope);
  }

  holds(condition: Expression | boolean | undefined, type: CaseType = this.statutes.own.type, scope?: Scope): boolean {
    if (condition === undefined) return true;
    return typeof condition === 'boolean' ? condition : this.evaluate(condition, type, scope) === true;
  }

  /** The names that a type's conditions know, with the case's values. */
  scope(type: CaseType = this.statutes.own.type): Scope {
    const base = baseScope(this.state, this.today);
    const facts = Object.fromEntries(
      Object.entries(type.facts).map(([name, question]) => {
        const argument = question.with ? question.with.evaluate(fillScope(type.scope, base)) : '';
        return [name, this.#factOf(question.ask, argument)];
      }),
    );
    return fillScope(type.scope, { ...base, facts });
  }

  /**
   * Before an act is judged: what rooms have told must be of the types they are declared with. A missing attribute or
   * answer must never pass for a harmless one.
   * @throws Error naming the port that is wrong.
   */
  demandSoundInput(): void {
    const { about } = this.state;
    const { own } = this.statutes;
    if (about)
      for (const [name, type] of Object.entries(own.type.scope.about))
        if (!isOfType(type, about.attributes[name])) throw new Error(`subject ${about.kind} gives no ${type} as ${name}`);
    for (const { type } of everyLaw(this.statutes))
      for (const [name, question] of Object.entries(type.facts)) {
        const wanted = type.scope.facts[name];
        const argument = question.with ? question.with.evaluate(fillScope(type.scope, baseScope(this.state, this.today))) : '';
        const answer = this.world.facts.get(factKey(question.ask, argument));
        if (wanted && !isOfType(wanted, answer)) throw new Error(`fact ${question.ask} gives no ${wanted}`);
      }
  }

  #factOf(fact: string, argument: unknown): unknown {
    const key = factKey(fact, argument);
    if (!this.world.facts.has(key)) throw new Error(`the fact ${fact} was not asked before the act`);
    const value = this.world.facts.get(key);
    const known = this.state.readings.findLast((reading) => reading.fact === fact && factKey(fact, reading.argument) === key);
    if (!known || JSON.stringify(known.value) !== JSON.stringify(value) || known.on !== this.today)
      this.state.readings.push({ fact, argument, value, on: this.today });
    return value;
  }

  finish(): Outcome {
    return {
      state: this.state,
      events: this.#events,
      effects: this.state.effects.slice(this.#before.effects),
      overrides: this.state.overrides.slice(this.#before.overrides),
      holdsBegun: this.state.holds.filter((hold) => !this.#before.holds.has(hold.key)),
      holdsEnded: this.state.holds.filter((hold) => hold.releasedOn !== null && !this.#before.released.has(hold.key)),
    };
  }
}

function baseScope(state: CaseState, today: Day) {
  const steps = Object.fromEntries(
    Object.entries(state.steps).map(([id, step]) => [
      id,
      {
        answer: step.answer,
        answers: step.replies.map((reply) => reply.answer),
        late: step.late,
        on: step.doneOn ?? '',
        fields: step.fields,
      },
    ]),
  );
  return {
    form: state.form,
    steps,
    about: state.about?.attributes ?? {},
    applicant: { ...state.applicant },
    provider: { ...state.provider },
    choice: state.choices,
    today,
  };
}

/** The questions that must be answered before an act on this state is judged. They see the form and the parties alone. */
export function questionsOf(state: CaseState, types: Iterable<CaseType>, today: Day): Question[] {
  const base = baseScope(state, today);
  const questions = new Map<string, Question>();
  for (const type of types)
    for (const { ask, with: argument } of Object.values(type.facts)) {
      const value = argument ? argument.evaluate(fillScope(type.scope, base)) : '';
      questions.set(factKey(ask, value), { fact: ask, argument: value });
    }
  return [...questions.values()];
}

export function factKey(fact: string, argument: unknown): string {
  return `${fact} ${JSON.stringify(argument)}`;
}
