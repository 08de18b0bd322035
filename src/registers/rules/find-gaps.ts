import type { Register, RegisterRelation } from '#law';
import type { EntryValues } from '../tables.ts';
import { standingOf } from './entry-standing.ts';

export interface StandingEntry {
  readonly id: string;
  readonly values: EntryValues;
  readonly agency: string | null;
  readonly endedOn: string | null;
}

/** Entries of every register of a pack by the register's id. */
export type EntriesOf = (register: string) => readonly StandingEntry[];

export interface GapFinder {
  /** Ids of the gaps that an entry has; none where it has ended or expired. */
  gapsOf(entry: StandingEntry): readonly string[];
}

/** Judges the entries of one register by its named conditions, with the related entries in force today. */
export function findGaps(
  register: Register,
  registers: Readonly<Record<string, Register>>,
  entriesOf: EntriesOf,
  today: string,
): GapFinder {
  const related = Object.fromEntries(
    Object.entries(register.relations).map(([id, relation]) => [id, indexOf(relation, registers[relation.to], entriesOf, today)]),
  );
  return {
    gapsOf(entry) {
      const state = standingOf(register, entry, today);
      if (state === 'ended' || state === 'expired') return [];
      const scope = {
        entry: { none_: '', ...zeroes(register), ...entry.values },
        related: {
          none_: '',
          ...Object.fromEntries(Object.entries(related).map(([id, has]) => [id, has(entry.values)])),
        },
        state,
        today,
      };
      return Object.entries(register.gaps).flatMap(([id, gap]) => (gap.when.evaluate(scope) === true ? [id] : []));
    },
  };
}

/** Whether an entry in force over there has the values that an entry has here. */
function indexOf(
  { to, where }: RegisterRelation,
  register: Register | undefined,
  entriesOf: EntriesOf,
  today: string,
): (values: EntryValues) => boolean {
  const pairs = Object.entries(where);
  const known = new Set<string>();
  for (const entry of register ? entriesOf(to) : [])
    if (register && standingOf(register, entry, today) === 'in-force')
      for (const key of keysOf(pairs.map(([there]) => entry.values[there]))) known.add(key);
  return (values) => keysOf(pairs.map(([, here]) => values[here])).some((key) => known.has(key));
}

/** Every combination of values, since a list stands for each of its members; none where one of them is absent. */
function keysOf(values: readonly unknown[]): string[] {
  let keys: string[][] = [[]];
  for (const value of values) {
    const each = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== '').map(String);
    keys = keys.flatMap((key) => each.map((one) => [...key, one]));
  }
  return keys.map((key) => JSON.stringify(key));
}

function zeroes(register: Register): Record<string, unknown> {
  const zero = { number: 0, bool: false, choices: [], agencies: [], list: [] };
  return Object.fromEntries(Object.entries(register.fields).map(([name, { type }]) => [name, type in zero ? zero[type as 'bool'] : '']));
}
