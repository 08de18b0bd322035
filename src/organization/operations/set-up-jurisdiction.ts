import { type Principal, sql } from '#kernel';
import { hashPassword } from '../credentials/password-hash.ts';
import { faults } from '../faults.ts';
import { type Account, type Agency, administratorRoles, type Region } from '../model.ts';
import { actOf, type Room } from '../room.ts';
import { isCreditCode, normaliseCreditCode } from '../rules/credit-code.ts';
import { judgePassword, normalisePassword } from '../rules/password-rule.ts';
import { hasAccounts, insertAccount } from '../store/accounts.ts';
import { insertAgency, insertRegion } from '../store/agencies.ts';
import type { DemonstrationMark } from './create-account.ts';
import { normaliseLogin } from './prove-password.ts';

export interface FirstAdministrator {
  readonly login: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly password: string;
}

export interface SetUp {
  readonly region: Omit<Region, 'jurisdiction' | 'parent'>;
  /** The body that operates the platform, normally the authority. */
  readonly agency: Omit<Agency, 'jurisdiction' | 'region'>;
  /** Three persons, one for each of the separate administrators. */
  readonly administrators: Readonly<Record<(typeof administratorRoles)[number], FirstAdministrator>>;
}

/**
 * Founds a jurisdiction: its region, its operating agency, its three administrators. Once only; not on the wire.
 * @returns the administrators' accounts by role.
 * @throws Fault `organization.already-set-up`, `organization.weak-password`, `organization.invalid-credit-code`.
 */
export async function setUpJurisdiction(
  room: Room,
  input: SetUp,
  mark?: DemonstrationMark,
): Promise<Record<(typeof administratorRoles)[number], Account>> {
  const jurisdiction = room.jurisdiction.id;
  const engine: Principal = { kind: 'application', id: 'engine', name: 'engine', agency: input.agency.id, jurisdiction, roles: [] };
  const creditCode = normaliseCreditCode(input.agency.creditCode);
  if (!isCreditCode(creditCode)) throw faults['organization.invalid-credit-code']();
  const hashes = new Map<string, string>();
  for (const role of administratorRoles) {
    const { login, password } = input.administrators[role];
    const places = judgePassword(normalisePassword(password), normaliseLogin(login));
    if (places.length > 0) throw faults['organization.weak-password']({ places });
    hashes.set(role, await hashPassword(normalisePassword(password)));
  }
  return room.database.transact(async (connection) => {
    // Two set-ups at once come one after the other.
    await sql`select pg_advisory_xact_lock(7265010)`.execute(connection);
    if (await hasAccounts(connection, jurisdiction)) throw faults['organization.already-set-up']();
    const at = room.clock.now();
    await insertRegion(connection, { ...input.region, jurisdiction, parent: null });
    const agency = { ...input.agency, creditCode, jurisdiction, region: input.region.code };
    await insertAgency(connection, agency, at);
    const accounts = {} as Record<(typeof administratorRoles)[number], Account>;
    for (const role of administratorRoles) {
      const person = input.administrators[role];
      accounts[role] = await insertAccount(connection, {
        jurisdiction,
        agency: agency.id,
        login: normaliseLogin(person.login),
        name: person.name,
        staffNumber: person.staffNumber,
        passwordHash: hashes.get(role) ?? '',
        changePassword: !mark,
        roles: [role],
        demonstration: mark !== undefined,
        at,
      });
    }
    const facts = { agency: agency.id, administrators: Object.fromEntries(administratorRoles.map((role) => [role, accounts[role].id])) };
    await room.ledger.record(connection, [actOf('organization.set-up-jurisdiction', engine, `region:${input.region.code}`, facts)]);
    return accounts;
  });
}
