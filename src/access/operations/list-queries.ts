import type { Principal } from '#kernel';
import type { Room } from '../room.ts';

export interface QueryFilter {
  /** Asked by one's own agency, or asked of its data; asked unless told. */
  readonly side?: 'asked' | 'given' | undefined;
  readonly grant?: string | undefined;
  /** Account of one person. */
  readonly person?: string | undefined;
  readonly resource?: string | undefined;
  readonly matter?: string | undefined;
  /** Days of the city, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/** One query of a person, as its readers see it. */
export interface PersonsQuery {
  readonly id: string;
  readonly at: Date;
  readonly agency: string;
  /** Null to the agency whose data it is: who of its people asked is the asking agency's to answer for. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly resource: string | null;
  readonly grant: string | null;
  readonly mode: string;
  readonly matter: string;
  readonly reason: string;
  readonly items: readonly string[];
  readonly rows: number;
  /** `answered`, or the code of the refusal. */
  readonly outcome: string;
  /** Where its record stands in the ledger; null for refusals. */
  readonly receipt: { readonly batch: string; readonly index: number } | null;
}

/**
 * What people asked for by hand, newest first. Asked: the auditor sees all of the jurisdiction, the head of an agency
 * that agency's, everyone else their own (wuxi-21-1: use for the duty alone is looked after by the agency itself). Given:
 * what was asked of the caller's agency's data, with agency, matter and reason, so that it can see what its data served.
 */
export async function listQueries(
  room: Room,
  principal: Principal,
  filter: QueryFilter = {},
): Promise<{ items: PersonsQuery[]; total: number }> {
  let query = room.database.reader.selectFrom('access.query').where('jurisdiction', '=', principal.jurisdiction);
  const given = filter.side === 'given';
  if (given) query = query.where('provider', '=', principal.agency);
  else if (!principal.roles.includes('auditor')) {
    query = query.where('agency', '=', principal.agency);
    if (!principal.roles.includes('head')) query = query.where('account', '=', principal.id);
  }
  if (filter.grant !== undefined) query = query.where('grant_id', '=', filter.grant);
  if (filter.person !== undefined && !given) query = query.where('account', '=', filter.person);
  if (filter.resource !== undefined) query = query.where('resource', '=', filter.resource);
  if (filter.matter !== undefined) query = query.where('matter', '=', filter.matter);
  if (filter.from !== undefined) query = query.where('at', '>=', startOf(filter.from));
  if (filter.to !== undefined) query = query.where('at', '<', new Date(startOf(filter.to).getTime() + 86_400_000));
  const { total } = await query.select((select) => select.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('id', 'desc')
    .limit(filter.limit ?? 50)
    .offset(filter.offset ?? 0)
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    at: row.at,
    agency: row.agency,
    person: given && row.agency !== principal.agency ? null : { id: row.account, name: row.name },
    resource: row.resource,
    grant: row.grant_id,
    mode: row.mode,
    matter: row.matter,
    reason: row.reason,
    items: row.items,
    rows: Number(row.rows),
    outcome: row.outcome,
    receipt: row.receipt_batch === null ? null : { batch: row.receipt_batch, index: row.receipt_index ?? 0 },
  }));
  return { items, total: Number(total) };
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
