import { faults } from '../faults.ts';
import type { GrantState } from '../grants/grant.ts';
import type { Room } from '../room.ts';
import type { EffectCall } from './effect-call.ts';

export interface LockedGrant {
  readonly id: string;
  readonly state: GrantState;
  readonly jurisdiction: string;
  readonly holder: string;
  readonly resource: string;
}

/** The grant that a decision names, locked until its transaction ends. @throws access.unknown-grant */
export async function lockGrant(room: Room, { connection, arguments: { grant: named } }: EffectCall): Promise<LockedGrant> {
  const id = String(named ?? '');
  if (!/^[1-9]\d{0,17}$/.test(id)) throw faults['access.unknown-grant']();
  const grant = await connection
    .selectFrom('access.grant')
    .select(['id', 'state', 'jurisdiction', 'holder', 'resource'])
    .where('id', '=', id)
    .where('jurisdiction', '=', room.jurisdiction.id)
    .forUpdate()
    .executeTakeFirst();
  if (!grant) throw faults['access.unknown-grant']();
  return grant as LockedGrant;
}
