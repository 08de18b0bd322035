import pg from 'pg';
import { applicationName, superuserName } from './site.ts';

/**
 * A session that a process keeps while it uses the engine. It holds a shared advisory lock: whoever can take the lock
 * for himself alone is the last user and may stop the server. The kernel closes a killed process's session, so
 * nothing stale can remain.
 */
export type Anchor = pg.Client;

const lock = 7_265_000;

/** `busy`: the server is there and starting, recovering or stopping. `absent`: nobody listens. */
export type Answer = Anchor | 'busy' | 'absent';

/** Tries once to take a place at the server behind this socket. */
export async function takeAnchor(socketDirectory: string): Promise<Answer> {
  const client = new pg.Client({
    host: socketDirectory,
    port: 5432,
    user: superuserName,
    database: 'postgres',
    application_name: 'shuyuan supervisor',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [lock]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // 57P03 cannot_connect_now, 57P01 admin_shutdown, 53300 too_many_connections
    return ['57P03', '57P01', '53300'].includes(code) ? 'busy' : 'absent';
  }
}

/** Makes the program's role and database where they are missing. The role is no superuser, as on a server of others. */
export async function furnish(anchor: Anchor): Promise<void> {
  const name = anchor.escapeIdentifier(applicationName);
  // Two processes may come to a new engine at once.
  await anchor.query('select pg_advisory_lock($1)', [lock + 1]);
  try {
    const role = await anchor.query('select from pg_roles where rolname = $1', [applicationName]);
    if (role.rowCount === 0) await anchor.query(`create role ${name} login`);
    const database = await anchor.query('select from pg_database where datname = $1', [applicationName]);
    if (database.rowCount === 0) await anchor.query(`create database ${name} owner ${name}`);
  } finally {
    await anchor.query('select pg_advisory_unlock($1)', [lock + 1]);
  }
}

/** Gives the place up. True when nobody else uses the server; it then lets nobody else in until it is stopped. */
export async function isLastUser(anchor: Anchor): Promise<boolean> {
  try {
    await anchor.query('select pg_advisory_unlock_shared($1)', [lock]);
    const answer = await anchor.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [lock]);
    return answer.rows[0]?.alone === true;
  } catch {
    return false;
  }
}
