import { kernelFaults, type Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Agency } from '../model.ts';
import { actOf, type Room } from '../room.ts';
import { demandWords } from '../rules/known-words.ts';
import { replaceOffices, selectAgency } from '../store/agencies.ts';
import { violatedConstraint } from '../store/unique-violation.ts';

/**
 * Replaces the statutory offices that an agency holds in its region: what no agency holds, nobody can decide.
 * @throws Fault `organization.unknown-word`, `kernel.not-found`, `organization.office-taken`.
 */
export async function assignOffices(room: Room, principal: Principal, id: string, offices: readonly string[]): Promise<Agency> {
  const wanted = [...new Set(offices)].sort();
  demandWords(room.words, 'offices', wanted);
  try {
    return await room.database.transact(async (connection) => {
      const agency = await selectAgency(connection, id);
      if (agency?.jurisdiction !== principal.jurisdiction) throw kernelFaults['kernel.not-found']();
      await replaceOffices(connection, agency, wanted);
      if (agency.offices.some((office) => !wanted.includes(office))) await room.rights?.changed(connection);
      const facts = { from: agency.offices, to: wanted };
      await room.ledger.record(connection, [actOf('organization.assign-offices', principal, `agency:${id}`, facts)]);
      return { ...agency, offices: wanted };
    });
  } catch (error) {
    if (violatedConstraint(error) === 'office_holder_pkey')
      throw faults['organization.office-taken']({ values: { office: wanted.join('、') }, cause: error });
    throw error;
  }
}
