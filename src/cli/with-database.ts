import { type Config, type Log, silentLog } from '../kernel/config/index.ts';
import { startEngine } from '../kernel/engine/index.ts';
import { type Database, openDatabase } from '../kernel/index.ts';

/** The database of the settings, beside a running server if there is one. The schema is left as it is. */
export async function openDatabaseOf(config: Config, log: Log = silentLog): Promise<{ database: Database; close(): Promise<void> }> {
  const engine = await startEngine({
    dataDirectory: config.dataDirectory,
    databaseUrl: config.databaseUrl,
    prefer: config.engine,
    production: config.mode === 'production',
    embeddedAllowed: config.embedded,
    log,
  });
  const database = openDatabase({ connection: engine.connection, sessions: 4 });
  return {
    database,
    async close() {
      await database.close();
      await engine.stop();
    },
  };
}

/** Runs a command's work with the database of the settings and closes everything after. */
export async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>, log: Log = silentLog): Promise<T> {
  const { database, close } = await openDatabaseOf(config, log);
  try {
    return await work(database);
  } finally {
    await close();
  }
}
