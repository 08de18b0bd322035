import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault, openLedger, sql, systemClock } from '#kernel';
import { type Backup, checkBackup, restoreBackup, takeBackup } from '../../src/kernel/backup/index.ts';
import { openTestDatabase, type TestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openDirectory, openEmptyDatabase } from './empty-database.ts';

let directory: string;
let database: TestDatabase;
let backup: Backup;
let bytes: Buffer;

/** A few acts in the ledger, and an original. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-refusals-'));
  database = await openTestDatabase({ migrations: allMigrations });
  const ledger = await openLedger({
    database,
    clock: systemClock,
    keyDirectory: join(directory, 'keys'),
    process: 'test',
    sequenceEvery: 0,
  });
  const act = { kind: 'test.act', jurisdiction: '320200', actor: 'a', agency: 'wx-shuju', object: 'thing:1', public: {} };
  for (let at = 0; at < 5; at += 1) await database.transact((connection) => ledger.record(connection, [act]));
  await ledger.close();
  await mkdir(join(directory, 'files'));
  await writeFile(join(directory, 'files', 'original'), 'as it came');
  backup = await take('whole.tar');
  bytes = await readFile(backup.path);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const take = (name: string) => takeBackup({ database, directory, out: join(directory, name), release: '9.9.9' });

/** The code with which it was refused. */
async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'taken';
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
}

async function restore(path: string, target: TestDatabase, to: string): Promise<unknown> {
  const found = await checkBackup(path);
  return restoreBackup({ backup: found, database: target, directory: to, migrations: allMigrations, clock: systemClock, operator: 't' });
}

async function write(content: Buffer): Promise<string> {
  const path = join(directory, 'spoilt.tar');
  await writeFile(path, content);
  return path;
}

async function holdsNothing(target: TestDatabase): Promise<void> {
  const { rows } =
    await sql`select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`.execute(
      target.reader,
    );
  expect(rows).toEqual([]);
}

describe('a back-up that is not as it was written is refused before anything is done', () => {
  it('wherever a byte was changed', async () => {
    // A stride that meets headers, rows, padding, the list of digests and the end mark alike.
    const places = Array.from({ length: 300 }, (_, at) => Math.floor((at * bytes.length) / 300) + (at % 7));
    for (const place of [...places, bytes.length - 1, bytes.length - 1025]) {
      const spoilt = Buffer.from(bytes);
      spoilt[place] = (spoilt[place] ?? 0) ^ 0x20;
      const code = await refusal(async () => checkBackup(await write(spoilt)));
      expect(code, `byte ${place}`).toMatch(/^kernel\.backup-(damaged|cut-off|unreadable)$/);
    }
  });

  it('wherever it was cut off', async () => {
    for (const length of [0, 1, 511, 512, 600, bytes.length >> 1, bytes.length - 1024, bytes.length - 512, bytes.length - 1]) {
      const code = await refusal(async () => checkBackup(await write(bytes.subarray(0, length))));
      expect(code, `${length} bytes`).toBe('kernel.backup-cut-off');
    }
  });

  it('with something behind its end, or when it is something else, or not there', async () => {
    expect(await refusal(async () => checkBackup(await write(Buffer.concat([bytes, Buffer.alloc(512)]))))).toBe('kernel.backup-damaged');
    expect(await refusal(async () => checkBackup(await write(Buffer.from('a,b\n1,2\n'.repeat(200)))))).toBe('kernel.backup-unreadable');
    expect(await refusal(() => checkBackup(join(directory, 'nowhere.tar')))).toBe('kernel.backup-unreadable');
    expect(await refusal(() => checkBackup(directory))).toBe('kernel.backup-unreadable');
  });

  it('as an ordinary tool finds too', async () => {
    const to = await openDirectory();
    const run = promisify(execFile);
    await run('tar', ['-xf', backup.path, '-C', to]);
    expect((await run('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: to })).stdout).toBe('');
    await writeFile(join(to, 'manifest.json'), '{}');
    await expect(run('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: to })).rejects.toThrow();
  });
});

describe('a restore touches nothing', () => {
  it('in a database that holds anything', async () => {
    const used = await openEmptyDatabase();
    await used.writers.query('create table public.something (a integer)');
    expect(await refusal(async () => restore(backup.path, used, await openDirectory()))).toBe('kernel.restore-target-in-use');
    expect(await refusal(async () => restore(backup.path, database, await openDirectory()))).toBe('kernel.restore-target-in-use');
  });

  it('in a data directory that has other keys; with the same keys it goes on', async () => {
    const target = await openEmptyDatabase();
    const to = await openDirectory();
    await mkdir(join(to, 'keys'), { mode: 0o700 });
    await writeFile(join(to, 'keys', 'ledger-tag.key'), 'another', { mode: 0o600 });
    expect(await refusal(() => restore(backup.path, target, to))).toBe('kernel.restore-target-in-use');
    await holdsNothing(target);
    expect(existsSync(join(to, 'files'))).toBe(false);
    await restore(backup.path, target, directory);
    expect(await readFile(join(directory, 'files', 'original'), 'utf8')).toBe('as it came');
  });

  it('of a back-up from a newer release, or of a schema that is not this program’s', async () => {
    const target = await openEmptyDatabase();
    const to = await openDirectory();
    await database.writers.query(`insert into kernel.migration (room, name, sha256) values ('ledger', '999-later.sql', '00')`);
    const newer = await take('newer.tar');
    await expect(restore(newer.path, target, to)).rejects.toThrow(/kernel\.backup-newer.*9\.9\.9.*ledger\/999-later\.sql/);
    await database.writers.query(`delete from kernel.migration where name = '999-later.sql'`);
    await database.writers.query(`update kernel.migration set sha256 = '00' where room = 'store' and name = '001-store.sql'`);
    const other = await take('other.tar');
    expect(await refusal(() => restore(other.path, target, to))).toBe('kernel.backup-differs');
    await holdsNothing(target);
    expect(existsSync(join(to, 'keys'))).toBe(false);
  });

  it('and a restore that breaks off leaves database and directory as they were', async () => {
    const target = await openEmptyDatabase();
    const to = await openDirectory();
    const found = await checkBackup(backup.path);
    // A row less than was counted: found when all the rows before it are in.
    const tables = found.manifest.tables.map((table) => (table.name === 'node' ? { ...table, rows: table.rows + 1 } : table));
    const spoilt = { ...found, manifest: { ...found.manifest, tables } };
    const request = { database: target, directory: to, migrations: allMigrations, clock: systemClock, operator: 't' };
    await expect(restoreBackup({ ...request, backup: spoilt })).rejects.toThrow(/kernel\.restore-failed.*ledger\.node/);
    await holdsNothing(target);
    expect(await readdir(to)).toEqual([]);
    expect(await restoreBackup({ ...request, backup: found })).toMatchObject({ verification: { findingCount: 0 } });
  });
});

describe('taking a back-up', () => {
  it('never writes over a file, and leaves nothing behind where it cannot write', async () => {
    expect(await refusal(() => take('whole.tar'))).toBe('kernel.backup-exists');
    expect(await readFile(backup.path)).toEqual(bytes);
    expect(await refusal(() => take('nowhere/whole.tar'))).toBe('kernel.backup-not-written');
    expect((await readdir(directory)).filter((name) => name.includes('.partial'))).toEqual([]);
  });

  it('of a database that holds no platform is refused', async () => {
    const empty = await openEmptyDatabase();
    const request = { database: empty, directory, out: join(directory, 'empty.tar'), release: '9.9.9' };
    expect(await refusal(() => takeBackup(request))).toBe('kernel.backup-nothing');
    expect(existsSync(request.out)).toBe(false);
  });
});
