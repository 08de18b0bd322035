import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, migrate, openDatabase } from '#kernel';
import { backup } from '../../src/cli/commands/backup.ts';
import { restore } from '../../src/cli/commands/restore.ts';
import { startEngine } from '../../src/kernel/engine/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { countLogged, type Measure, measureTables } from '../backup/measure-tables.ts';
import { type CityKeys, foundCity, lookUp, openCity } from '../backup/small-city.ts';
import { findServerPrograms, startTemporaryServer, type TemporaryServer } from './temporary-server.ts';

const programs = await findServerPrograms();
if (!programs) console.warn('NOT TESTED: embedded to server. No PostgreSQL 15 or newer in /usr/lib/postgresql (Debian: postgresql-15).');

let root: string;
const at = (name: string) => join(root, name);
let server: TemporaryServer | undefined;
let keys: CityKeys;
let logged = 0;
let original: Record<string, Measure>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'shuyuan-carry-'));
  // The engine's user is another when root runs the tests.
  await chmod(root, 0o711);
  if (programs) server = await startTemporaryServer(programs);
  await withDatabaseOf(at('first'), undefined, async (database) => {
    await migrate(database, allMigrations);
    const city = await openCity(database, at('first'));
    keys = await foundCity(city);
    await city.close();
    original = await measure(database);
    expect(await shuyuan(backup(), ['--data', at('first'), '--out', at('first.tar')])).toContain('SHA-256');
  });
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await rm(root, { recursive: true, force: true });
});
afterEach(() => {
  process.exitCode = undefined;
});

/** The embedded engine of a data directory, or the server of an address. */
async function withDatabaseOf(dataDirectory: string, url: string | undefined, work: (database: Database) => Promise<void>): Promise<void> {
  const engine = await startEngine({ dataDirectory, databaseUrl: url, prefer: 'embedded' });
  const database = openDatabase({ connection: engine.connection, sessions: 6 });
  try {
    await work(database);
  } finally {
    await database.close();
    await engine.stop();
  }
}

async function measure(database: Database): Promise<Record<string, Measure>> {
  const session = await database.openSession();
  logged ||= await countLogged(session);
  const measures = await measureTables(session, logged);
  await session.end();
  return measures;
}

/** Runs a command as at a terminal. @returns what it printed. */
async function shuyuan(command: Command, words: string[], url?: string): Promise<string> {
  let said = '';
  vi.stubEnv('DATABASE_URL', url ?? '');
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((piece) => {
      said += String(piece);
      return true;
    }),
  );
  try {
    await command.parseAsync(words, { from: 'user' });
    return said;
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** The restored database holds the same, and serves. */
async function holdsAll(dataDirectory: string, url?: string): Promise<void> {
  await withDatabaseOf(dataDirectory, url, async (database) => {
    expect(await measure(database)).toEqual(original);
    const city = await openCity(database, dataDirectory);
    const answer = await lookUp(city, keys);
    await city.close();
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.body).toContain('钱');
  });
}

describe('a city moves by back-up and restore', { timeout: 120_000 }, () => {
  it('from the embedded engine to another data directory', async () => {
    expect(await shuyuan(restore(), [at('first.tar'), '--data', at('second')])).toContain('nothing found');
    expect(process.exitCode).toBeUndefined();
    await holdsAll(at('second'));
  });

  it.skipIf(!programs)('from the embedded engine to a PostgreSQL server of the city, and back', async () => {
    const url = server?.url;
    expect(await shuyuan(restore(), [at('first.tar'), '--data', at('served')], url)).toContain('nothing found');
    expect(await shuyuan(backup(), ['--data', at('served'), '--out', at('served.tar')], url)).toContain(server?.version ? 'SHA-256' : '-');
    await holdsAll(at('served'), url);
    expect(await shuyuan(restore(), [at('served.tar'), '--data', at('returned')])).toContain(`PostgreSQL ${server?.version}`);
    await holdsAll(at('returned'));
  });

  it('and a check alone restores nothing', async () => {
    expect(await shuyuan(restore(), [at('first.tar'), '--check', '--data', at('none')])).toMatch(/^✓/);
    await expect(shuyuan(restore(), [at('first.tar'), '--data', at('first')])).rejects.toThrow('kernel.restore-target-in-use');
  });
});
