import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Region } from '../model.ts';
import { actOf, type Room } from '../room.ts';
import { demandWords } from '../rules/known-words.ts';
import { insertRegion, selectChain } from '../store/agencies.ts';
import { violatedConstraint } from '../store/unique-violation.ts';

/**
 * Registers an administrative division of the caller's jurisdiction.
 * @throws Fault `organization.unknown-word`, `organization.unknown-region` (its parent), `organization.region-exists`.
 */
export async function registerRegion(room: Room, principal: Principal, input: Omit<Region, 'jurisdiction'>): Promise<Region> {
  demandWords(room.words, 'tiers', [input.tier]);
  const region = { ...input, jurisdiction: principal.jurisdiction };
  try {
    return await room.database.transact(async (connection) => {
      if (region.parent !== null) {
        const [above] = await selectChain(connection, region.parent);
        if (above?.jurisdiction !== principal.jurisdiction)
          throw faults['organization.unknown-region']({ values: { region: region.parent } });
      }
      await insertRegion(connection, region);
      await room.ledger.record(connection, [
        actOf('organization.register-region', principal, `region:${region.code}`, { tier: region.tier }),
      ]);
      return region;
    });
  } catch (error) {
    if (violatedConstraint(error)) throw faults['organization.region-exists']({ cause: error });
    throw error;
  }
}
