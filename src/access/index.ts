import { join } from 'node:path';
import type { Bilingual, Clock, Database, MigrationSource, Principal, WriteConnection } from '#kernel';
import { disclose, discloseAll } from './disclosure/disclose.ts';
import { discloseQuarantine, type QuarantineRequest } from './disclosure/disclose-quarantine.ts';
import type { Row } from './disclosure/projection.ts';
import { recordRefusals } from './disclosure/record-refusals.ts';
import type { Disclosure, DownloadRequest, LookUpRequest, PreviewRequest } from './disclosure/request.ts';
import { type FindPublished, followPublications } from './follow-publications.ts';
import { bumpEpoch } from './grants/bump-epoch.ts';
import { keepAllowance } from './grants/daily-allowance.ts';
import { followGrants } from './grants/follow-grants.ts';
import type { Grant } from './grants/grant.ts';
import { readEpoch } from './grants/read-grants.ts';
import { type AccessLaw, articlesOf } from './law.ts';
import { clear, masks } from './masks/masks.ts';
import { changeGrant } from './operations/change-grant.ts';
import type { EffectCall } from './operations/effect-call.ts';
import { type ExplainRequest, type Explanation, explainAccess } from './operations/explain-access.ts';
import { issueGrant } from './operations/issue-grant.ts';
import { findGrant, type GrantFilter, listGrants } from './operations/list-grants.ts';
import { type Agreement, findAgreement, registerAgreement } from './operations/register-agreement.ts';
import { toPublication } from './publication.ts';
import { type CoalescerOptions, openCoalescer } from './reading/coalesce-look-ups.ts';
import type { RowSource } from './reading/row-source.ts';
import { storeRows } from './reading/store-rows.ts';
import { countVisits } from './release/count-visits.ts';
import { openRelease, type Release } from './release/open-release.ts';
import type { DisclosureLedger, HolderAgency, Room } from './room.ts';
import './tables.ts';

export type { ProjectedItem, Row } from './disclosure/projection.ts';
export type { Disclosure, DisclosureRequest, DownloadRequest, LookUpRequest, PreviewRequest } from './disclosure/request.ts';
export { faults as accessFaults } from './faults.ts';
export type { FindPublished } from './follow-publications.ts';
export { bumpEpoch } from './grants/bump-epoch.ts';
export { type Grant, type GrantState, type HolderKind, type Mode, modes, type RowCondition } from './grants/grant.ts';
export { type AccessArticles, type AccessLaw, articlesOf } from './law.ts';
export type { Cell } from './masks/masks.ts';
export type { EffectCall } from './operations/effect-call.ts';
export type { ExplainedItem, ExplainRequest, Explanation, ItemHolder } from './operations/explain-access.ts';
export type { Agreement } from './operations/register-agreement.ts';
export type { GrantFilter } from './operations/list-grants.ts';
export { type Publication, type PublicationItem, type PublishedEntry, toPublication } from './publication.ts';
export type { Cells, RowSource, Segment } from './reading/row-source.ts';
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
  readonly effects: Readonly<
    Record<'agreement.register' | 'grant.issue' | 'grant.revoke' | 'grant.suspend' | 'grant.resume', (call: EffectCall) => Promise<void>>
  >;
  readonly facts: Readonly<Record<'access.grants-of', (argument: unknown) => Promise<unknown>>>;
}

export interface Access {
  /** One row or a page, to the holder of a grant. See {@link disclose}. */
  disclose(request: LookUpRequest | PreviewRequest): Promise<Disclosure>;
  /** Every row, as a stream, to the holder of a grant. */
  discloseAll(request: DownloadRequest): Promise<Disclosure<AsyncIterable<Row>>>;
  /** Rows that did not pass their load, to the agency that loaded them. */
  discloseQuarantine<Page>(request: QuarantineRequest<Page>): Promise<Page>;
  /** What everyone may take. See {@link openRelease}. */
  openRelease(resource: string): Promise<Release>;
  explain(request: ExplainRequest): Promise<Explanation>;
  listGrants(principal: Principal, filter?: GrantFilter): Promise<{ items: Grant[]; total: number }>;
  findGrant(principal: Principal, id: string): Promise<Grant>;
  /** The registered agreement of a case, to its parties, the authority and the auditor; undefined where there is none. */
  findAgreement(principal: Principal, caseNumber: string): Promise<Agreement | undefined>;
  /** The fence for rooms whose changes take rights away: `changed` inside the change's transaction. */
  readonly rights: { changed(connection: WriteConnection): Promise<void>; read(connection: Database['reader']): Promise<bigint> };
  readonly ports: AccessPorts;
  /** Writes what is still counted in memory and stops listening. */
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
    findPublication: followPublications(database, catalog.findPublished, grants),
    readPublication: async (idOrCode, connection) => {
      const entry = await catalog.findPublished(idOrCode, connection);
      return entry && toPublication(entry);
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
    openRelease: (resource) => openRelease(room, resource),
    explain: (request) => explainAccess(room, request),
    listGrants: (principal, filter) => listGrants(room, principal, filter),
    findGrant: (principal, id) => findGrant(room, principal, id),
    findAgreement: (principal, caseNumber) => findAgreement(room, principal, caseNumber),
    rights: rightsFence,
    ports: {
      effects: {
        'agreement.register': (call) => registerAgreement(room, call),
        'grant.issue': (call) => issueGrant(room, call),
        'grant.revoke': (call) => changeGrant(room, 'access.revoke-grant', call),
        'grant.suspend': (call) => changeGrant(room, 'access.suspend-grant', call),
        'grant.resume': (call) => changeGrant(room, 'access.resume-grant', call),
      },
      facts: {
        'access.grants-of': async (argument) =>
          grants.index.ofResource(String(argument)).filter((grant) => grant.state === 'active').length,
      },
    },
    async close() {
      await grants.close();
      await room.refusals.close();
      await room.visits.close();
      await source.close();
    },
  };
}
