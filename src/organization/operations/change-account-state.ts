import { kernelFaults, type Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Account, AccountState } from '../model.ts';
import { actOf, type Room } from '../room.ts';
import { lockAccount, updateState } from '../store/accounts.ts';
import { endSessionsOf } from '../store/sessions.ts';

/**
 * Suspends, reinstates or closes an account. Its sessions end with it; what it was about to receive is fenced off.
 * @throws Fault `kernel.not-found` (also for another jurisdiction), `organization.own-rights`, `organization.account-closed`.
 */
export async function changeAccountState(
  room: Room,
  principal: Principal,
  id: string,
  change: { readonly state: AccountState; readonly reason: string },
): Promise<Account> {
  return room.database.transact(async (connection) => {
    const account = await lockAccount(connection, id);
    if (account?.jurisdiction !== principal.jurisdiction) throw kernelFaults['kernel.not-found']();
    if (account.id === principal.id) throw faults['organization.own-rights']();
    if (account.state === 'closed') throw faults['organization.account-closed']();
    await updateState(connection, id, change.state);
    if (change.state !== 'active') {
      await endSessionsOf(connection, id, change.state, room.clock.now());
      await room.rights?.changed(connection);
    }
    const facts = { from: account.state, to: change.state, reason: change.reason };
    await room.ledger.record(connection, [actOf('organization.change-account-state', principal, `account:${id}`, facts)]);
    return { ...account, state: change.state };
  });
}
