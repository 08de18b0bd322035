import type { Principal } from '#kernel';
import type { Pack, Register } from '#law';
import { faults } from '../faults.ts';
import type { RegisterAgency, Room } from '../room.ts';
import { maySee, type Reader } from '../rules/rights.ts';

/** A register with its law, and who is looking. */
export interface OpenRegister {
  readonly pack: Pack;
  readonly register: Register;
  readonly reader: Reader;
  readonly agencies: readonly RegisterAgency[];
}

/** Every register that a caller may see at all, the city's own law first. */
export async function listVisible(room: Room, principal: Principal): Promise<readonly OpenRegister[]> {
  if (principal.jurisdiction !== room.jurisdiction.id) return [];
  const agencies = await room.organization.listAgencies();
  const reader = { principal, agency: agencies.find(({ id }) => id === principal.agency) };
  return room.packs.toReversed().flatMap((pack) =>
    Object.values(pack.registers)
      .filter((register) => maySee(register, pack, reader))
      .map((register) => ({ pack, register, reader, agencies })),
  );
}

/** @throws Fault `registers.no-register` also where the caller may not see it. */
export async function demandRegister(room: Room, principal: Principal, pack: string, register: string): Promise<OpenRegister> {
  const found = (await listVisible(room, principal)).find((each) => each.pack.id === pack && each.register.id === register);
  if (!found) throw faults['registers.no-register']({ values: { register: `${pack}/${register}` } });
  return found;
}
