import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Access, type AccessLaw, maskChoices, openAccess, rightsChanging, rightsFence } from '#access';
import { type Casework, openCasework } from '#casework';
import { type Catalog, openCatalog } from '#catalog';
import {
  buildServer,
  type Clock,
  checkDatabase,
  checkDisk,
  checkGate,
  checkLedger,
  checkSchema,
  type Database,
  type EndedCall,
  type Gate,
  type GateOptions,
  type Health,
  healthRoutes,
  type Ledger,
  type Log,
  type Metrics,
  metricsRoute,
  openCallerAddress,
  openGate,
  openHealth,
  openLedger,
  openMetrics,
  type Route,
  serveBuiltSite,
} from '#kernel';
import {
  type Calendar,
  type ChosenLaws,
  chooseLaws,
  loadCalendar,
  organisationWords,
  type Pack,
  type PackPlaces,
  releasePlace,
} from '#law';
import { type Jurisdiction, type Organization, openOrganization, type SignInPolicy } from '#organization';
import { openPortal, type Portal } from '#portal';
import { openRegisters } from '#registers';
import { openSharing } from '#sharing';
import { openStore, type Store } from '#store';
import { measureAccess, measureLedger, measurePlatform } from './measure-platform.ts';
import { allMigrations } from './migrations.ts';

export interface PlatformOptions {
  /** Already migrated. */
  readonly database: Database;
  readonly clock: Clock;
  /** Keys and original files lie here. */
  readonly directory: string;
  /** Where packs lie, with operators' choices: the release's folder `packs/` last, which holds the calendar. */
  readonly packsDirectory: PackPlaces;
  /** Id of the city's own law. */
  readonly pack: string;
  /** Ids of laws chosen below it, the lowest first: `national-2025`. */
  readonly lower?: readonly string[];
  readonly jurisdiction: Jurisdiction;
  readonly production?: boolean;
  /** The address that users see in the browser, where a proxy stands before. */
  readonly origin?: string | undefined;
  /** Proxies whose word on whom they pass on is believed. */
  readonly proxies?: readonly string[] | undefined;
  /** Folder of the built workbench; without it there is none. */
  readonly workbench?: string;
  /** Name of this kind of process in the ledger; `serve` unless told. */
  readonly process?: string;
  /** Milliseconds between the ledger's timed sequencer runs; 0 for none. */
  readonly sequenceEvery?: number;
  readonly logError?: (error: unknown, what: string) => void;
  /** Where figures are gathered; a place of its own unless given. */
  readonly metrics?: Metrics;
  /** Whoever presents it may read figures and the details of health. */
  readonly metricsToken?: string | undefined;
  readonly gate?: GateOptions;
  /** Figures of signing in other than the law's level asks for: for a clock that is moved. */
  readonly signInPolicy?: Partial<SignInPolicy>;
}

export interface ServerParts {
  /** Where failures are told. */
  readonly log?: Log;
  /** Told of every request at its end, beside the figures. */
  readonly onEnded?: (call: EndedCall) => void;
  /** Requests of this process itself are not turned away under load: nobody else would do them later. */
  readonly gated?: boolean;
}

/** Every room, wired. */
export interface Platform {
  readonly ledger: Ledger;
  readonly organization: Organization;
  readonly casework: Casework;
  readonly catalog: Catalog;
  readonly store: Store;
  readonly access: Access;
  readonly portal: Portal;
  readonly pack: Pack;
  readonly calendar: Calendar;
  readonly routes: readonly Route[];
  readonly gate: Gate;
  readonly health: Health;
  readonly metrics: Metrics;
  /** The HTTP face over all routes. */
  buildServer(parts?: ServerParts): Promise<FastifyInstance>;
  close(): Promise<void>;
}

/** Wires the rooms: the one place that knows them all. */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const { database, clock, jurisdiction, directory, metrics = openMetrics() } = options;
  const { packs, choices, targets, remind, calendar } = readLaws(options);
  const pack = packs.at(-1);
  if (!pack) throw new Error('no law to open the platform under');
  const opened = await openLedger({
    database,
    clock,
    keyDirectory: join(directory, 'keys'),
    process: options.process ?? 'serve',
    ...(options.sequenceEvery === undefined ? {} : { sequenceEvery: options.sequenceEvery }),
  });
  const { ledger, waiting } = measureLedger(opened, metrics);
  const shared = { database, clock, ledger, jurisdiction };
  const organization = openOrganization({
    ...shared,
    words: organisationWords(packs),
    rights: rightsFence,
    production: options.production ?? false,
    ...(options.signInPolicy ? { policy: options.signInPolicy } : {}),
    secureCookies: options.origin?.startsWith('https:') ?? false,
    digestIdentity: (number) => Buffer.from(ledger.tagOf(`identity of the public:${number}`)),
  });
  // Casework and catalog need each other: a submission opens a case, whose decision publishes.
  let casework: Casework | undefined;
  const lateCasework = (): Casework => {
    if (!casework) throw new Error('casework is not open yet');
    return casework;
  };
  const catalog = await openCatalog({
    ...shared,
    pack,
    organization,
    masks: maskChoices,
    casework: {
      file: (filing) => lateCasework().file(filing),
      supply: (supply) => lateCasework().supply(supply),
      findOpen: (kind, id, type, connection) => lateCasework().findOpen(kind, id, type, connection),
    },
  });
  const accessLaw = accessLawOf(pack);
  const access = measureAccess(await openAccess({ ...shared, pack: accessLaw, catalog, organization }), metrics);
  const registers = openRegisters({ ...shared, organization, packs });
  casework = await openCasework({
    ...shared,
    organization,
    stack: { packs, choices, targets, remind },
    calendar: () => calendar,
    ports: {
      subjects: { ...catalog.ports.subjects, ...access.ports.subjects },
      facts: { ...catalog.ports.facts, ...access.ports.facts },
      effects: {
        ...catalog.ports.effects,
        'catalog.publish': rightsChanging(catalog.ports.effects['catalog.publish']),
        ...access.ports.effects,
        ...registers.ports.effects,
      },
      holds: access.ports.holds,
      barred: access.ports.barred,
      doors: catalog.ports.doors,
    },
  });
  const store = openStore({
    database,
    clock,
    ledger,
    directory,
    resources: catalog,
    updatePromises: (of) => catalog.listUpdatePromises(of),
    discloseQuarantine: (request) => access.discloseQuarantine(request),
    discloseComparison: (request) => access.discloseComparison(request),
    ...(options.logError ? { logError: (error, load) => options.logError?.(error, `load ${load}`) } : {}),
  });
  const portal = openPortal({
    clock,
    jurisdiction,
    pack,
    catalog,
    access,
    organization,
    accounts: organization.public,
    casework,
    callerAddress: openCallerAddress(options.proxies ?? []),
    origin: options.origin,
  });
  const workdays = { workdaysBetween: (from: string, to: string) => lateCasework().calendar().workdaysBetween(from, to) };
  const sharing = openSharing({ access, clock, calendar: workdays, pack: accessLaw, organization, catalog });
  const gate = openGate(options.gate);
  const health = openHealth({
    database: checkDatabase(database),
    schema: checkSchema(database, allMigrations),
    ledger: checkLedger(ledger),
    disk: checkDisk(directory),
    load: checkGate(gate),
  });
  measurePlatform(metrics, { database, ledger, waiting, store, gate, health, directory });
  const insider = { token: options.metricsToken, origin: options.origin };
  const routes: readonly Route[] = [
    ...portal.routes,
    ...organization.routes,
    ...casework.routes,
    ...catalog.routes,
    ...store.routes,
    ...sharing.routes,
    ...registers.routes,
    ...ledger.routes,
    ...healthRoutes(health, insider),
    metricsRoute(metrics, insider),
    ...(options.workbench ? workbenchRoutes(options.workbench) : []),
  ];
  return {
    ledger,
    organization,
    casework,
    catalog,
    store,
    access,
    portal,
    pack,
    get calendar() {
      return lateCasework().calendar();
    },
    routes,
    gate,
    health,
    metrics,
    buildServer: ({ log, onEnded, gated = true } = {}) =>
      buildServer({
        routes,
        ...(gated ? { gate } : {}),
        ...(log ? { log } : {}),
        onEnded(call) {
          metrics.requestEnded(call);
          onEnded?.(call);
        },
        ...(options.origin ? { origin: options.origin } : {}),
        authenticate: (request) => organization.authenticate(request),
        renderProblemPage: (problem, request) => portal.renderProblemPage(problem, request),
      }),
    async close() {
      gate.end();
      // Where the database is gone, what one room cannot write any more must not keep the others open.
      const failures: unknown[] = [];
      for (const room of [store, access, catalog, ledger]) await room.close().catch((error: unknown) => failures.push(error));
      for (const failure of failures) options.logError?.(failure, 'closing');
    },
  };
}

function readLaws({ packsDirectory, pack, lower }: PlatformOptions): ChosenLaws & { readonly calendar: Calendar } {
  return { ...chooseLaws(packsDirectory, pack, lower), calendar: loadCalendar(join(releasePlace(packsDirectory), 'calendar')) };
}

/** The part of a pack that governs who may take data. Where the law knows no opening, nothing is open. @throws Error where it does not class sharing. */
function accessLawOf(pack: Pack): AccessLaw {
  const { sharing, opening } = pack.schemes;
  if (!sharing) throw new Error(`${pack.id} has no classes of sharing`);
  const parameters = Object.fromEntries(
    Object.entries(pack.parameters).map(([name, parameter]) => [
      name,
      parameter?.article === undefined ? null : { article: parameter.article },
    ]),
  );
  return { pack: pack.id, schemes: { sharing, opening: opening ?? null }, parameters, binds: pack.binds };
}

function workbenchRoutes(directory: string): Route[] {
  return serveBuiltSite({
    operation: 'workbench.show',
    prefix: '/workbench/',
    directory,
    summary: { zh: '工作台', en: 'The workbench' },
  });
}
