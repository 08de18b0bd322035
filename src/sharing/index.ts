import { type Access, type AccessLaw, articlesOf, closedRouteOf, type FindPublished, type Publication, toPublication } from '#access';
import type { Clock, Route } from '#kernel';
import type { WorkdayCounter } from './room.ts';
import { sharingRoutes } from './routes/sharing-routes.ts';

export interface SharingDependencies {
  readonly access: Access;
  readonly clock: Clock;
  readonly calendar: WorkdayCounter;
  /** The pack in force, for the articles behind refusals. */
  readonly pack: AccessLaw;
  readonly organization: { findAgency(id: string): Promise<{ readonly name: string } | undefined> };
  readonly catalog: { findPublished: FindPublished };
}

export interface Sharing {
  readonly routes: Route[];
}

/** Opens the outlets for agencies: look-ups by program and by hand, grants, and the answer to “why”. */
export function openSharing({ access, clock, calendar, pack, organization, catalog }: SharingDependencies): Sharing {
  const route = closedRouteOf(pack);
  const findPublication = async (id: string): Promise<Publication | undefined> => {
    const entry = await catalog.findPublished(id);
    return entry && toPublication(entry, route);
  };
  return {
    routes: sharingRoutes({
      access,
      clock,
      calendar,
      articles: articlesOf(pack),
      downloads: { running: 0 },
      findPublication,
      agencyName: async (id) => (await organization.findAgency(id))?.name ?? (id.startsWith('public:') ? '社会公众' : id),
    }),
  };
}
