import type { Receipt } from '#kernel';
import { askSupplement as ask } from '../engine/index.ts';
import type { Act, Room } from '../room.ts';
import { judgeCase } from './judge-case.ts';

export interface SupplementInput extends Act {
  readonly number: string;
  /** What is missing, all of it: it is told once. */
  readonly missing: readonly string[];
}

/** Tells the applicant, once, everything that is missing. */
export function askSupplement(room: Room, input: SupplementInput): Promise<Receipt | undefined> {
  return judgeCase(room, input, {
    operation: 'casework.ask-supplement',
    number: input.number,
    decide: (state, statutes, world, actor) => ask(state, statutes, world, actor, { missing: input.missing }),
  });
}
