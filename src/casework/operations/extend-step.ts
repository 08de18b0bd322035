import type { Principal, Receipt } from '#kernel';
import { extendStep as extend } from '../engine/index.ts';
import { type Act, actorOf, type Room } from '../room.ts';
import { type Judgement, judgeCase } from './judge-case.ts';

export interface ExtendInput extends Act {
  readonly number: string;
  readonly step: string;
  readonly days: number;
  readonly reasons?: string | undefined;
  /** Whether the applicant was told, where the law asks for it. */
  readonly told?: boolean | undefined;
  /** Who consents, where the caller may not. Known to rooms alone: no request can name another person. */
  readonly consent?: Principal | undefined;
}

/** Extends the clocks of a step by days, each under its own law's article. */
export function extendStep(room: Room, input: ExtendInput): Promise<Receipt | undefined> {
  const { step, days } = input;
  return judgeCase(room, input, {
    ...judgementOfExtension(input),
    operation: 'casework.extend-step',
    facts: { step, days, ...(input.consent ? { consent: input.consent.id } : {}) },
  });
}

/** How an extension is judged; as a draft, all but the consent. */
export function judgementOfExtension(input: ExtendInput, unsigned = false): Omit<Judgement, 'operation' | 'facts'> {
  const { number, step, days, reasons, told } = input;
  const consent = input.consent && actorOf(input.consent);
  return {
    number,
    decide: (state, statutes, world, actor) => extend(state, statutes, world, actor, { step, days, reasons, told, consent, unsigned }),
  };
}
