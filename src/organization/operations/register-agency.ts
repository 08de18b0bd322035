import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Agency } from '../model.ts';
import { actOf, type Room } from '../room.ts';
import { isCreditCode, normaliseCreditCode } from '../rules/credit-code.ts';
import { demandWords } from '../rules/known-words.ts';
import { insertAgency, selectChain } from '../store/agencies.ts';
import { violatedConstraint } from '../store/unique-violation.ts';

/**
 * Registers a body of the caller's jurisdiction, with the person and the office answerable for data (wuxi-31-2).
 * @throws Fault `organization.unknown-word`, `organization.invalid-credit-code`, `organization.unknown-region`, `organization.agency-exists`,
 *   `organization.office-taken`.
 */
export async function registerAgency(room: Room, principal: Principal, input: Omit<Agency, 'jurisdiction'>): Promise<Agency> {
  demandWords(room.words, 'agencyKinds', [input.kind]);
  demandWords(room.words, 'offices', input.offices);
  const creditCode = normaliseCreditCode(input.creditCode);
  if (!isCreditCode(creditCode)) throw faults['organization.invalid-credit-code']({ places: [{ field: 'creditCode' }] });
  const agency: Agency = { ...input, creditCode, jurisdiction: principal.jurisdiction, offices: [...new Set(input.offices)].sort() };
  try {
    return await room.database.transact(async (connection) => {
      const [region] = await selectChain(connection, agency.region);
      if (region?.jurisdiction !== principal.jurisdiction)
        throw faults['organization.unknown-region']({ values: { region: agency.region } });
      await insertAgency(connection, agency, room.clock.now());
      const facts = { name: agency.name, kind: agency.kind, region: agency.region, offices: agency.offices };
      await room.ledger.record(connection, [actOf('organization.register-agency', principal, `agency:${agency.id}`, facts)]);
      return agency;
    });
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'office_holder_pkey')
      throw faults['organization.office-taken']({ values: { office: agency.offices.join('、') }, cause: error });
    if (constraint) throw faults['organization.agency-exists']({ cause: error });
    throw error;
  }
}
