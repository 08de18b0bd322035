import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEngine } from '../src/kernel/engine/index.ts';

/** A fresh database for one measurement. Durable: the server waits for the disk as it does in service. */
export interface BenchDatabase {
  readonly connection: pg.ClientConfig;
  /** One that may see what the database's own processes do, where that is given. */
  readonly administration: pg.ClientConfig;
  /** What was measured on, for the report. */
  readonly server: {
    readonly version: string;
    readonly fsync: string;
    readonly synchronous_commit: string;
    readonly shared_buffers: string;
  };
  close(): Promise<void>;
}

/** On the server of `DATABASE_URL`, else on an embedded engine of its own in a temporary directory. */
export async function openBenchDatabase(name: string): Promise<BenchDatabase> {
  const url = process.env['DATABASE_URL'];
  const dataDirectory = await mkdtemp(join(tmpdir(), 'shuyuan-bench-data-'));
  await chmod(dataDirectory, 0o711);
  const engine = await startEngine({ dataDirectory, databaseUrl: url });
  const unique = `shuyuan_bench_${name}_${process.pid}`;
  // A server of others has a database of its own made for this; an engine of our own holds nothing else.
  if (url) await command(engine.connection, `create database "${unique}" template template0 encoding 'UTF8'`);
  const connection = url ? placed(url, unique) : engine.connection;
  const show = async (setting: string) => Object.values((await command(connection, `show ${setting}`)).rows[0] ?? {})[0] ?? '';
  const server = {
    version: engine.version,
    fsync: await show('fsync'),
    synchronous_commit: await show('synchronous_commit'),
    shared_buffers: await show('shared_buffers'),
  };
  if (server.fsync !== 'on') throw new Error('this server does not wait for the disk (fsync is off): its figures would mean nothing');
  return {
    connection,
    administration: engine.administration ?? connection,
    server,
    async close() {
      if (url) await command(engine.connection, `drop database "${unique}" with (force)`);
      await engine.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

function placed(url: string, database: string): pg.ClientConfig {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return { connectionString: address.href };
}

async function command(connection: pg.ClientConfig, text: string): Promise<pg.QueryResult<Record<string, string>>> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await client.query<Record<string, string>>(text);
  } finally {
    await client.end();
  }
}
