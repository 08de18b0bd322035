import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type pg from 'pg';
import { type Log, silentLog } from '../config/log.ts';
import { type Binaries, chooseEngine } from './choose-engine.ts';
import { connectServer, placeOf } from './connect-server.ts';
import { createCluster, makeDataDirectory, ownCluster, readClusterMajor } from './create-cluster.ts';
import { readEngineRecord, writeEngineRecord } from './engine-record.ts';
import { chooseEngineUser } from './engine-user.ts';
import { engineFaults } from './faults.ts';
import { findBinaries } from './find-binaries.ts';
import { prepareBinaries } from './prepare-binaries.ts';
import { type ServerSettings, serverSettings } from './server-settings.ts';
import { applicationName, clusterOf, logFileOf, type Site, standingPlace, superuserName } from './site.ts';
import { isReached, openSocketDirectory } from './socket-directory.ts';
import { supervise } from './supervise.ts';

export interface EngineOptions {
  readonly dataDirectory: string;
  readonly databaseUrl?: string | undefined;
  /** Which programs to choose at the first start; later the recorded ones are used. */
  readonly prefer?: 'embedded' | 'system' | undefined;
  /** Production mode refuses the embedded engine unless `embeddedAllowed`. */
  readonly production?: boolean;
  readonly embeddedAllowed?: boolean;
  /** Server settings over the usual ones, for an engine of our own. Tests turn `fsync` off. */
  readonly settings?: ServerSettings;
  readonly log?: Log;
}

export interface Engine {
  readonly kind: 'server' | 'embedded' | 'system';
  /** Full version of PostgreSQL, for instance `18.4`. */
  readonly version: string;
  /** For `openDatabase`: a role that owns its database and is no superuser, where the engine is our own. */
  readonly connection: pg.ClientConfig;
  /** The superuser of an engine of our own; undefined for a server of others. */
  readonly administration: pg.ClientConfig | undefined;
  /** True where a server of this data directory was running already and is shared with other processes. */
  readonly adopted: boolean;
  /** One line for the operator; no password in it. */
  describe(): string;
  /** Gives the engine up; a server of our own stops when its last user has. Close the pools first. */
  stop(): Promise<void>;
}

/**
 * Has a database ready: a named server, or one of our own under this process's care.
 * Several processes may start the engine of one data directory at once; they share one server.
 * @throws Fault `kernel.engine-…`, each with its remedy.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  await makeDataDirectory(resolve(options.dataDirectory));
  const dataDirectory = await realpath(options.dataDirectory);
  const record = await readEngineRecord(dataDirectory);
  const choice = chooseEngine({
    databaseUrl: options.databaseUrl,
    record,
    binaries: options.databaseUrl ? [] : await findBinaries(),
    prefer: options.prefer,
    production: options.production ?? false,
    embeddedAllowed: options.embeddedAllowed ?? false,
    platform: `${process.platform}-${process.arch}`,
  });
  if (choice.kind === 'own') return startOwn(choice.binaries, dataDirectory, record !== undefined, options);
  const version = await connectServer(choice.url);
  const place = placeOf(choice.url);
  if (!record) await writeEngineRecord(dataDirectory, { engine: 'server', place });
  return {
    kind: 'server',
    version,
    connection: { connectionString: choice.url },
    administration: undefined,
    adopted: true,
    describe: () => `PostgreSQL ${version} at ${place}`,
    stop: async () => undefined,
  };
}

async function startOwn(binaries: Binaries, dataDirectory: string, recorded: boolean, options: EngineOptions): Promise<Engine> {
  const { kind, major, version } = binaries;
  const site = await prepareSite(binaries, dataDirectory, recorded, options);
  await writeEngineRecord(dataDirectory, { engine: kind, major });
  const { adopted, socketDirectory, stop } = await supervise(site);
  const address = { host: socketDirectory, port: 5432 };
  return {
    kind,
    version,
    connection: { ...address, user: applicationName, database: applicationName },
    administration: { ...address, user: superuserName, database: 'postgres' },
    adopted,
    describe: () => `PostgreSQL ${version} (${kind}) in ${site.cluster}`,
    stop,
  };
}

async function prepareSite(binaries: Binaries, dataDirectory: string, recorded: boolean, options: EngineOptions): Promise<Site> {
  const { major } = binaries;
  const user = await chooseEngineUser(dataDirectory, clusterOf(dataDirectory));
  await ownCluster(dataDirectory, user);
  const made = await readClusterMajor(dataDirectory);
  if (made !== undefined && made !== major) throw engineFaults['kernel.engine-changed']({ values: { recorded: made, found: major } });
  if (made === undefined && recorded) throw engineFaults['kernel.engine-lost']({ values: { directory: clusterOf(dataDirectory) } });
  const reached = await isReached(dataDirectory, user);
  // Until 15, the programs lose their place when they look for themselves.
  if (user && !reached && major < 16) {
    throw engineFaults['kernel.engine-out-of-reach']({ values: { user: user.name, directory: dataDirectory } });
  }
  const programs = await prepareBinaries(binaries, dataDirectory, user);
  if (made === undefined) await createCluster(programs, major, dataDirectory, user);
  const cluster = await realpath(clusterOf(dataDirectory));
  const socketDirectory = await openSocketDirectory(dataDirectory, user);
  return {
    dataDirectory,
    cluster,
    clusterName: reached ? cluster : standingPlace,
    programs,
    major,
    user,
    socketDirectory,
    settings: { ...serverSettings(socketDirectory), ...options.settings },
    logFile: logFileOf(dataDirectory),
    log: options.log ?? silentLog,
  };
}
