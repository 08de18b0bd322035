import type { Receipt } from '#kernel';
import { type Overrides, supplyCase as supply } from '../engine/index.ts';
import type { Act, Room } from '../room.ts';
import { refuseBarred } from '../rules/bar-options.ts';
import { loadSubject } from './file-case.ts';
import { judgeCase } from './judge-case.ts';

export interface SupplyInput extends Act {
  readonly number: string;
  readonly form: Readonly<Record<string, unknown>>;
  /** Rules passed over, by article, each with the law that provides otherwise or the reason. */
  readonly overrides?: Overrides | undefined;
}

/** The applicant supplies what was asked, or hands a returned case in again, about its subject as it stands now. */
export function supplyCase(room: Room, input: SupplyInput): Promise<Receipt | undefined> {
  const form = { ...input.form };
  return judgeCase(room, input, {
    operation: 'casework.supply-case',
    number: input.number,
    async prepare(state, connection) {
      const { about: before } = state;
      // Agencies and earlier cases stay as they were when the case was filed; what a room holds may have changed.
      const held = before !== null && room.ports.subjects[before.kind] !== undefined;
      const about = held ? (await loadSubject(room, connection, before.kind, before.id)).subject : before;
      return { ...state, about, form: { ...state.form, ...form } };
    },
    decide(state, statutes, world, actor) {
      refuseBarred(statutes.own.type, room.ports.barred, form);
      return supply(state, statutes, world, actor, { form, about: state.about, overrides: input.overrides });
    },
  });
}
