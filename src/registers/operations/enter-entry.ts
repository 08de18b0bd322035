import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { settleValues } from '../rules/judge-values.ts';
import { mayKeep } from '../rules/rights.ts';
import { demandRegister, type OpenRegister } from './demand-register.ts';
import { type Written, writeEntry } from './write-entry.ts';

export interface EnterEntry {
  readonly pack: string;
  readonly register: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
}

/**
 * Enters an entry by whoever keeps the register directly.
 * @throws Fault `registers.no-register`, `registers.not-keeper`, `registers.invalid-values`, `registers.already-entered`
 */
export async function enterEntry(room: Room, { pack, register: id, values, principal }: EnterEntry): Promise<Written> {
  const open = await demandRegister(room, principal, pack, id);
  demandKeeper(open, ownerIn(open, values));
  return room.database.transact((connection) =>
    writeEntry(room, connection, {
      register: open.register,
      act: 'enter',
      given: values,
      agencies: new Set(open.agencies.map((agency) => agency.id)),
      writer: writerOf(room, principal),
    }),
  );
}

/** The agency whose entry these values would make; null where the register's entries are of nobody. */
export function ownerIn({ register }: OpenRegister, values: Readonly<Record<string, unknown>>): string | null {
  const owner = register.of === undefined ? undefined : settleValues(values)[register.of];
  return typeof owner === 'string' ? owner : null;
}

/** @throws Fault `registers.not-keeper` */
export function demandKeeper({ register, pack, reader }: OpenRegister, of: string | null): void {
  if (!mayKeep(register, pack, reader, of)) {
    const [article] = register.articles;
    throw faults['registers.not-keeper'](article === undefined ? {} : { article: `${pack.id}:${article}` });
  }
}

export function writerOf(room: Room, principal: Principal) {
  return { person: principal.id, personName: principal.name, agency: principal.agency, at: room.clock.now() };
}
