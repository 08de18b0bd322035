import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type Database, openDatabase } from '../database/database.ts';
import { type MigrationSource, migrate } from '../database/migrate.ts';

export interface TestDatabaseOptions {
  /** Rooms whose tables the test needs, in order; none unless told. `src/migrations.ts` lists all. */
  readonly migrations?: readonly MigrationSource[];
  /** Sessions per pool; 4 unless told. */
  readonly sessions?: number;
}

export interface TestDatabase extends Database {
  readonly name: string;
  /** Closes the pools and drops the database. Called after the test file by itself. */
  close(): Promise<void>;
}

/** One copy of a template at a time, and one process that makes it. */
const lock = 7_265_002;
let count = 0;

/**
 * A database of the test file's own, with the rooms' tables and no rows. Templates are migrated once per run and
 * list of migrations and then copied, about 50 ms each. Call it at the top of the file or in `beforeAll`:
 * `const database = await openTestDatabase({ migrations: [organizationMigrations] });`
 */
export async function openTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { connection, run } = inject('testEngine');
  const name = `shuyuan_test_${run}_${process.pid}_${++count}`;
  await withAdministration(connection, async (session) => {
    const template = await prepareTemplate(session, connection, run, options.migrations ?? []);
    await session.query(`create database "${name}" template "${template}"`);
  });
  const database = openDatabase({ connection: named(connection, name), sessions: options.sessions ?? 4 });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= (async () => {
      await database.close();
      await withAdministration(connection, (session) => dropDatabase(session, name));
    })();
    return closed;
  };
  dropAfterFile(close);
  return { ...database, name, close };
}

/** A worker of the server's own (autovacuum) that is in the database cannot be ended by us; it leaves in a moment. */
async function dropDatabase(session: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.query(`drop database if exists "${name}" with (force)`);
      return;
    } catch (error) {
      const notOurs = error instanceof pg.DatabaseError && error.code === '42501';
      if (!notOurs || attempt === 50) throw error;
      await wait(100);
    }
  }
}

function dropAfterFile(close: () => Promise<void>): void {
  try {
    afterAll(close);
  } catch {
    // Opened inside a test or hook, where no hook can be added: the run's end drops what is left.
  }
}

async function prepareTemplate(
  session: pg.Client,
  connection: pg.ClientConfig,
  run: string,
  sources: readonly MigrationSource[],
): Promise<string> {
  const template = `shuyuan_test_${run}_t${await fingerprint(sources)}`;
  const found = await session.query('select from pg_database where datname = $1', [template]);
  if (found.rowCount) return template;
  const making = `${template}_new`;
  await session.query(`drop database if exists "${making}" with (force)`);
  await session.query(`create database "${making}" template template0 encoding 'UTF8'`);
  const database = openDatabase({ connection: named(connection, making), sessions: 2 });
  try {
    await migrate(database, sources);
  } finally {
    await database.close();
  }
  // A session that has just ended may still be seen for a moment. A worker of the server's own (autovacuum) leaves by itself.
  await session.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = current_user', [making]);
  for (let attempt = 1; ; attempt++) {
    try {
      await session.query(`alter database "${making}" rename to "${template}"`);
      return template;
    } catch (error) {
      if (attempt === 200) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

async function fingerprint(sources: readonly MigrationSource[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { room, directory } of sources) {
    for (const file of (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()) {
      hash.update(`${room}/${file}\0`).update(await readFile(join(directory, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

async function withAdministration(connection: pg.ClientConfig, work: (session: pg.Client) => Promise<unknown>): Promise<void> {
  const session = new pg.Client(connection);
  session.on('error', () => undefined);
  await session.connect();
  try {
    await session.query('select pg_advisory_lock($1)', [lock]);
    await work(session);
  } finally {
    await session.end();
  }
}

function named(connection: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!connection.connectionString) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}
