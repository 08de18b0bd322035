import { kernelFaults, type Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Account, AssignableRole } from '../model.ts';
import { actOf, type Room } from '../room.ts';
import { areSeparate } from '../rules/role-separation.ts';
import { lockAccount, updateRoles } from '../store/accounts.ts';

/**
 * Replaces the roles of an account. Nobody does so for themselves, and the three administrators stay separate.
 * @throws Fault `kernel.not-found`, `organization.own-rights`, `organization.account-closed`, `organization.roles-not-separate`.
 */
export async function assignRoles(room: Room, principal: Principal, id: string, roles: readonly AssignableRole[]): Promise<Account> {
  const wanted = [...new Set(roles)].sort();
  if (!areSeparate(wanted)) throw faults['organization.roles-not-separate']();
  return room.database.transact(async (connection) => {
    const account = await lockAccount(connection, id);
    if (account?.jurisdiction !== principal.jurisdiction) throw kernelFaults['kernel.not-found']();
    if (account.id === principal.id) throw faults['organization.own-rights']();
    if (account.state === 'closed') throw faults['organization.account-closed']();
    await updateRoles(connection, id, wanted);
    if (account.roles.some((role) => !wanted.includes(role))) await room.rights?.changed(connection);
    const facts = { from: account.roles, to: wanted };
    await room.ledger.record(connection, [actOf('organization.assign-roles', principal, `account:${id}`, facts)]);
    return { ...account, roles: wanted };
  });
}
