import type { FastifyRequest } from 'fastify';
import type { CallerAddress, Clock, Problem, Route } from '#kernel';
import type { Pack } from '#law';
import type { PublicAccounts } from '#organization';
import { frameOf, type LawWords } from './pages/page-frame.ts';
import { openRenderer } from './pages/render-page.ts';
import type { PublicCases, PublicCatalog, PublicReleases, Publishers, Room } from './room.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { applicationRoutes } from './routes/application-routes.ts';
import { openApiRoutes } from './routes/open-api-routes.ts';
import { portalRoutes } from './routes/portal-routes.ts';
import { boundRate } from './rules/bound-rate.ts';
import { readApplicationLaw } from './rules/read-application.ts';

export type { PublicCases, PublicCatalog, PublicReleases, Publishers } from './room.ts';

export interface PortalDependencies {
  readonly clock: Clock;
  readonly jurisdiction: { readonly id: string; readonly name: string; readonly nameEn?: string };
  /** The pack in force, for what the pages say of the law. */
  readonly pack: Pack;
  readonly catalog: PublicCatalog;
  readonly access: PublicReleases;
  readonly organization: Publishers;
  readonly accounts: PublicAccounts;
  readonly casework: PublicCases;
  readonly callerAddress: CallerAddress;
  /** The address of this site as its users see it, where a proxy stands before. */
  readonly origin?: string | undefined;
}

/** The public face: server-rendered pages, without script, in Chinese and English. */
export interface Portal {
  readonly routes: Route[];
  /** A problem as a page, for `buildServer`. */
  renderProblemPage(problem: Problem, request: FastifyRequest): string;
}

export function openPortal(dependencies: PortalDependencies): Portal {
  const { clock } = dependencies;
  const room: Room = {
    ...dependencies,
    application: readApplicationLaw(dependencies.pack),
    renderer: openRenderer(),
    sizes: new Map(),
    charts: new Map(),
    downloads: { running: 0 },
    tally: { kept: undefined },
    origin: dependencies.origin,
    calls: boundRate(clock, { calls: 120, seconds: 60 }),
    signUps: boundRate(clock, { calls: 30, seconds: 3_600 }),
    signIns: boundRate(clock, { calls: 60, seconds: 600 }),
    filings: boundRate(clock, { calls: 30, seconds: 86_400 }),
  };
  return {
    routes: [...portalRoutes(room), ...accountRoutes(room), ...applicationRoutes(room), ...openApiRoutes(room)],
    renderProblemPage(problem, request) {
      const frame = frameOf(room, request, '');
      const words = frame.law(problem.article);
      return room.renderer.render('problem', {
        ...frame,
        title: problem.status === 404 ? frame.t.notFound : problem.status === 401 ? frame.t.mustSignIn : frame.t.problem,
        mustSignIn: problem.status === 401 || problem.code === 'kernel.not-permitted',
        pack: room.pack.id,
        status: problem.status,
        code: problem.code,
        detail: frame.say(problem.detail),
        remedy: frame.say(problem.remedy),
        requestId: problem.requestId,
        lawWords: words ? [words] : ([] as LawWords[]),
      });
    },
  };
}
