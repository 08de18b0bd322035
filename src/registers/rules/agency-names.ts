import type { RegisterAgency } from '../room.ts';
import type { AgencyNames } from './cell-text.ts';

/** Names of agencies, both ways; an id that is not known stands for itself. */
export function namesOf(agencies: readonly RegisterAgency[]): AgencyNames {
  const byId = new Map(agencies.map(({ id, name }) => [id, name]));
  const byName = new Map(agencies.flatMap(({ id, name, nameEn }) => [[name, id] as const, [nameEn, id] as const]));
  return { nameOf: (id) => byId.get(id) ?? id, idOf: (name) => (byId.has(name) ? name : (byName.get(name) ?? name)) };
}
