import type { Room } from '../room.ts';
import { groupPublished, type PublishedGroup, type PublishedNarrowing } from '../store/search-published.ts';
import { describeAgency } from './find-resource.ts';
import { classesOf, type PublishedFilter } from './list-resources.ts';

/** A choice by which the list can be narrowed, and how many entries it would leave. */
export interface Facet {
  readonly id: string;
  readonly count: number;
}

export type FacetName = keyof PublishedNarrowing;

/** The choices of each kind; agencies with their names. */
export interface PublishedFacets extends Readonly<Record<FacetName, readonly Facet[]>> {
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
}

const valuesOf: Readonly<Record<FacetName, (group: PublishedGroup) => readonly string[]>> = {
  theme: (group) => group.themes,
  agency: (group) => [group.agency],
  openingClass: (group) => [group.opening],
  format: (group) => [group.format],
  updateCycle: (group) => (group.cycle === null ? [] : [group.cycle]),
};
const names = Object.keys(valuesOf) as FacetName[];

/** Counts what each choice would leave, under the question and all other choices made. Largest first. */
export async function facetPublished(room: Room, filter: Omit<PublishedFilter, 'offset' | 'limit'>): Promise<PublishedFacets> {
  const { text = '', opening } = filter;
  const groups = await groupPublished(room.database.reader, room.jurisdiction.id, { text, classes: classesOf(room.law, opening) });
  const fits = (group: PublishedGroup, except: FacetName) =>
    names.every((name) => {
      const chosen = filter[name];
      return name === except || chosen === undefined || valuesOf[name](group).includes(chosen);
    });
  const count = (name: FacetName): Facet[] => {
    const counts = new Map<string, number>();
    for (const group of groups)
      if (fits(group, name)) for (const id of valuesOf[name](group)) counts.set(id, (counts.get(id) ?? 0) + group.resources);
    return [...counts]
      .map(([id, number]) => ({ id, count: number }))
      .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
  };
  const agency = count('agency');
  return {
    theme: count('theme'),
    agency,
    openingClass: count('openingClass'),
    format: count('format'),
    updateCycle: count('updateCycle'),
    agencies: await Promise.all(agency.map(({ id }) => describeAgency(room, id))),
  };
}
