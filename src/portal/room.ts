import type { Agreement, Disclosure, DownloadRequest, Grant, LookUpRequest, PastRelease, PreviewRequest, Release, Row } from '#access';
import type { CaseTally, Casework } from '#casework';
import type { Lists, PublishedCounts, PublishedFacets, PublishedFilter, PublishedResource, PublishedVersion, ResourceRow } from '#catalog';
import type { CallerAddress, Clock, Principal } from '#kernel';
import type { Pack } from '#law';
import type { PublicAccounts } from '#organization';
import type { Renderer } from './pages/render-page.ts';
import type { RateBound } from './rules/bound-rate.ts';
import type { Chart } from './rules/choose-chart.ts';
import type { ApplicationLaw } from './rules/read-application.ts';

/** What the portal asks of the catalogue. */
export interface PublicCatalog {
  findPublished(key: string): Promise<PublishedResource | undefined>;
  listPublished(filter: PublishedFilter): Promise<{ items: ResourceRow[]; total: number }>;
  countPublished(): Promise<PublishedCounts>;
  facetPublished(filter: Omit<PublishedFilter, 'offset' | 'limit'>): Promise<PublishedFacets>;
  listVersions(resource: string): Promise<PublishedVersion[]>;
  readonly lists: Lists;
}

/** A release, with the time at which its data came in where the source of the rows tells it. */
export type PublicRelease = Omit<Release, 'publishedAt'> & { readonly publishedAt?: Date };

/** The only ways to rows: what everyone may take, as one recorded release; what was opened to one, by its grant. */
export interface PublicReleases {
  openRelease(resource: string): Promise<PublicRelease>;
  listReleases(resource: string): Promise<PastRelease[]>;
  listGrants(principal: Principal, filter: { readonly case: string }): Promise<{ items: Grant[]; total: number }>;
  findAgreement(principal: Principal, caseNumber: string): Promise<Agreement | undefined>;
  disclose(request: LookUpRequest | PreviewRequest): Promise<Disclosure>;
  discloseAll(request: DownloadRequest): Promise<Disclosure<AsyncIterable<Row>>>;
}

export interface Publishers {
  findAgency(id: string): Promise<{ readonly name: string; readonly nameEn: string; readonly dataOffice?: string } | undefined>;
}

/** Applications of the public, as casework has them. */
export type PublicCases = Pick<
  Casework,
  'file' | 'answer' | 'withdraw' | 'find' | 'list' | 'tally' | 'printNotice' | 'listDocuments' | 'downloadDocument'
>;

/** What every operation of the room works with. */
export interface Room {
  readonly clock: Clock;
  readonly jurisdiction: { readonly id: string; readonly name: string; readonly nameEn?: string };
  readonly pack: Pack;
  /** How the public applies under it; undefined where it knows no application. */
  readonly application: ApplicationLaw | undefined;
  readonly catalog: PublicCatalog;
  readonly access: PublicReleases;
  readonly organization: Publishers;
  readonly accounts: PublicAccounts;
  readonly casework: PublicCases;
  readonly renderer: Renderer;
  /** Exact sizes of files that have been written to their end, by projection and form. */
  readonly sizes: Map<string, number>;
  /** Charts by projection. */
  readonly charts: Map<string, Promise<Chart | undefined>>;
  /** Downloads that run now. */
  readonly downloads: { running: number };
  /** Numbers of applications, kept for a moment. */
  readonly tally: { kept: { readonly at: number; readonly value: Promise<CaseTally> } | undefined };
  readonly callerAddress: CallerAddress;
  /** The address of this site as its users see it, where one is set. */
  readonly origin: string | undefined;
  /** Calls of the open API, by account or address; sign-ups and sign-ins of one address; applications of one account. */
  readonly calls: RateBound;
  readonly signUps: RateBound;
  readonly signIns: RateBound;
  readonly filings: RateBound;
}
