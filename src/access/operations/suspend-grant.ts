import { sql } from '#kernel';
import { bumpEpoch } from '../grants/bump-epoch.ts';
import type { GrantState } from '../grants/grant.ts';
import type { Room } from '../room.ts';
import { actOnGrant, type EffectCall } from './effect-call.ts';
import { type LockedGrant, lockGrant } from './lock-grant.ts';

/**
 * The hold `grant.suspend` begins: while the matter is open nothing leaves under the grant, on any process. Several
 * matters may hold one grant back. Beginning the same hold twice changes nothing; a revoked grant stays revoked.
 * @throws access.unknown-grant
 */
export async function suspendGrant(room: Room, call: EffectCall): Promise<void> {
  const grant = await lockGrant(room, call);
  const held = await call.connection
    .insertInto('access.suspension')
    .values({
      hold_key: call.key,
      grant_id: grant.id,
      jurisdiction: grant.jurisdiction,
      case_number: call.case.number,
      article: call.article ?? '',
      begun_at: call.at,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.column('hold_key').doNothing())
    .returning('hold_key')
    .executeTakeFirst();
  if (held && grant.state === 'active') await change(room, call, 'access.suspend-grant', grant, 'suspended');
}

/**
 * The hold ends, on whatever way the case left it: the grant works again where no other matter holds it back.
 * @throws access.unknown-grant
 */
export async function resumeGrant(room: Room, call: EffectCall): Promise<void> {
  const grant = await lockGrant(room, call);
  const { connection } = call;
  await connection
    .updateTable('access.suspension')
    .set({ ended_at: call.at })
    .where('hold_key', '=', call.key)
    .where('ended_at', 'is', null)
    .execute();
  if (grant.state !== 'suspended') return;
  const other = await connection
    .selectFrom('access.suspension')
    .select('case_number')
    .where('grant_id', '=', grant.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!other) await change(room, call, 'access.resume-grant', grant, 'active');
}

async function change(
  room: Room,
  call: EffectCall,
  kind: 'access.suspend-grant' | 'access.resume-grant',
  grant: LockedGrant,
  to: GrantState,
): Promise<void> {
  const { connection } = call;
  const epoch = String(await bumpEpoch(connection));
  await sql`update access.grant set state = ${to}, version = version + 1, epoch = ${epoch}::bigint,
    changed_by_case = ${call.case.number}, changed_by_article = ${call.article ?? null}, changed_at = ${call.at} where id = ${grant.id}`.execute(
    connection,
  );
  await room.ledger.record(connection, [
    actOnGrant(kind, call, grant.jurisdiction, grant.id, {
      holder: grant.holder,
      resource: grant.resource,
      ...(call.article ? { article: call.article } : {}),
    }),
  ]);
}
