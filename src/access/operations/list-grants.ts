import type { Principal } from '#kernel';
import { consumerOf } from '../disclosure/settle-disclosure.ts';
import { faults } from '../faults.ts';
import type { Grant } from '../grants/grant.ts';
import { toGrant } from '../grants/read-grants.ts';
import type { Room } from '../room.ts';

export interface GrantFilter {
  readonly resource?: string | undefined;
  /** The case by whose decision it was issued. */
  readonly case?: string | undefined;
  readonly state?: 'active' | 'suspended' | 'revoked' | 'expired' | undefined;
  /** Held by the caller, or on the caller's data. */
  readonly side?: 'held' | 'given' | undefined;
  /** Last instant of those asked for, which then come in the order of their end. */
  readonly endingBefore?: Date | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/** Whether the caller may see all grants of the jurisdiction: the authority and the auditor. */
export function seesAll(principal: Principal): boolean {
  return principal.roles.includes('authority') || principal.roles.includes('auditor');
}

/**
 * Grants that the caller's agency holds or that are on its data; a member of the public's own; the authority and the auditor
 * see all. Newest first.
 */
export async function listGrants(room: Room, principal: Principal, filter: GrantFilter = {}): Promise<{ items: Grant[]; total: number }> {
  const now = room.clock.now();
  let query = room.database.reader.selectFrom('access.grant').where('jurisdiction', '=', principal.jurisdiction);
  if (!seesAll(principal))
    query = query.where((where) =>
      where.or([where('holder', '=', consumerOf(principal).consumer), where('provider', '=', principal.agency)]),
    );
  if (filter.side === 'held') query = query.where('holder', '=', consumerOf(principal).consumer);
  if (filter.side === 'given') query = query.where('provider', '=', principal.agency);
  if (filter.endingBefore !== undefined) query = query.where('valid_until', '<=', filter.endingBefore);
  if (filter.resource !== undefined) query = query.where('resource', '=', filter.resource);
  if (filter.case !== undefined) query = query.where('case_number', '=', filter.case);
  if (filter.state === 'expired') query = query.where('state', '=', 'active').where('valid_until', '<=', now);
  else if (filter.state === 'active')
    query = query
      .where('state', '=', 'active')
      .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>', now)]));
  else if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  const count = await query.select((select) => select.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .$if(filter.endingBefore !== undefined, (ordered) => ordered.orderBy('valid_until'))
    .orderBy('id', 'desc')
    .limit(filter.limit ?? 50)
    .offset(filter.offset ?? 0)
    .execute();
  return { items: rows.map(toGrant), total: Number(count.total) };
}

/** One grant, where the caller may see it. @throws access.unknown-grant, also where it is hidden from the caller. */
export async function findGrant(room: Room, principal: Principal, id: string): Promise<Grant> {
  if (!/^[1-9]\d{0,17}$/.test(id)) throw faults['access.unknown-grant']();
  const row = await room.database.reader.selectFrom('access.grant').selectAll().where('id', '=', id).executeTakeFirst();
  const seen =
    row !== undefined &&
    row.jurisdiction === principal.jurisdiction &&
    (seesAll(principal) || row.holder === consumerOf(principal).consumer || row.provider === principal.agency);
  if (!seen) throw faults['access.unknown-grant']();
  return toGrant(row);
}
