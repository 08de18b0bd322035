import type { EffectCall, Ports } from '#casework';
import type { RegisterAct } from '#law';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import { writeEntry } from './write-entry.ts';

/**
 * What decisions do to registers: `register.enter`, `register.change`, `register.end`. A register belongs to the law of the
 * case; what the register refuses takes the decision back.
 */
export function registerEffects(room: Room): Ports['effects'] {
  return { 'register.enter': carry(room, 'enter'), 'register.change': carry(room, 'change'), 'register.end': carry(room, 'end') };
}

const carry = (room: Room, act: RegisterAct) => async (call: EffectCall) => {
  const { register: id, ...given } = call.arguments;
  const register = room.packs.find((pack) => pack.id === call.case.pack)?.registers[String(id)];
  if (!register) throw faults['registers.no-register']({ values: { register: `${call.case.pack}/${String(id)}` } });
  const agencies = await room.organization.listAgencies();
  await writeEntry(room, call.connection, {
    register,
    act,
    given,
    agencies: new Set(agencies.map((agency) => agency.id)),
    writer: {
      person: call.principal.id || 'engine',
      personName: call.principal.name,
      agency: call.principal.agency,
      at: call.at,
      caseNumber: call.case.number,
      effectKey: call.key,
      article: call.article,
    },
  });
};
