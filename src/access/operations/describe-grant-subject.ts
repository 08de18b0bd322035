import { dayOf, type ReadConnection, type WriteConnection } from '#kernel';
import { faults } from '../faults.ts';
import { toGrant } from '../grants/read-grants.ts';
import type { Room } from '../room.ts';

/** A grant as a case about it sees it. */
export interface GrantSubject {
  readonly title: string;
  readonly provider: string;
  readonly version: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * What a case about a grant knows of it: whose it is, for what, until when, and whether it is in force. A grant whose
 * last day has passed is `expired`, whatever else befell it short of being revoked.
 * @throws access.unknown-grant, also for a grant of another jurisdiction
 */
export async function describeGrantSubject(room: Room, id: string, connection: ReadConnection | WriteConnection): Promise<GrantSubject> {
  if (!/^[1-9]\d{0,17}$/.test(id)) throw faults['access.unknown-grant']();
  const row = await connection
    .selectFrom('access.grant')
    .selectAll()
    .where('id', '=', id)
    .where('jurisdiction', '=', room.jurisdiction.id)
    .executeTakeFirst();
  if (!row) throw faults['access.unknown-grant']();
  const grant = toGrant(row);
  const [publication, holder] = await Promise.all([room.findPublication(grant.resource), room.findAgency(grant.holder)]);
  const over = grant.validUntil !== null && grant.validUntil <= room.clock.now();
  // A member of the public is named in the grant's own case alone.
  const who = grant.holderKind === 'agency' ? (holder?.name ?? grant.holder) : '社会公众';
  return {
    title: `${publication?.name ?? grant.resource}（${who}）`,
    provider: grant.provider,
    version: String(grant.version),
    attributes: {
      id: grant.id,
      resource: grant.resource,
      provider: grant.provider,
      holder: grant.holder,
      kind: grant.holderKind,
      state: over && grant.state !== 'revoked' ? 'expired' : grant.state,
      purpose: grant.purpose,
      until: grant.validUntil ? dayOf(new Date(grant.validUntil.getTime() - 1)) : '',
    },
  };
}

/** The grant in force that a case's decision gave, as the connection sees it; empty where there is none. */
export async function grantOfCase(room: Room, caseNumber: string, connection: ReadConnection | WriteConnection): Promise<string> {
  const row = await connection
    .selectFrom('access.grant')
    .select('id')
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('case_number', '=', caseNumber)
    .where('state', '<>', 'revoked')
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>', room.clock.now())]))
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id ?? '';
}
