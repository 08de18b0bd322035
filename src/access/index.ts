import { join } from 'node:path';
import type { Bilingual, Clock, Database, MigrationSource, Principal, ReadConnection, WriteConnection } from '#kernel';
import { closeAll } from './close-all.ts';
import { disclose, discloseAll } from './disclosure/disclose.ts';
import { type ComparisonRequest, discloseComparison } from './disclosure/disclose-comparison.ts';
import { discloseQuarantine, type QuarantineRequest } from './disclosure/disclose-quarantine.ts';
import type { Row } from './disclosure/projection.ts';
import { recordRefusals } from './disclosure/record-refusals.ts';
import type { Disclosure, DownloadRequest, LookUpRequest, PreviewRequest } from './disclosure/request.ts';
import { type FindPublished, followPublications } from './follow-publications.ts';
import { bumpEpoch } from './grants/bump-epoch.ts';
import { countUses } from './grants/count-uses.ts';
import { keepAllowance } from './grants/daily-allowance.ts';
import { followGrants } from './grants/follow-grants.ts';
import type { Grant } from './grants/grant.ts';
import { readEpoch } from './grants/read-grants.ts';
import { type AccessLaw, articlesOf, closedRouteOf } from './law.ts';
import { clear, masks } from './masks/masks.ts';
import { describeGrantSubject, type GrantSubject, grantOfCase } from './operations/describe-grant-subject.ts';
import type { EffectCall } from './operations/effect-call.ts';
import { type ExplainRequest, type Explanation, explainAccess } from './operations/explain-access.ts';
import { issueGrant, waysWithoutOutlet } from './operations/issue-grant.ts';
import { findGrant, type GrantFilter, listGrants } from './operations/list-grants.ts';
import { listQueries, type PersonsQuery, type QueryFilter } from './operations/list-queries.ts';
import { measureUse, type UseOfCity } from './operations/measure-use.ts';
import { type Agreement, findAgreement, registerAgreement } from './operations/register-agreement.ts';
import { revokeGrant } from './operations/revoke-grant.ts';
import { countCalls, type DayOfUse, showUse, type UseOfGrant } from './operations/show-use.ts';
import { resumeGrant, suspendGrant } from './operations/suspend-grant.ts';
import { type ItemSight, whoSees } from './operations/who-sees.ts';
import { toPublication } from './publication.ts';
import { type CoalescerOptions, openCoalescer } from './reading/coalesce-look-ups.ts';
import type { RowSource } from './reading/row-source.ts';
import { storeRows } from './reading/store-rows.ts';
import { countVisits } from './release/count-visits.ts';
import { listReleases, type PastRelease } from './release/list-releases.ts';
import { openRelease, type Release } from './release/open-release.ts';
import type { DisclosureLedger, HolderAgency, Room } from './room.ts';
import './tables.ts';

export type { ProjectedItem, Row } from './disclosure/projection.ts';
export type { Disclosure, DisclosureRequest, DownloadRequest, LookUpRequest, PreviewRequest } from './disclosure/request.ts';
export { faults as accessFaults } from './faults.ts';
export type { FindPublished } from './follow-publications.ts';
export { bumpEpoch } from './grants/bump-epoch.ts';
export { type Grant, type GrantState, type HolderKind, type Mode, modes, type RowCondition } from './grants/grant.ts';
export { type AccessArticles, type AccessLaw, articlesOf, closedRouteOf } from './law.ts';
export type { Cell } from './masks/masks.ts';
export type { EffectCall } from './operations/effect-call.ts';
export type { ExplainedItem, ExplainRequest, Explanation } from './operations/explain-access.ts';
export type { GrantFilter } from './operations/list-grants.ts';
export type { PersonsQuery, QueryFilter } from './operations/list-queries.ts';
export type { DayOfCity, UseOfCity } from './operations/measure-use.ts';
export type { Agreement } from './operations/register-agreement.ts';
export { type DayOfUse, daysOfUse, type UseOfGrant } from './operations/show-use.ts';
export type { Holding, ItemSight } from './operations/who-sees.ts';
export { type Publication, type PublicationItem, type PublishedEntry, toPublication } from './publication.ts';
export { type Condition, comparisons, type RowsAnswer, type RowsQuestion } from './reading/query-rows.ts';
export type { Cells, RowSource, Segment } from './reading/row-source.ts';
export type { PastRelease } from './release/list-releases.ts';
export type { Release } from './release/open-release.ts';
export type { DisclosureLedger, HolderAgency } from './room.ts';

export const accessMigrations: MigrationSource = { room: 'access', directory: join(import.meta.dirname, 'migrations') };

/** The masking conventions that an item or a grant may name, with what each leaves to see. */
export const maskChoices: readonly (Bilingual & { readonly id: string; readonly reveals: Bilingual })[] = [...masks.values()].map(
  (mask) => ({
    id: mask.name,
    zh: mask.title.zh,
    en: mask.title.en,
    reveals: mask.reveals,
  }),
);

/** The word by which a grant says that an item is shown as it is. */
export const unmasked = clear;

export interface AccessDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: DisclosureLedger;
  readonly jurisdiction: { readonly id: string; readonly name: string };
  /** The pack in force, for the articles behind refusals. */
  readonly pack: AccessLaw;
  readonly catalog: { findPublished: FindPublished };
  readonly organization: {
    findAgency(id: string): Promise<HolderAgency | undefined>;
    isCurrent(principal: Principal, epoch: bigint): boolean | Promise<boolean>;
    /** Members of the public; without them nobody of the public can hold a grant. */
    readonly public?: {
      find(id: string, connection: WriteConnection): Promise<{ readonly id: string; readonly state: string } | undefined>;
    };
  };
  /** Where rows are read; the store unless told. */
  readonly source?: RowSource;
  /** Whether to listen for changes of grants; without it they are found when a record is refused. */
  readonly listen?: boolean;
  readonly coalescing?: CoalescerOptions;
}

/** What case types may name of access. */
export interface AccessPorts {
  readonly effects: Readonly<Record<'agreement.register' | 'grant.issue' | 'grant.revoke', (call: EffectCall) => Promise<void>>>;
  /** What lasts as long as a case, or a step of it. */
  readonly holds: Readonly<Record<'grant.suspend', { begin(call: EffectCall): Promise<void>; end(call: EffectCall): Promise<void> }>>;
  readonly subjects: Readonly<Record<'grant', { load(id: string, connection: ReadConnection | WriteConnection): Promise<GrantSubject> }>>;
  /** Values of effects' arguments that a law may name and access cannot carry out, with the reason. */
  readonly barred: Readonly<Record<'grant.issue', Readonly<Record<'mode' | 'modes', Readonly<Record<string, Bilingual>>>>>>;
  readonly facts: Readonly<
    Record<'access.grant-of-case', (argument: unknown, connection: ReadConnection | WriteConnection) => Promise<unknown>>
  >;
}

export interface Access {
  /** One row or a page, to the holder of a grant. See {@link disclose}. */
  disclose(request: LookUpRequest | PreviewRequest): Promise<Disclosure>;
  /** Every row, as a stream, to the holder of a grant. */
  discloseAll(request: DownloadRequest): Promise<Disclosure<AsyncIterable<Row>>>;
  /** Rows that did not pass their load, to the agency that loaded them. */
  discloseQuarantine<Page>(request: QuarantineRequest<Page>): Promise<Page>;
  /** Rows in which two versions differ, to the agency whose data it is. */
  discloseComparison<Rows>(request: ComparisonRequest<Rows>): Promise<Rows>;
  /** What everyone may take. See {@link openRelease}. */
  openRelease(resource: string): Promise<Release>;
  /** What everyone could take before, newest first. */
  listReleases(resource: string): Promise<PastRelease[]>;
  explain(request: ExplainRequest): Promise<Explanation>;
  /** Every grant that reaches an item. See {@link whoSees}. */
  whoSees(principal: Principal, resource: string, item: string): Promise<ItemSight>;
  listGrants(principal: Principal, filter?: GrantFilter): Promise<{ items: Grant[]; total: number }>;
  findGrant(principal: Principal, id: string): Promise<Grant>;
  /** Calls under a grant on each of the last thirty days. */
  showUse(principal: Principal, id: string): Promise<DayOfUse[]>;
  /** Calls of the last thirty days in sum, of the city or of the caller's agency. */
  measureUse(principal: Principal): Promise<UseOfCity>;
  /** Calls of the last thirty days by grant id, for grants that the caller has been shown. */
  countCalls(ids: readonly string[]): Promise<ReadonlyMap<string, UseOfGrant>>;
  /** What people asked for by hand: their own, their agency's for its head, all for the auditor; or of their agency's data. */
  listQueries(principal: Principal, filter?: QueryFilter): Promise<{ items: PersonsQuery[]; total: number }>;
  /** The registered agreement of a case, to its parties, the authority and the auditor; undefined where there is none. */
  findAgreement(principal: Principal, caseNumber: string): Promise<Agreement | undefined>;
  /** The fence for rooms whose changes take rights away: `changed` inside the change's transaction. */
  readonly rights: { changed(connection: WriteConnection): Promise<void>; read(connection: Database['reader']): Promise<bigint> };
  readonly ports: AccessPorts;
  /**
   * Stops listening, writes what is still counted in memory and lets go of the rows' source.
   * @throws Error of what could not be written, after everything is closed
   */
  close(): Promise<void>;
}

/** The fence alone, for rooms that open before access does. */
export const rightsFence: Access['rights'] = {
  changed: async (connection) => void (await bumpEpoch(connection)),
  read: readEpoch,
};

/**
 * Lays the fence behind an effect of another room that changes what may leave (publishing, reclassifying,
 * withdrawing): disclosures decided before it can no longer be recorded.
 */
export function rightsChanging<Call extends { readonly connection: WriteConnection }>(
  effect: (call: Call) => Promise<void>,
): (call: Call) => Promise<void> {
  return async (call) => {
    await effect(call);
    await bumpEpoch(call.connection);
  };
}

/** Opens access on a migrated database: loads all grants and follows their changes. */
export async function openAccess(dependencies: AccessDependencies): Promise<Access> {
  const { database, clock, ledger, jurisdiction, catalog, organization } = dependencies;
  const source = dependencies.source ?? storeRows(database);
  const route = closedRouteOf(dependencies.pack);
  const grants = await followGrants(database, dependencies.listen ?? true);
  const room: Room = {
    database,
    clock,
    ledger,
    jurisdiction,
    articles: articlesOf(dependencies.pack),
    source,
    grants,
    coalescer: openCoalescer(dependencies.coalescing),
    allowance: keepAllowance(database, clock),
    refusals: recordRefusals(database, ledger),
    visits: countVisits(database, clock),
    uses: countUses(database, clock),
    findPublication: followPublications(database, catalog.findPublished, grants, route),
    readPublication: async (idOrCode, connection) => {
      const entry = await catalog.findPublished(idOrCode, connection);
      return entry && toPublication(entry, route);
    },
    findAgency: (id) => organization.findAgency(id),
    findPublicHolder: async (id, connection) => {
      const person = await organization.public?.find(id, connection);
      return person?.state === 'active' ? person : undefined;
    },
    isCurrent: (principal, epoch) => organization.isCurrent(principal, epoch),
  };
  return {
    disclose: (request) => disclose(room, request),
    discloseAll: (request) => discloseAll(room, request),
    discloseQuarantine: (request) => discloseQuarantine(room, request),
    discloseComparison: (request) => discloseComparison(room, request),
    openRelease: (resource) => openRelease(room, resource),
    listReleases: (resource) => listReleases(room, resource),
    explain: (request) => explainAccess(room, request),
    whoSees: (principal, resource, item) => whoSees(room, principal, resource, item),
    listGrants: (principal, filter) => listGrants(room, principal, filter),
    findGrant: (principal, id) => findGrant(room, principal, id),
    showUse: (principal, id) => showUse(room, principal, id),
    measureUse: (principal) => measureUse(room, principal),
    countCalls: (ids) => countCalls(room, ids),
    listQueries: (principal, filter) => listQueries(room, principal, filter),
    findAgreement: (principal, caseNumber) => findAgreement(room, principal, caseNumber),
    rights: rightsFence,
    ports: {
      effects: {
        'agreement.register': (call) => registerAgreement(room, call),
        'grant.issue': (call) => issueGrant(room, call),
        'grant.revoke': (call) => revokeGrant(room, call),
      },
      holds: { 'grant.suspend': { begin: (call) => suspendGrant(room, call), end: (call) => resumeGrant(room, call) } },
      subjects: { grant: { load: (id, connection) => describeGrantSubject(room, id, connection) } },
      barred: { 'grant.issue': { mode: waysWithoutOutlet, modes: waysWithoutOutlet } },
      facts: { 'access.grant-of-case': (argument, connection) => grantOfCase(room, String(argument), connection) },
    },
    async close() {
      await closeAll([grants, room.refusals, room.visits, room.uses, source]);
    },
  };
}
