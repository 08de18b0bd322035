import { join } from 'node:path';
import type { Clock, Database, MigrationSource, ReadConnection, Route, WriteConnection } from '#kernel';
import type { Pack } from '#law';
import { type CodeGenerator, nextNationalCode } from './classification/code.ts';
import { type Choice, type CycleChoice, type Lists, lists } from './classification/lists.ts';
import { catalogLawOf } from './law-of-pack.ts';
import { seedClassifications } from './operations/add-classification.ts';
import { countPublished, type PublishedCounts } from './operations/count-published.ts';
import { type Facet, type FacetName, facetPublished, type PublishedFacets } from './operations/facet-published.ts';
import { listPublishedVersions, type PublishedVersion } from './operations/list-published-versions.ts';
import { listPublished, type PublishedFilter } from './operations/list-resources.ts';
import { listUpdatePromises, type UpdatePromise } from './operations/list-update-promises.ts';
import { type CatalogPorts, catalogPorts } from './ports.ts';
import { describePublished, type PublishedResource } from './published.ts';
import type { ActLedger, Agencies, ReviewCases, Room } from './room.ts';
import { catalogRoutes } from './routes/routes.ts';
import type { ResourceRow } from './routes/wire.ts';
import { openPublishedCache } from './store/published-cache.ts';
import { holdCurrentVersion, readCurrentVersion, readPublished } from './store/read-published.ts';
import './tables.ts';

export { codeOfSlug, slugOfCode } from './classification/code.ts';
export type { DraftInput, Item, ItemInput, LegalBasis } from './content.ts';
export type { OpeningScale, SharingScale } from './law.ts';
export type { PublishedVersion } from './operations/list-published-versions.ts';
export type { UpdatePromise } from './operations/list-update-promises.ts';
export type { CatalogPorts, EffectCall } from './ports.ts';
export type { Classed, PublishedItem, PublishedResource } from './published.ts';
export type { ResourceRow, ResourceView } from './routes/wire.ts';
export { catalogRules } from './rules/find-problems.ts';
export type { Choice, CodeGenerator, CycleChoice, Facet, FacetName, Lists, PublishedCounts, PublishedFacets, PublishedFilter };

export const catalogMigrations: MigrationSource = { room: 'catalog', directory: join(import.meta.dirname, 'migrations') };

export interface CatalogDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: ActLedger;
  readonly jurisdiction: { readonly id: string; readonly name: string };
  /** The pack in force, for its classes and parameters. */
  readonly pack: Pack;
  readonly organization: Agencies;
  readonly casework: ReviewCases;
  /** Masking rules that an item may name. */
  readonly masks?: readonly Choice[];
  /** How codes are made; the national guide's way unless told. */
  readonly nextCode?: CodeGenerator;
}

export interface Catalog {
  /**
   * A resource as published, by id, code or slug; undefined where none is published.
   * From memory, unless a connection is given: then as that transaction sees it.
   */
  findPublished(key: string, connection?: ReadConnection | WriteConnection): Promise<PublishedResource | undefined>;
  /** The version published now, held against a new one until the transaction ends: for loads that were checked against it. */
  holdCurrentVersion(connection: WriteConnection, resource: string): Promise<number | undefined>;
  /** Published resources that hold no secrets, newest first. */
  listPublished(filter: PublishedFilter): Promise<{ items: ResourceRow[]; total: number }>;
  countPublished(): Promise<PublishedCounts>;
  /** By what the list can be narrowed, with counts. */
  facetPublished(filter: Omit<PublishedFilter, 'offset' | 'limit'>): Promise<PublishedFacets>;
  /** How often the data of each published entry is promised anew. */
  listUpdatePromises(jurisdiction: string): Promise<UpdatePromise[]>;
  /** Published versions of a resource, newest first. */
  listVersions(resource: string): Promise<PublishedVersion[]>;
  /** The lists an entry chooses from, with their names. */
  readonly lists: Lists;
  readonly ports: CatalogPorts;
  readonly routes: Route[];
  close(): Promise<void>;
}

/** Opens the catalogue on a migrated database. */
export async function openCatalog(dependencies: CatalogDependencies): Promise<Catalog> {
  const { database, clock, jurisdiction } = dependencies;
  const law = catalogLawOf(dependencies.pack);
  const read = async (connection: ReadConnection | WriteConnection, key: string) => {
    const record = await readPublished(connection, jurisdiction.id, key);
    return record && describePublished(record, law);
  };
  await database.transact((connection) => seedClassifications(connection, jurisdiction));
  const cache = openPublishedCache(
    database,
    { load: (key) => read(database.reader, key), currentVersion: (id) => readCurrentVersion(database.reader, jurisdiction.id, id) },
    clock,
  );
  await cache.ready;
  const room: Room = {
    database,
    clock,
    ledger: dependencies.ledger,
    jurisdiction,
    law,
    agencies: dependencies.organization,
    casework: dependencies.casework,
    nextCode: dependencies.nextCode ?? nextNationalCode,
    masks: dependencies.masks ?? [],
    cache,
  };
  return {
    findPublished: (key, connection) => (connection ? read(connection, key) : cache.find(key)),
    holdCurrentVersion: (connection, resource) => holdCurrentVersion(connection, jurisdiction.id, resource),
    listPublished: (filter) => listPublished(room, filter),
    countPublished: () => countPublished(room),
    facetPublished: (filter) => facetPublished(room, filter),
    listUpdatePromises: (of) => listUpdatePromises(room, of),
    listVersions: (resource) => listPublishedVersions(room, resource),
    lists,
    ports: catalogPorts(room),
    routes: catalogRoutes(room),
    close: () => cache.close(),
  };
}
