import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEngine } from '../engine/index.ts';

/** What a test process needs to reach the engine that the run shares. It travels as JSON. */
export interface TestEngine {
  readonly connection: pg.ClientConfig;
  /** Marks this run's databases on a server that others use too. */
  readonly run: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testEngine: TestEngine;
  }
}

/**
 * Starts the one engine of a test run: in a temporary directory without waiting for the disk, or `DATABASE_URL`'s
 * server, whose role must be allowed to create databases.
 * @returns how to reach it, and `stop`, which leaves nothing behind.
 */
export async function startTestEngine(databaseUrl: string | undefined): Promise<TestEngine & { stop(): Promise<void> }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'shuyuan-test-'));
  // The engine's user is another when root runs the tests.
  await chmod(dataDirectory, 0o711);
  const engine = await startEngine({
    dataDirectory,
    databaseUrl,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '256MB', max_connections: '200' },
  });
  const run = Math.random().toString(36).slice(2, 8);
  const release = engine.administration ? await guardAgainstOrphan(engine.administration, dataDirectory) : () => undefined;
  if (engine.administration) await command(engine.administration, 'alter role shuyuan createdb');
  return {
    connection: engine.connection,
    run,
    async stop() {
      await dropDatabases(engine.connection, `shuyuan_test_${run}_%`);
      await engine.stop();
      release();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function command(connection: pg.ClientConfig, text: string): Promise<pg.QueryResult<Record<string, string>>> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.query<Record<string, string>>(text);
  } finally {
    await client.end();
  }
}

async function dropDatabases(connection: pg.ClientConfig, pattern: string): Promise<void> {
  const { rows } = await command(connection, `select datname as name from pg_database where datname like '${pattern}'`);
  for (const { name } of rows) await command(connection, `drop database if exists "${name}" with (force)`);
}

/** The engine outlives a killed process by design. A killed test run must leave none: this ends it when our pipe closes. */
async function guardAgainstOrphan(administration: pg.ClientConfig, dataDirectory: string): Promise<() => void> {
  const { rows } = await command(administration, `select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as pid`);
  const script = 'cat >/dev/null; kill -INT "$1" 2>/dev/null && sleep 2 && rm -rf -- "$2"';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', rows[0]?.['pid'] ?? '', dataDirectory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return () => guard.kill('SIGKILL');
}
