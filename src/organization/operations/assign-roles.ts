import { kernelFaults, type Principal } from '#kernel';
import { faults } from '../faults.ts';
import { type Account, type AssignableRole, dutyRoles } from '../model.ts';
import { actOf, type Room } from '../room.ts';
import { demandWords } from '../rules/known-words.ts';
import { areSeparate } from '../rules/role-separation.ts';
import { lockAccount, updateRoles } from '../store/accounts.ts';

/**
 * Replaces the roles of an account, and the duties that a law in use names for itself (data staff, a chief data officer).
 * Nobody does so for themselves, and the three administrators stay separate.
 * @throws Fault `organization.unknown-word`, `organization.duty-without-role`.
 * @throws Fault `kernel.not-found`, `organization.own-rights`, `organization.account-closed`, `organization.roles-not-separate`.
 */
export async function assignRoles(
  room: Room,
  principal: Principal,
  id: string,
  roles: readonly AssignableRole[],
  duties: readonly string[] = [],
): Promise<Account> {
  const wanted = [...new Set(roles)].sort();
  const held = [...new Set(duties)].sort();
  if (!areSeparate(wanted)) throw faults['organization.roles-not-separate']();
  demandWords(room.words, 'duties', held);
  if (held.length > 0 && !wanted.some((role) => (dutyRoles as readonly string[]).includes(role)))
    throw faults['organization.duty-without-role']();
  return room.database.transact(async (connection) => {
    const account = await lockAccount(connection, id);
    if (account?.jurisdiction !== principal.jurisdiction) throw kernelFaults['kernel.not-found']();
    if (account.id === principal.id) throw faults['organization.own-rights']();
    if (account.state === 'closed') throw faults['organization.account-closed']();
    await updateRoles(connection, id, wanted, held);
    if (account.roles.some((role) => !wanted.includes(role)) || account.duties.some((duty) => !held.includes(duty)))
      await room.rights?.changed(connection);
    const named = account.duties.length + held.length > 0 ? { duties: { from: account.duties, to: held } } : {};
    const facts = { from: account.roles, to: wanted, ...named };
    await room.ledger.record(connection, [actOf('organization.assign-roles', principal, `account:${id}`, facts)]);
    return { ...account, roles: wanted, duties: held };
  });
}
