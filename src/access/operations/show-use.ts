import { type Day, dayOf, type Principal, sql } from '#kernel';
import type { Room } from '../room.ts';
import { findGrant } from './list-grants.ts';

/** What happened under a grant on one day of the city. */
export interface DayOfUse {
  readonly day: Day;
  readonly calls: number;
  readonly refused: number;
  readonly rows: number;
}

/** Calls of the last thirty days under one grant: answered, and refused. */
export interface UseOfGrant {
  readonly calls: number;
  readonly refused: number;
}

/** Days of a count of use, today included. */
export const daysOfUse = 30;

/**
 * Calls under a grant on each of the last thirty days, oldest first, days without a call included.
 * @throws access.unknown-grant, also where it is hidden from the caller
 */
export async function showUse(room: Room, principal: Principal, id: string): Promise<DayOfUse[]> {
  await findGrant(room, principal, id);
  await room.uses.flush();
  const found = await sql<{ day: Day; calls: string; refused: string; rows: string }>`
    select to_char(day, 'YYYY-MM-DD') as day, sum(calls)::text as calls, sum(refused)::text as refused, sum(rows)::text as rows
    from access.use where grant_id = ${id} and day >= ${dayBefore(room, daysOfUse - 1)} group by day`.execute(room.database.reader);
  const known = new Map(found.rows.map((row) => [row.day, row]));
  return Array.from({ length: daysOfUse }, (_, at) => {
    const day = dayBefore(room, daysOfUse - 1 - at);
    const row = known.get(day);
    return { day, calls: Number(row?.calls ?? 0), refused: Number(row?.refused ?? 0), rows: Number(row?.rows ?? 0) };
  });
}

/** Calls of the last thirty days under each of several grants, by grant id; a grant without calls is absent. */
export async function countCalls(room: Room, ids: readonly string[]): Promise<ReadonlyMap<string, UseOfGrant>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ grant_id: string; calls: string; refused: string }>`
    select grant_id, sum(calls)::text as calls, sum(refused)::text as refused from access.use
    where grant_id = any(${ids}::bigint[]) and day >= ${dayBefore(room, daysOfUse - 1)} group by grant_id`.execute(room.database.reader);
  return new Map(found.rows.map((row) => [row.grant_id, { calls: Number(row.calls), refused: Number(row.refused) }]));
}

/** The city has one zone without daylight saving: a day is always 24 hours. */
function dayBefore({ clock }: Room, days: number): Day {
  return dayOf(new Date(clock.now().getTime() - days * 86_400_000));
}
