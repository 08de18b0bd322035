import type { Bilingual, Principal, ReadConnection, WriteConnection } from '#kernel';
import { type CaseType, type Pack, vocabulary } from '#law';

type Connection = ReadConnection | WriteConnection;

/** What a case can be about, as a room describes it. */
export interface SubjectPort {
  /** @throws Fault where there is no such thing. Every attribute that the vocabulary declares must be present. */
  load(
    id: string,
    connection: Connection,
  ): Promise<{
    readonly title: string;
    readonly provider?: string;
    readonly version?: string;
    readonly attributes: Readonly<Record<string, unknown>>;
  }>;
}

/** A read-only question to a room. */
export type FactPort = (argument: unknown, connection: Connection) => Promise<unknown>;

/** What a decision asks of a room, inside the decision's transaction. */
export interface EffectCall {
  readonly connection: WriteConnection;
  readonly case: CaseSummary;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The same for every repetition of one effect. */
  readonly key: string;
  /** Who decided; `kind: 'application'` with id `engine` or `clock` where nobody did. */
  readonly principal: Principal;
  readonly at: Date;
  /** The article of what caused it, as `pack:article`. */
  readonly article?: string | undefined;
}

export interface CaseSummary {
  readonly number: string;
  readonly type: string;
  readonly jurisdiction: string;
  readonly pack: string;
  readonly packHash: string;
  readonly applicant: string;
  readonly provider: string;
  readonly about: { readonly kind: string; readonly id: string } | null;
}

export type EffectPort = (call: EffectCall) => Promise<void>;

/** An effect with a lifetime: begun with a step or case, ended on every way out of it. */
export interface HoldPort {
  begin(call: EffectCall): Promise<void>;
  end(call: EffectCall): Promise<void>;
}

/** What rooms register for packs to name. */
export interface Ports {
  readonly subjects: Readonly<Record<string, SubjectPort>>;
  readonly facts: Readonly<Record<string, FactPort>>;
  readonly effects: Readonly<Record<string, EffectPort>>;
  readonly holds?: Readonly<Record<string, HoldPort>>;
  /**
   * Case types that a room opens within an act of its own (an entry is submitted, and its review begins), each with
   * where a person does that: nobody files or supplies them past their room.
   */
  readonly doors?: Readonly<Record<string, Bilingual>>;
  /** By effect, argument and value: what a law may name and its room cannot carry out, with the reason. Not offered in forms. */
  readonly barred?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Bilingual>>>>>>;
}

/** Whether this release knows the effect and names the room that will carry it out: until then it is recorded and waits. */
export function isPending(effect: string): boolean {
  return vocabulary.effects[effect]?.pending !== undefined;
}

/**
 * Names in the packs for which no room has registered anything, as `effect grant.issue`: a start with one is refused.
 * Effects of rooms that this release announces are not among them.
 */
export function missingPorts(packs: readonly Pack[], ports: Ports): string[] {
  const missing = new Set<string>();
  const need = (kind: string, name: string, known: Readonly<Record<string, unknown>> | undefined) => {
    if (!known || !Object.hasOwn(known, name)) missing.add(`${kind} ${name}`);
  };
  for (const type of packs.flatMap((pack) => Object.values(pack.cases))) {
    if (!['none', 'agency', 'case'].includes(type.about)) need('subject', type.about, ports.subjects);
    for (const fact of Object.values(type.facts)) need('fact', fact.ask, ports.facts);
    const { effects, holds } = effectsOf(type);
    for (const name of effects) if (!isPending(name)) need('effect', name, ports.effects);
    for (const name of holds) if (!isPending(name)) need('hold', name, ports.holds);
  }
  return [...missing].sort();
}

function effectsOf(type: CaseType): { readonly effects: readonly string[]; readonly holds: readonly string[] } {
  const steps = Object.values(type.steps);
  const answers = steps.flatMap((step) => Object.values(step.answers));
  return {
    effects: [...type.effects, ...answers.flatMap((answer) => answer.effects)].map(({ name }) => name),
    holds: [...type.holds, ...steps.flatMap((step) => step.holds)].map(({ name }) => name),
  };
}
