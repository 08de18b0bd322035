import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** Reads only: its sessions run with `default_transaction_read_only`, so PostgreSQL itself refuses a write. */
export type ReadConnection = Kysely<Tables>;

/** May write, and only inside the transaction that it stands for. */
export type WriteConnection = Transaction<Tables>;

export interface DatabaseOptions {
  /** `postgresql://…` or a `pg` config with a socket directory as host. */
  readonly connection: pg.ClientConfig;
  /** Sessions per pool; 8 unless told. */
  readonly sessions?: number;
}

/** The one way to PostgreSQL. Which member is used says whether the caller may write. */
export interface Database {
  readonly reader: ReadConnection;
  /** Runs `work` in one transaction; a throw rolls back. Serialization failures are not retried. */
  transact<T>(work: (connection: WriteConnection) => Promise<T>): Promise<T>;
  /**
   * A client of its own outside the pools, for COPY, LISTEN, advisory locks and migrations. It may write.
   * The caller ends it.
   */
  openSession(): Promise<pg.Client>;
  /** The pool of writing sessions, for hot paths that send named statements themselves. */
  readonly writers: pg.Pool;
  /** The pool of reading sessions, for hot paths that send named statements themselves. */
  readonly readers: pg.Pool;
  readonly connection: pg.ClientConfig;
  close(): Promise<void>;
}

/** Instants and days are read as PostgreSQL's ISO texts in UTC, whatever the server's defaults. */
const sessionSettings = '-c timezone=UTC -c datestyle=ISO,YMD';

// 64-bit integers come back as strings from pg; ids are strings throughout, counts are cast in SQL.
export function openDatabase(options: DatabaseOptions): Database {
  const max = options.sessions ?? 8;
  const pool = (readOnly: boolean) =>
    new pg.Pool({
      ...options.connection,
      max,
      // Every new version of a dataset leaves prepared statements on its sessions.
      maxLifetimeSeconds: 1800,
      application_name: readOnly ? 'shuyuan reader' : 'shuyuan writer',
      options: `${sessionSettings}${readOnly ? ' -c default_transaction_read_only=on' : ''}`,
    });
  const readers = pool(true);
  const writers = pool(false);
  // An idle session may be ended by the server (restart, admin); the pool opens another.
  // One that dies while it is checked out tells its user by the failed query; nobody else need hear of it.
  for (const each of [readers, writers]) {
    each.on('error', () => undefined);
    each.on('connect', (client) => client.on('error', () => undefined));
  }
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readers }) });
  const writer = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writers }) });
  return {
    reader,
    readers,
    writers,
    connection: options.connection,
    transact: (work) => writer.transaction().execute(work),
    async openSession() {
      const client = new pg.Client({ ...options.connection, options: sessionSettings, application_name: 'shuyuan session' });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    async close() {
      await Promise.all([reader.destroy(), writer.destroy()]);
    },
  };
}

export { sql };
