import { type Day, dayOf, type Principal, sql } from '#kernel';
import type { Room } from '../room.ts';
import { daysOfUse } from './show-use.ts';

/** Calls of one day: under grants, by agencies and by members of the public, and visits to what is open to everyone. */
export interface DayOfCity {
  readonly day: Day;
  readonly calls: number;
  readonly refused: number;
  readonly visits: number;
}

export interface UseOfCity {
  /** `agency` where only what the caller's agency provides or takes is counted. */
  readonly scope: 'city' | 'agency';
  readonly days: readonly DayOfCity[];
  /** Calls of these days by the agency that took the data, most first; `public` for members of the public together. */
  readonly holders: readonly { readonly holder: string; readonly calls: number }[];
  /** Grants that are good today. */
  readonly grants: number;
}

/**
 * Use of the last thirty days in counts: of the whole city for the authority and the auditor, else of what the caller's own
 * agency provides or takes. Visits are counted for the whole city alone: nobody takes them for an agency.
 */
export async function measureUse(room: Room, principal: Principal): Promise<UseOfCity> {
  await Promise.all([room.uses.flush(), room.visits.flush()]);
  const city = principal.roles.some((role) => role === 'authority' || role === 'auditor');
  const now = room.clock.now();
  const dayBefore = (days: number) => dayOf(new Date(now.getTime() - days * 86_400_000));
  const first = dayBefore(daysOfUse - 1);
  const own = city ? sql`true` : sql`(held.provider = ${principal.agency} or held.holder = ${principal.agency})`;
  const { reader } = room.database;
  const calls = await sql<{ day: Day; calls: string; refused: string }>`
    select to_char(day, 'YYYY-MM-DD') as day, sum(calls)::text as calls, sum(refused)::text as refused
    from access.use join access.grant as held on held.id = use.grant_id
    where use.jurisdiction = ${principal.jurisdiction} and day >= ${first} and ${own} group by day`.execute(reader);
  const visits = city
    ? await sql<{ day: Day; visits: string }>`
        select to_char(day, 'YYYY-MM-DD') as day, sum(visits)::text as visits from access.visit
        where jurisdiction = ${principal.jurisdiction} and day >= ${first} group by day`.execute(reader)
    : { rows: [] };
  const holders = await sql<{ holder: string; calls: string }>`
    select case when held.holder_kind = 'public' then 'public' else held.holder end as holder, sum(calls)::text as calls
    from access.use join access.grant as held on held.id = use.grant_id
    where use.jurisdiction = ${principal.jurisdiction} and day >= ${first} and ${own}
    group by 1 having sum(calls) > 0 order by sum(calls) desc, 1 limit 20`.execute(reader);
  const good = await sql<{ grants: string }>`
    select count(*)::text as grants from access.grant as held
    where held.jurisdiction = ${principal.jurisdiction} and held.state = 'active' and held.valid_from <= ${now}
      and (held.valid_until is null or held.valid_until > ${now}) and ${own}`.execute(reader);
  const called = new Map(calls.rows.map((row) => [row.day, row]));
  const visited = new Map(visits.rows.map((row) => [row.day, row.visits]));
  return {
    scope: city ? 'city' : 'agency',
    days: Array.from({ length: daysOfUse }, (_, at) => {
      const day = dayBefore(daysOfUse - 1 - at);
      const row = called.get(day);
      return { day, calls: Number(row?.calls ?? 0), refused: Number(row?.refused ?? 0), visits: Number(visited.get(day) ?? 0) };
    }),
    holders: holders.rows.map(({ holder, calls: sum }) => ({ holder, calls: Number(sum) })),
    grants: Number(good.rows[0]?.grants ?? 0),
  };
}
