import type { Directory } from './directory.ts';
import { partyOf } from './roles.ts';
import type { Subject } from './state.ts';

/** An agency as a case about it sees it; null where there is none of that id. */
export function subjectOfAgency(directory: Directory, id: string): Subject | null {
  const agency = directory.agency(id);
  if (!agency) return null;
  const attributes = { ...partyOf({ world: { directory } }, id) };
  return { kind: 'agency', id, title: agency.name, version: null, attributes };
}
