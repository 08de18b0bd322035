import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { describeDemonstration, seedDemonstration } from '../demonstration/index.ts';
import type { Server, ServerOptions } from './cli/server.ts';
import type { Config, Log } from './kernel/config/index.ts';
import { startEngine } from './kernel/engine/index.ts';
import { type Database, kernelFaults, migrate, openDatabase, systemClock } from './kernel/index.ts';
import { allMigrations } from './migrations.ts';
import { type Jurisdiction, openPlatform, type Platform } from './platform.ts';

const home = join(import.meta.dirname, '..');

/** The city that this installation serves. */
const jurisdiction: Jurisdiction = { id: '320200', name: '无锡市', nameEn: 'Wuxi' };

/** How often what time alone does is looked at, in milliseconds: overdue limits, dead loads. */
const minute = 60_000;

/**
 * Runs the platform: engine, schema, rooms, HTTP. Whatever has been opened is closed again when a later part fails.
 */
export async function startServer({ config, log }: ServerOptions): Promise<Server> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    const database = await openMigratedDatabase(config, log, closers);
    const platform = await openPlatformOf(config, log, database);
    closers.push(() => platform.close());
    const server = await platform.buildServer({ log: config.mode === 'production' });
    closers.push(() => server.close());
    await platform.store.sweep();
    await platform.casework.passTime();
    await server.ready();
    const describe = config.mode === 'demonstration' ? await seed(platform, server, config, log) : () => [];
    closers.push(keepTime(platform, log));
    await listen(server, config);
    const place = { host: config.host, port: portOf(server, config.port) };
    const base = `http://${place.host.includes(':') ? `[${place.host}]` : place.host}:${place.port}`;
    const notes = describe(place);
    return { addresses: [`门户 Portal      ${base}/`, `工作台 Workbench ${base}/workbench/`], notes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The platform without its HTTP face, for commands that work beside a running server. */
export async function openInstallation(config: Config, log: Log, process: string): Promise<{ platform: Platform; close(): Promise<void> }> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    const database = await openMigratedDatabase(config, log, closers);
    const platform = await openPlatformOf(config, log, database, process);
    closers.push(() => platform.close());
    return { platform, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openMigratedDatabase(config: Config, log: Log, closers: (() => Promise<void>)[]): Promise<Database> {
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
  const database = openDatabase({ connection: engine.connection, sessions: config.sessions });
  closers.push(() => database.close());
  const applied = await migrate(database, allMigrations);
  if (applied.length > 0) log.info(`schema brought up to date`, { migrations: applied.length });
  return database;
}

function openPlatformOf(config: Config, log: Log, database: Database, process = 'serve'): Promise<Platform> {
  const workbench = join(home, 'dist', 'workbench');
  return openPlatform({
    database,
    clock: systemClock,
    process,
    directory: config.dataDirectory,
    packsDirectory: join(home, 'packs'),
    pack: config.pack,
    jurisdiction,
    production: config.mode === 'production',
    origin: config.origin,
    ...(existsSync(workbench) ? { workbench } : {}),
    logError: (error, what) => log.error(what, error),
  });
}

async function seed(platform: Platform, server: FastifyInstance, config: Config, log: Log): Promise<(place: Place) => string[]> {
  const demonstration = await seedDemonstration({
    organization: platform.organization,
    server,
    directory: config.dataDirectory,
    log: (line) => log.info(line),
  });
  return (place) => describeDemonstration(demonstration, place);
}

interface Place {
  readonly host: string;
  readonly port: number;
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw kernelFaults['kernel.address-taken']({ values: { address: `${host}:${port}` }, cause });
  }
}

/** The port taken, where any free one was asked for. */
function portOf(server: FastifyInstance, asked: number): number {
  const [address] = server.addresses();
  return typeof address === 'object' ? address.port : asked;
}

/** Does once a minute what time alone does. @returns how to stop it. */
function keepTime(platform: Platform, log: Log): () => Promise<void> {
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = Promise.all([platform.store.sweep(), platform.casework.passTime()]).then(
      () => undefined,
      (error: unknown) => log.error('what time alone does could not be done', error),
    );
  }, minute);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
