import type { PublishedCounts, ResourceRow } from '#catalog';
import type { Room } from '../room.ts';

export const pageSize = 20;

export interface Search {
  readonly text: string;
  readonly theme: string | undefined;
  /** From 1. */
  readonly page: number;
}

export interface FoundDatasets {
  readonly search: Search;
  readonly items: readonly ResourceRow[];
  readonly total: number;
  readonly pages: number;
  readonly counts: PublishedCounts;
}

/** The opening list (wuxi-23-1): what is open, at once or on application. Closed data is not listed. */
export async function findDatasets(room: Room, search: Search): Promise<FoundDatasets> {
  const [{ items, total }, counts] = await Promise.all([
    room.catalog.listPublished({
      text: search.text,
      theme: search.theme,
      opening: ['open', 'gated'],
      offset: (search.page - 1) * pageSize,
      limit: pageSize,
    }),
    room.catalog.countPublished(),
  ]);
  return { search, items, total, pages: Math.max(1, Math.ceil(total / pageSize)), counts };
}
