import type { Principal } from '#kernel';
import { isOrgan, type Pack, parseWho, type Register } from '#law';
import type { RegisterAgency } from '../room.ts';

const duties = ['officer', 'head', 'sharing-head'] as const;

/** Who is calling, with the agency that they act for. */
export interface Reader {
  readonly principal: Principal;
  readonly agency: RegisterAgency | undefined;
}

/**
 * Whether a caller is one of those meant by `duty@office`, an office, `self` or a group.
 * @param of whose entry it is; undefined asks whether there may be such an entry at all
 */
function isMeant(who: string, { principal, agency }: Reader, pack: Pack, of: string | null | undefined): boolean {
  const { anchor, parts } = parseWho(who);
  if (principal.kind !== 'person' || !agency || !duties.some((duty) => principal.roles.includes(duty))) return false;
  const held: readonly string[] = [...principal.roles, ...(principal.duties ?? [])];
  if (!parts.every((part) => held.includes(part))) return false;
  if (anchor === 'self') return of === undefined || of === agency.id;
  if (anchor === 'organ') return isOrgan(pack, agency.kind);
  if (anchor === 'institution')
    return [pack.binds.fully, ...pack.binds.partly, ...pack.binds.byReference].some(({ kinds }) => kinds.includes(agency.kind));
  return agency.offices.includes(anchor);
}

/** Whether a caller keeps a register directly; with `of`, this agency's entries in it. Nobody is meant where cases alone write it. */
export function mayKeep(register: Register, pack: Pack, reader: Reader, of?: string | null): boolean {
  return register.keepers.some((who) => isMeant(who, reader, pack, of));
}

/** Whether a caller sees a register; with `of`, this agency's entries in it. The authority and the auditor see all. */
export function maySee(register: Register, pack: Pack, reader: Reader, of?: string | null): boolean {
  const { roles } = reader.principal;
  if (roles.includes('authority') || roles.includes('auditor')) return true;
  return [...register.seen, ...register.keepers].some((who) => isMeant(who, reader, pack, of));
}
