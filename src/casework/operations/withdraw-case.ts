import type { Receipt } from '#kernel';
import { withdrawCase as withdraw } from '../engine/index.ts';
import type { Act, Room } from '../room.ts';
import { judgeCase } from './judge-case.ts';

export interface WithdrawInput extends Act {
  readonly number: string;
  readonly reasons?: string | undefined;
}

/** The person who filed takes the case back, where the law lets them. */
export function withdrawCase(room: Room, input: WithdrawInput): Promise<Receipt | undefined> {
  return judgeCase(room, input, {
    operation: 'casework.withdraw-case',
    number: input.number,
    decide: (state, statutes, world, actor) => withdraw(state, statutes, world, actor, { reasons: input.reasons }),
  });
}
