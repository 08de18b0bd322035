import type { Room } from '../room.ts';
import { actOnEntry, type ChangeEntry } from './change-entry.ts';
import type { Written } from './write-entry.ts';

/**
 * Ends an entry today, by whoever keeps the register directly; it stays readable with its history.
 * @throws Fault `registers.no-entry`, `registers.not-keeper`, `registers.already-ended`
 */
export function endEntry(room: Room, of: Omit<ChangeEntry, 'values'>): Promise<Written> {
  return actOnEntry(room, { ...of, values: {} }, 'end');
}
