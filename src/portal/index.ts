import type { FastifyRequest } from 'fastify';
import type { Clock, Problem, Route } from '#kernel';
import type { Pack } from '#law';
import { frameOf, type LawWords } from './pages/page-frame.ts';
import { openRenderer } from './pages/render-page.ts';
import type { PublicCatalog, PublicReleases, Publishers, Room } from './room.ts';
import { portalRoutes } from './routes/portal-routes.ts';

export type { PublicCatalog, PublicReleases, Publishers } from './room.ts';

export interface PortalDependencies {
  readonly clock: Clock;
  readonly jurisdiction: { readonly id: string; readonly name: string; readonly nameEn?: string };
  /** The pack in force, for what the pages say of the law. */
  readonly pack: Pack;
  readonly catalog: PublicCatalog;
  readonly access: PublicReleases;
  readonly organization: Publishers;
}

/** The public face: server-rendered pages, without script, in Chinese and English. */
export interface Portal {
  readonly routes: Route[];
  /** A problem as a page, for `buildServer`. */
  renderProblemPage(problem: Problem, request: FastifyRequest): string;
}

export function openPortal(dependencies: PortalDependencies): Portal {
  const room: Room = { ...dependencies, renderer: openRenderer(), sizes: new Map(), downloads: { running: 0 } };
  return {
    routes: portalRoutes(room),
    renderProblemPage(problem, request) {
      const frame = frameOf(room, request, '');
      const words = frame.law(problem.article);
      return room.renderer.render('problem', {
        ...frame,
        title: problem.status === 404 ? frame.t.notFound : frame.t.problem,
        pack: room.pack.id,
        status: problem.status,
        detail: frame.say(problem.detail),
        remedy: frame.say(problem.remedy),
        requestId: problem.requestId,
        lawWords: words ? [words] : ([] as LawWords[]),
      });
    },
  };
}
