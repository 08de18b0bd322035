import { kernelFaults, type Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { PublicPerson } from '../model.ts';
import { actOf, type Room } from '../room.ts';
import { publicId } from './find-public-session.ts';
import { showPublicPerson } from './list-public-accounts.ts';
import { endPublicSessions } from './sign-in-public.ts';

/**
 * Suspends, reinstates or closes an account of the public site. Its sessions end with it, its personal key opens nothing from
 * that moment, and what it was about to receive is fenced off.
 * @param id the account's number, without `public:`.
 * @throws Fault `kernel.not-found` (also for another jurisdiction), `organization.account-closed`.
 */
export async function changePublicState(
  room: Room,
  principal: Principal,
  id: string,
  change: { readonly state: PublicPerson['state']; readonly reason: string },
): Promise<PublicPerson> {
  return room.database.transact(async (connection) => {
    const row = await connection
      .selectFrom('organization.public_account')
      .select(['id', 'jurisdiction', 'kind', 'name', 'login', 'identity_masked', 'contact', 'state', 'created_at'])
      .where('id', '=', id)
      .where('jurisdiction', '=', principal.jurisdiction)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw kernelFaults['kernel.not-found']();
    if (row.state === 'closed') throw faults['organization.account-closed']();
    await connection.updateTable('organization.public_account').set({ state: change.state }).where('id', '=', id).execute();
    if (change.state !== 'active') {
      await endPublicSessions(connection, { account: id }, change.state, room.clock.now());
      await room.rights?.changed(connection);
    }
    const facts = { from: row.state, to: change.state, reason: change.reason };
    await room.ledger.record(connection, [actOf('organization.change-public-state', principal, publicId(id), facts)]);
    return showPublicPerson({ ...row, state: change.state });
  });
}
