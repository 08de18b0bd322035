import type { Principal } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import type { ResourceRecord } from '../store/read-resource.ts';

type Place = Pick<Room, 'jurisdiction'>;

/** Whether a caller may see drafts of an agency: its own people, and the authority. */
export function maySeeDrafts(room: Place, principal: Principal, agency: string): boolean {
  if (principal.kind !== 'person' || principal.jurisdiction !== room.jurisdiction.id) return false;
  return principal.agency === agency || principal.roles.includes('authority');
}

/** Whether a caller may change an agency's entries: its officers and its head. */
export function mayEdit(room: Place, principal: Principal, agency: string): boolean {
  if (principal.kind !== 'person' || principal.jurisdiction !== room.jurisdiction.id) return false;
  return principal.agency !== '' && principal.agency === agency && principal.roles.some((role) => role === 'officer' || role === 'head');
}

/**
 * The resource if the caller may change it.
 * @throws catalog.unknown-resource where the caller may not even see it; catalog.not-yours; catalog.changed-meanwhile
 */
export function demandEditable(room: Place, principal: Principal, found: ResourceRecord | undefined, revision: number): ResourceRecord {
  if (!found || (found.status !== 'published' && !maySeeDrafts(room, principal, found.agency))) throw faults['catalog.unknown-resource']();
  if (!mayEdit(room, principal, found.agency)) throw faults['catalog.not-yours']();
  if (found.revision !== revision) throw faults['catalog.changed-meanwhile']();
  return found;
}
