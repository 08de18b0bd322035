import { dayOf } from '#kernel';
import type { EntryStanding, Register } from '#law';
import type { RegisterAgency, Room } from '../room.ts';
import { expiresSoon, standingOf } from '../rules/entry-standing.ts';
import { findGaps } from '../rules/find-gaps.ts';
import { maySee } from '../rules/rights.ts';
import { readEntries, type StoredEntry } from '../store/entries.ts';
import type { OpenRegister } from './demand-register.ts';

/** An entry as it is today. */
export interface SurveyedEntry extends StoredEntry {
  readonly standing: EntryStanding;
  readonly soon: boolean;
  /** Ids of what it lacks. */
  readonly gaps: readonly string[];
}

export interface Survey {
  /** Entries that the caller may see. */
  readonly entries: readonly SurveyedEntry[];
  /** Agencies that must have an entry in force and have none; empty for who sees their own entries alone. */
  readonly uncovered: readonly RegisterAgency[];
}

/** Reads registers of one pack once each, for as many surveys as are asked. */
export function openSurvey(room: Room): (open: OpenRegister) => Promise<Survey> {
  const read = new Map<string, Promise<StoredEntry[]>>();
  const entriesOf = (register: Register) => {
    const key = `${register.pack}/${register.id}`;
    const entries = read.get(key) ?? readEntries(room, room.database.reader, register);
    read.set(key, entries);
    return entries;
  };
  const today = dayOf(room.clock.now());
  return async (open) => {
    const { register, pack, reader, agencies } = open;
    const needed = [register, ...Object.values(register.relations).flatMap(({ to }) => pack.registers[to] ?? [])];
    const known = new Map<string, readonly StoredEntry[]>();
    for (const each of needed) known.set(each.id, await entriesOf(each));
    const finder = findGaps(register, pack.registers, (id) => known.get(id) ?? [], today);
    const all = known.get(register.id) ?? [];
    const entries = all
      .filter(({ agency }) => maySee(register, pack, reader, agency))
      .map((entry) => {
        const standing = standingOf(register, entry, today);
        return {
          ...entry,
          standing,
          soon: standing === 'in-force' && expiresSoon(register, entry.values, today),
          gaps: finder.gapsOf(entry),
        };
      });
    const covered = new Set(all.filter((entry) => standingOf(register, entry, today) === 'in-force').map(({ agency }) => agency));
    const uncovered = agencies.filter(
      ({ id, kind, offices }) =>
        register.coverage?.each.some((each) => each === kind || offices.includes(each)) === true &&
        !covered.has(id) &&
        maySee(register, pack, reader, id),
    );
    return { entries, uncovered };
  };
}
