import type { Release } from '#access';
import type { Lists, PublishedCounts, PublishedFilter, PublishedResource, ResourceRow } from '#catalog';
import type { Clock } from '#kernel';
import type { Pack } from '#law';
import type { Renderer } from './pages/render-page.ts';

/** What the portal asks of the catalogue. */
export interface PublicCatalog {
  findPublished(key: string): Promise<PublishedResource | undefined>;
  listPublished(filter: PublishedFilter): Promise<{ items: ResourceRow[]; total: number }>;
  countPublished(): Promise<PublishedCounts>;
  readonly lists: Lists;
}

/** A release, with the time at which its data came in where the source of the rows tells it. */
export type PublicRelease = Release & { readonly publishedAt?: Date };

/** The only way to rows: what everyone may take, as one recorded release. */
export interface PublicReleases {
  openRelease(resource: string): Promise<PublicRelease>;
}

export interface Publishers {
  findAgency(id: string): Promise<{ readonly name: string; readonly nameEn: string } | undefined>;
}

/** What every operation of the room works with. */
export interface Room {
  readonly clock: Clock;
  readonly jurisdiction: { readonly id: string; readonly name: string; readonly nameEn?: string };
  readonly pack: Pack;
  readonly catalog: PublicCatalog;
  readonly access: PublicReleases;
  readonly organization: Publishers;
  readonly renderer: Renderer;
  /** Exact sizes of files that have been written to their end, by projection and form. */
  readonly sizes: Map<string, number>;
  /** Downloads that run now. */
  readonly downloads: { running: number };
}
