import { kernelFaults, type Principal } from '#kernel';
import { hashPassword } from '../credentials/password-hash.ts';
import { faults } from '../faults.ts';
import type { Account } from '../model.ts';
import { actOf, type Room } from '../room.ts';
import { judgePassword, normalisePassword } from '../rules/password-rule.ts';
import { insertAccount } from '../store/accounts.ts';
import { selectAgency } from '../store/agencies.ts';
import { violatedConstraint } from '../store/unique-violation.ts';
import { normaliseLogin } from './prove-password.ts';

export interface AccountInput {
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  readonly staffNumber: string;
  /** First password; the person sets another before the first sign-in. */
  readonly password: string;
}

/** For the demonstration: the account is marked, keeps its password, and cannot sign in in production. */
export interface DemonstrationMark {
  readonly demonstration: true;
}

/**
 * Creates an account without any role: the system administrator makes accounts, the security administrator gives roles.
 * @throws Fault `organization.unknown-agency`, `organization.weak-password`, `organization.account-exists`.
 */
export async function createAccount(room: Room, principal: Principal, input: AccountInput, mark?: DemonstrationMark): Promise<Account> {
  const login = normaliseLogin(input.login);
  if (!/^[a-z][a-z0-9._-]{1,39}$/.test(login))
    throw kernelFaults['kernel.invalid-input']({ values: { what: 'login' }, places: [{ field: 'login' }] });
  const password = normalisePassword(input.password);
  const places = judgePassword(password, login);
  if (places.length > 0) throw faults['organization.weak-password']({ places });
  const passwordHash = await hashPassword(password);
  try {
    return await room.database.transact(async (connection) => {
      const agency = await selectAgency(connection, input.agency);
      if (agency?.jurisdiction !== principal.jurisdiction)
        throw faults['organization.unknown-agency']({ values: { agency: input.agency } });
      const account = await insertAccount(connection, {
        jurisdiction: agency.jurisdiction,
        agency: agency.id,
        login,
        name: input.name.trim(),
        staffNumber: input.staffNumber.trim(),
        passwordHash,
        changePassword: !mark,
        roles: [],
        demonstration: mark !== undefined,
        at: room.clock.now(),
      });
      await room.ledger.record(connection, [
        actOf('organization.create-account', principal, `account:${account.id}`, { agency: agency.id, login }),
      ]);
      return account;
    });
  } catch (error) {
    if (violatedConstraint(error)?.startsWith('account_')) throw faults['organization.account-exists']({ cause: error });
    throw error;
  }
}
