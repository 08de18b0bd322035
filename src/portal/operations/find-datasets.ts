import type { OpeningScale, PublishedCounts, PublishedFacets, ResourceRow } from '#catalog';
import type { Room } from '../room.ts';

export const pageSize = 20;

export interface Search {
  readonly text: string;
  readonly theme: string | undefined;
  readonly agency: string | undefined;
  /** The law's own name of the class. */
  readonly openingClass: string | undefined;
  /** File type, for instance `csv`. */
  readonly format: string | undefined;
  readonly updateCycle: string | undefined;
  /** From 1. */
  readonly page: number;
}

export interface FoundDatasets {
  readonly search: Search;
  readonly items: readonly ResourceRow[];
  readonly total: number;
  readonly pages: number;
  readonly counts: PublishedCounts;
  readonly facets: PublishedFacets;
}

/**
 * The opening list (wuxi-23-1): what is open, at once or on application. Closed data is listed where a law has the basis of
 * its limits published (fushun-22-2), and not otherwise.
 */
export async function findDatasets(room: Pick<Room, 'catalog' | 'pack'>, search: Search): Promise<FoundDatasets> {
  const { page, ...filter } = { ...search, opening: listedScales(room) };
  const [{ items, total }, counts, facets] = await Promise.all([
    room.catalog.listPublished({ ...filter, offset: (page - 1) * pageSize, limit: pageSize }),
    room.catalog.countPublished(),
    room.catalog.facetPublished(filter),
  ]);
  return { search, items, total, pages: Math.max(1, Math.ceil(total / pageSize)), counts, facets };
}

function listedScales({ pack }: Pick<Room, 'pack'>): readonly OpeningScale[] {
  return pack.parameters['opening.publish-basis']?.law === true ? ['open', 'gated', 'closed'] : ['open', 'gated'];
}
