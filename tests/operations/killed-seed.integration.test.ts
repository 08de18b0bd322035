import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sql } from '#kernel';
import { verifyLedger } from '../../src/kernel/ledger/verifier/index.ts';
import { openTestDatabase, type TestDatabase } from '../../src/kernel/testing/index.ts';
import { urlOf } from './serve-process.ts';

const program = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
/** Longer than the lease of a load whose process was killed. */
const patience = 200_000;
let database: TestDatabase;
let directory: string;

/** Starts the demonstration in a process of its own and kills it, without a warning, as soon as it has said this. @returns all it said. */
async function killAt(word: RegExp): Promise<string> {
  const child = spawn(process.execPath, [program, 'serve', '--demonstration'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: '0',
      SHUYUAN_DATA: directory,
      SHUYUAN_DEMONSTRATION: 'small',
      DATABASE_URL: urlOf(inject('testEngine').connection as { host?: string }, database.name),
    },
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  let said = '';
  const hear = (part: Buffer) => {
    said += part.toString();
    if (word.test(said)) child.kill('SIGKILL');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await new Promise((done) => child.on('close', done));
  clearTimeout(timer);
  return said;
}

async function count(what: ReturnType<typeof sql<{ count: number }>>): Promise<number> {
  return (await what.execute(database.reader)).rows[0]?.count ?? -1;
}

beforeAll(async () => {
  database = await openTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-killed-seed-'));
});
afterAll(async () => {
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

describe('a first start that is killed again and again', () => {
  it(
    'comes up whole at the next one: no entry, load, case, grant or account twice, and a ledger that verifies',
    async () => {
      // Among the people, at the first matters, while files are loaded.
      for (const word of [/schema brought up/, /12 agencies/, /[3-6]\d%/]) expect(await killAt(word)).not.toContain('Ctrl-C');
      expect(await killAt(/Ctrl-C/)).toContain('demonstration city ready');
      expect(await count(sql`select count(*)::int from organization.agency`)).toBe(12);
      expect(await count(sql`select count(*)::int from organization.account`)).toBe(28);
      expect(await count(sql`select count(*)::int from catalog.resource where status = 'published'`)).toBe(5);
      expect(await count(sql`select count(*)::int from store.version`)).toBe(5);
      expect(await count(sql`select count(*)::int from store.load where state = 'running'`)).toBe(0);
      expect(await count(sql`select count(*)::int from casework."case" where type = 'share-request'`)).toBe(4);
      expect(await count(sql`select count(*)::int from access."grant"`)).toBe(2);
      const session = new pg.Client(database.connection);
      await session.connect();
      const { findings } = await verifyLedger(session).finally(() => session.end());
      expect(findings).toEqual([]);
    },
    patience + 60_000,
  );

  it('is taken as it stands by the start after that', async () => {
    expect(await killAt(/Ctrl-C/)).not.toContain('demonstration city ready');
  });
});
