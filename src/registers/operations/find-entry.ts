import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { mayKeep } from '../rules/rights.ts';
import { readVersions } from '../store/entries.ts';
import { demandRegister, type OpenRegister } from './demand-register.ts';
import { openSurvey, type SurveyedEntry } from './survey-register.ts';

export interface FoundEntry {
  readonly open: OpenRegister;
  readonly entry: SurveyedEntry;
  readonly mayKeep: boolean;
  readonly versions: Awaited<ReturnType<typeof readVersions>>;
}

/** One entry with its history, the newest version first. @throws Fault `registers.no-register`, `registers.no-entry` */
export async function findEntry(
  room: Room,
  principal: Principal,
  of: { readonly pack: string; readonly register: string; readonly entry: string },
): Promise<FoundEntry> {
  const open = await demandRegister(room, principal, of.pack, of.register);
  const entry = (await openSurvey(room)(open)).entries.find(({ id }) => id === of.entry);
  if (!entry) throw faults['registers.no-entry']();
  const versions = await readVersions(room, room.database.reader, entry.id);
  return { open, entry, versions, mayKeep: entry.endedOn === null && mayKeep(open.register, open.pack, open.reader, entry.agency) };
}
