import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { locatePacks } from '#law';
import { findFoundedCity, type Jurisdiction } from '#organization';
import { demonstrations, findDemonstration, wuxi } from '../demonstration/index.ts';
import { awaitSetUp } from './await-set-up.ts';
import { demandPack, demandSamePack } from './choose-pack.ts';
import type { Server, ServerOptions } from './cli/server.ts';
import { type Config, configFaults, type Log, openLog } from './kernel/config/index.ts';
import { startEngine } from './kernel/engine/index.ts';
import {
  type Database,
  describeFailure,
  drain,
  gatherLines,
  healthFaults,
  logRequest,
  type Metrics,
  migrate,
  openDatabase,
  openMetrics,
  systemClock,
  watchDatabase,
  watchHealth,
} from './kernel/index.ts';
import { addressOf, listen } from './listen.ts';
import { allMigrations } from './migrations.ts';
import { openPlatform, type Platform, type PlatformOptions, type ServerParts } from './platform.ts';
import { seedCity } from './seed-city.ts';

const home = join(import.meta.dirname, '..');
const packsDirectory = join(home, 'packs');

/** How often what time alone does is looked at, in milliseconds: overdue limits, dead loads. */
const minute = 60_000;

/** Longest wait for a database session, in milliseconds: a caller is better refused than kept. */
const sessionPatience = 5_000;

/** What is open, to be closed in the other order. */
type Closers = (() => Promise<unknown>)[];

/** Closes everything, also when a part of it fails: a lost database must not leave its engine running. */
async function closeAll(closers: Closers, log: Log): Promise<void> {
  for (const each of closers.splice(0).reverse())
    await each().catch((error: unknown) => log.error('a part could not be closed in good order', undefined, describeFailure(error)));
}

/**
 * Runs the platform: engine, schema, rooms, HTTP. Whatever has been opened is closed again when a later part fails.
 * In production a database without a city is not served: until `shuyuan set-up` has been run, only its health is told.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { config, log } = options;
  const closers: Closers = [];
  const close = () => closeAll(closers, log);
  const metrics = openMetrics({ own: true });
  try {
    const database = await openChosenDatabase(config, log, closers, metrics);
    const city = await chooseCity(config, database);
    if (!city) return await startUnfounded(options, database, metrics, closers);
    return { ...(await openCity(options, database, city, metrics, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The city that the database was set up for; its law's demonstration's where a trial has none. Undefined: none that may be served. */
async function chooseCity(config: Config, database: Database): Promise<Jurisdiction | undefined> {
  const founded = await findFoundedCity(database.reader);
  if (config.mode === 'production') return founded && !founded.demonstration ? founded.jurisdiction : undefined;
  const laws = locatePacks(packsDirectory, config);
  const own = findDemonstration(laws.pack, laws.own)?.jurisdiction;
  if (config.mode === 'trial') return founded?.jurisdiction ?? own ?? wuxi;
  if (!own) throw noDemonstration(laws.pack);
  if (founded && founded.jurisdiction.id !== own.id)
    throw healthFaults['kernel.other-city']({ values: { city: founded.jurisdiction.name } });
  return own;
}

const noDemonstration = (pack: string) =>
  configFaults['kernel.no-demonstration']({ values: { pack, known: demonstrations.map((each) => each.pack).join(', ') } });

async function openCity(
  { config, log }: ServerOptions,
  database: Database,
  city: Jurisdiction,
  metrics: Metrics,
  closers: Closers,
): Promise<Pick<Server, 'addresses' | 'notes'>> {
  const open = (given: Partial<PlatformOptions>) => openPlatformOf(config, log, database, city, given);
  const describe =
    config.mode === 'demonstration' ? await seedCity({ config, log, database, laws: locatePacks(packsDirectory, config), open }) : () => [];
  const platform = await open({ metrics });
  closers.push(() => platform.close());
  const server = await platform.buildServer(serverParts(config, log));
  closers.push(async () => {
    const cut = await drain(server, platform.gate, config.drain);
    if (cut > 0) log.warn('requests did not finish in time and were cut off', { requests: cut });
  });
  await platform.store.sweep();
  await platform.casework.passTime();
  await server.ready();
  for (const { pack, as, name } of await platform.casework.listVacancies())
    log.warn('nobody in this city holds what a law needs: cases that need it are refused', { pack, as, name: name.zh });
  closers.push(keepTime(platform, log));
  closers.push(watchHealth(platform.health, log));
  const place = await listen(server, config);
  const base = addressOf(place);
  return { addresses: [`门户 Portal      ${base}/`, `工作台 Workbench ${base}/workbench/`], notes: describe(place) };
}

/** Tells what to do, and begins by itself when it has been done. */
async function startUnfounded(options: ServerOptions, database: Database, metrics: Metrics, closers: Closers): Promise<Server> {
  const { config, log } = options;
  const { metricsToken, origin, host, port } = config;
  const waiting = await awaitSetUp({ database, place: { host, port }, metricsToken, origin });
  log.warn('the platform has not been set up: run `shuyuan set-up`; until then only /health is served');
  let stopping = false;
  const begun = waiting.founded.then(async (city) => {
    if (!city || stopping) return;
    const { addresses } = await openCity({ config: { ...config, port: waiting.place.port }, log }, database, city, metrics, closers);
    log.info('the platform has been set up and is served', { city: city.id, addresses: addresses.length });
  });
  begun.catch((error: unknown) => {
    log.error('the platform cannot be served', error);
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  });
  return {
    addresses: [`健康 Health      ${addressOf(waiting.place)}/health/ready`],
    notes: [
      '',
      '平台尚未初始化：请在本机运行 shuyuan set-up，完成后服务自动开始。',
      'The platform has not been set up: run `shuyuan set-up` on this machine; the service then begins by itself.',
    ],
    async close() {
      stopping = true;
      await waiting.stop();
      await begun.catch(() => undefined);
      await closeAll(closers, log);
    },
  };
}

/** The platform without its HTTP face, for commands that work beside a running server. */
export async function openInstallation(
  config: Config,
  log: Log,
  process: string,
): Promise<{ platform: Platform; jurisdiction: Jurisdiction; close(): Promise<void> }> {
  const closers: Closers = [];
  const close = () => closeAll(closers, log);
  try {
    const database = await openChosenDatabase(config, log, closers);
    const city = await chooseCity(config, database);
    if (!city) throw healthFaults['kernel.not-set-up']();
    const platform = await openPlatformOf(config, log, database, city, { process });
    closers.push(() => platform.close());
    return { platform, jurisdiction: city, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Requests are told one by one in production alone; failures always. */
function serverParts(config: Config, log: Log): ServerParts {
  if (config.mode !== 'production') return { log };
  const write = gatherLines((text) => process.stderr.write(text));
  const requests = openLog({ level: config.log, form: 'json', now: () => systemClock.now(), write });
  return { log, onEnded: (call) => logRequest(requests, call) };
}

/** Nothing is begun under a law that cannot be served, or in the directory of another. */
async function openChosenDatabase(config: Config, log: Log, closers: Closers, metrics?: Metrics): Promise<Database> {
  const laws = locatePacks(packsDirectory, config);
  demandPack(laws.places, laws);
  if (config.mode === 'demonstration' && !findDemonstration(laws.pack, laws.own)) throw noDemonstration(laws.pack);
  const keepPack = await demandSamePack(laws.places, { dataDirectory: config.dataDirectory, pack: laws.pack });
  const database = await openMigratedDatabase(config, log, closers, metrics);
  await keepPack();
  return database;
}

async function openMigratedDatabase(config: Config, log: Log, closers: Closers, metrics?: Metrics): Promise<Database> {
  const engine = await startEngine({
    dataDirectory: config.dataDirectory,
    databaseUrl: config.databaseUrl,
    prefer: config.engine,
    production: config.mode === 'production',
    embeddedAllowed: config.embedded,
    log,
  });
  closers.push(() => engine.stop());
  log.info(engine.describe());
  const connection = { ...engine.connection, connectionTimeoutMillis: sessionPatience };
  const database = watchDatabase(openDatabase({ connection, sessions: config.sessions }), {
    slow: config.slowQuery,
    onSlow(query) {
      metrics?.queryWasSlow();
      log.warn('slow query', { ...query });
    },
  });
  closers.push(() => database.close());
  const applied = await migrate(database, allMigrations);
  if (applied.length > 0) log.info(`schema brought up to date`, { migrations: applied.length });
  return database;
}

function openPlatformOf(
  config: Config,
  log: Log,
  database: Database,
  jurisdiction: Jurisdiction,
  given: Partial<PlatformOptions>,
): Promise<Platform> {
  const workbench = join(home, 'dist', 'workbench');
  const laws = locatePacks(packsDirectory, config);
  return openPlatform({
    database,
    clock: systemClock,
    directory: config.dataDirectory,
    packsDirectory: laws.places,
    pack: laws.pack,
    ...(laws.with ? { lower: laws.with } : {}),
    jurisdiction,
    production: config.mode === 'production',
    origin: config.origin,
    proxies: config.proxies,
    metricsToken: config.metricsToken,
    gate: { mostInFlight: config.requestsAtOnce, mostDelay: config.loopDelay },
    ...(existsSync(workbench) ? { workbench } : {}),
    logError: (error, what) => log.error(what, undefined, describeFailure(error)),
    ...given,
  });
}

/** Does once a minute what time alone does. @returns how to stop it. */
function keepTime(platform: Platform, log: Log): () => Promise<void> {
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = Promise.all([platform.store.sweep(), platform.casework.passTime()]).then(
      () => undefined,
      (error: unknown) => log.error('what time alone does could not be done', undefined, describeFailure(error)),
    );
  }, minute);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
