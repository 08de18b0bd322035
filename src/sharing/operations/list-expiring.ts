import type { Grant } from '#access';
import { dayOf, type Principal } from '#kernel';
import type { Room } from '../room.ts';

/** Working days before its end from which a grant's renewal is called to mind: a request takes about as long. */
export const renewalDays = 10;

/** Grants in force whose last day is at most ten working days away, the first to end first. */
export function listExpiring(
  room: Room,
  principal: Principal,
  { side, resource, offset, limit }: { side?: 'held' | 'given'; resource?: string; offset: number; limit: number },
): Promise<{ items: Grant[]; total: number }> {
  return room.access.listGrants(principal, { state: 'active', side, resource, offset, limit, endingBefore: endOf(room) });
}

/** The end of the tenth working day from today. */
function endOf({ clock, calendar }: Room): Date {
  const today = dayOf(clock.now());
  let at = new Date(`${today}T00:00:00+08:00`).getTime() + 86_400_000;
  while (calendar.workdaysBetween(today, dayOf(new Date(at))) <= renewalDays) at += 86_400_000;
  return new Date(at);
}
