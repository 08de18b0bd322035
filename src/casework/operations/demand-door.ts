import { faults } from '../faults.ts';
import type { Room } from '../room.ts';

/**
 * Refuses what comes past the room that opens such cases: a stray case would bind nobody, and lie in an inbox.
 * @throws casework.other-door, with where it is done
 */
export function demandDoor(room: Room, type: string): void {
  const door = room.ports.doors?.[type];
  if (door) throw faults['casework.other-door']({ remedy: door });
}
