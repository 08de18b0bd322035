import type { Principal, WriteConnection } from '#kernel';
import type { RegisterAct } from '#law';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { settleValues } from '../rules/judge-values.ts';
import { maySee } from '../rules/rights.ts';
import { readEntry, type StoredEntry } from '../store/entries.ts';
import { demandRegister, type OpenRegister } from './demand-register.ts';
import { demandKeeper, ownerIn, writerOf } from './enter-entry.ts';
import { type Written, writeEntry } from './write-entry.ts';

export interface ChangeEntry {
  readonly pack: string;
  readonly register: string;
  readonly entry: string;
  /** Fields that change; an empty value takes one away. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
}

/**
 * Changes an entry by whoever keeps the register directly; what it was stays in its history.
 * @throws Fault `registers.no-entry`, `registers.not-keeper`, `registers.key-fixed`, `registers.invalid-values`, `registers.already-ended`
 */
export function changeEntry(room: Room, change: ChangeEntry): Promise<Written> {
  return actOnEntry(room, change, 'change');
}

/** Writes the next version of an entry that is there, under its own key. */
export async function actOnEntry(room: Room, { values, ...of }: ChangeEntry, act: Exclude<RegisterAct, 'enter'>): Promise<Written> {
  const open = await demandRegister(room, of.principal, of.pack, of.register);
  return room.database.transact(async (connection) => {
    const before = await demandEntry(room, connection, open, of.entry);
    demandKeeper(open, before.agency);
    refuseNewKey(open, before, values);
    const given = { ...keyValues(open, before), ...values };
    // What is given to another agency leaves the keeper's own: only who keeps both may do it.
    demandKeeper(open, open.register.of !== undefined && open.register.of in values ? ownerIn(open, values) : before.agency);
    return writeEntry(room, connection, {
      register: open.register,
      act,
      given,
      agencies: new Set(open.agencies.map((agency) => agency.id)),
      writer: writerOf(room, of.principal),
    });
  });
}

/** @throws Fault `registers.no-entry` also where the caller may not see it. */
export async function demandEntry(
  room: Room,
  connection: WriteConnection | Room['database']['reader'],
  { register, pack, reader }: OpenRegister,
  id: string,
): Promise<StoredEntry> {
  const entry = await readEntry(room, connection, register, id);
  if (!entry || !maySee(register, pack, reader, entry.agency)) throw faults['registers.no-entry']();
  return entry;
}

const keyValues = ({ register }: OpenRegister, { values }: StoredEntry) =>
  Object.fromEntries(register.key.map((name) => [name, values[name]]));

function refuseNewKey({ register }: OpenRegister, before: StoredEntry, values: Readonly<Record<string, unknown>>): void {
  const given = settleValues(values);
  const changed = register.key.find((name) => name in values && given[name] !== before.values[name]);
  if (changed !== undefined)
    throw faults['registers.key-fixed']({ values: { field: register.fields[changed]?.label.zh ?? changed }, places: [{ field: changed }] });
}
