import { sql } from '#kernel';
import { faults } from '../faults.ts';
import { bumpEpoch } from '../grants/bump-epoch.ts';
import type { GrantState } from '../grants/grant.ts';
import type { Room } from '../room.ts';
import { actOnGrant, type EffectCall } from './effect-call.ts';

const changes = {
  'access.revoke-grant': { from: ['active', 'suspended'], to: 'revoked' },
  'access.suspend-grant': { from: ['active'], to: 'suspended' },
  'access.resume-grant': { from: ['suspended'], to: 'active' },
} as const satisfies Record<string, { from: readonly GrantState[]; to: GrantState }>;

/**
 * Revokes, suspends or resumes a grant: the effects `grant.revoke`, `grant.suspend`, `grant.resume` of a decision, in
 * its transaction. No disclosure whose record begins after the commit leaves under the grant. A change that has been
 * made already changes nothing. A revoked grant stays revoked.
 * @throws access.unknown-grant
 */
export async function changeGrant(room: Room, kind: keyof typeof changes, call: EffectCall): Promise<void> {
  const id = String(call.arguments['grant'] ?? '');
  if (!/^[1-9]\d{0,17}$/.test(id)) throw faults['access.unknown-grant']();
  const { connection } = call;
  const grant = await connection
    .selectFrom('access.grant')
    .select(['state', 'jurisdiction', 'holder', 'resource'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!grant) throw faults['access.unknown-grant']();
  const { from, to } = changes[kind];
  if (!(from as readonly string[]).includes(grant.state)) return;
  const epoch = await bumpEpoch(connection);
  await sql`update access.grant set state = ${to}, version = version + 1, epoch = ${String(epoch)}::bigint, changed_by_case = ${call.case.number},
    changed_at = ${call.at} where id = ${id}`.execute(connection);
  await room.ledger.record(connection, [
    actOnGrant(kind, call, grant.jurisdiction, id, {
      holder: grant.holder,
      resource: grant.resource,
      ...(call.article ? { article: call.article } : {}),
    }),
  ]);
}
