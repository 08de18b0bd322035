import { sql } from '#kernel';
import { bumpEpoch } from '../grants/bump-epoch.ts';
import type { Room } from '../room.ts';
import { actOnGrant, type EffectCall } from './effect-call.ts';
import { lockGrant } from './lock-grant.ts';

/**
 * Revokes a grant: the effect `grant.revoke` of a decision, in its transaction. No disclosure whose record begins after
 * the commit leaves under the grant. A revoked grant stays revoked; revoking it again changes nothing.
 * @throws access.unknown-grant
 */
export async function revokeGrant(room: Room, call: EffectCall): Promise<void> {
  const grant = await lockGrant(room, call);
  if (grant.state === 'revoked') return;
  const { connection, at } = call;
  const epoch = String(await bumpEpoch(connection));
  await sql`update access.grant set state = 'revoked', version = version + 1, epoch = ${epoch}::bigint,
    changed_by_case = ${call.case.number}, changed_by_article = ${call.article ?? null}, changed_at = ${at} where id = ${grant.id}`.execute(
    connection,
  );
  await room.ledger.record(connection, [
    actOnGrant('access.revoke-grant', call, grant.jurisdiction, grant.id, {
      holder: grant.holder,
      resource: grant.resource,
      ...(call.article ? { article: call.article } : {}),
    }),
  ]);
}
