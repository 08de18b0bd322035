import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCheckpointFile, sql, systemClock } from '#kernel';
import { type Backup, checkBackup, restoreBackup, takeBackup } from '../../src/kernel/backup/index.ts';
import { openTestDatabase, type TestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openDirectory, openEmptyDatabase } from './empty-database.ts';
import { countLogged, describeProtection, type Measure, measureTables } from './measure-tables.ts';
import { type CityKeys, foundCity, load, lookUp, openCity, type SmallCity } from './small-city.ts';

let database: TestDatabase;
let directory: string;
let city: SmallCity;
let keys: CityKeys;

/** The back-up that was taken amid the bustle, and what the database held at that moment. */
let taken: Backup;
let logged = 0;
let measured: Record<string, Measure>;
let protection: string[];
const answered: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-backed-up-'));
  database = await openTestDatabase({ migrations: allMigrations, sessions: 6 });
  city = await openCity(database, directory);
  keys = await foundCity(city);
  await takeAmidWork();
}, 120_000);
afterAll(async () => {
  await city?.close();
  await rm(directory, { recursive: true, force: true });
});

/** Takes the back-up while files are loaded, rows are disclosed and whoever asks is answered. */
async function takeAmidWork(): Promise<void> {
  let over = false;
  let rounds = 0;
  const loading = (async () => {
    while (!over) await load(city, keys.stopsId, `站点编号,站点名称,经度\nWX${++rounds},学前路口,120.${rounds}\nWX0,望湖桥,\n`);
  })();
  const asking = (async () => {
    while (!over) {
      const { statusCode, body } = await lookUp(city, keys);
      if (statusCode !== 200) throw new Error(body);
      answered.push((JSON.parse(body) as { receipt: { batch: string } }).receipt.batch);
      await delay(5);
    }
  })();
  const work = Promise.all([loading, asking]);
  try {
    while (rounds < 2) await Promise.race([delay(20), work]);
    taken = await takeBackup({ database, directory, out: directory, release: '0.1.0', onSnapshot: measureSnapshot });
    const meanwhile = rounds;
    while (rounds < meanwhile + 2) await Promise.race([delay(20), work]);
  } finally {
    over = true;
    await work;
  }
}

async function measureSnapshot(name: string): Promise<void> {
  const session = await database.openSession();
  await session.query('begin transaction isolation level repeatable read read only');
  await session.query(`set transaction snapshot '${name}'`);
  logged = await countLogged(session);
  measured = await measureTables(session, logged);
  protection = await describeProtection(session);
  await session.end();
}

const restoreInto = async (target: TestDatabase, to: string, more: object = {}) =>
  restoreBackup({
    backup: await checkBackup(taken.path),
    database: target,
    directory: to,
    migrations: allMigrations,
    clock: systemClock,
    operator: 'tester',
    ...more,
  });

describe('a back-up taken while files are loaded and rows are disclosed', () => {
  it('is one file that nobody else may read, whose parts ordinary tools can check', async () => {
    expect((await stat(taken.path)).mode & 0o777).toBe(0o600);
    expect(taken.path).toMatch(/shuyuan-\d{8}T\d{6}Z\.tar$/);
    expect((await readdir(directory)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('gives back every row of its moment, with all that protects it, and a ledger in which nothing is found', async () => {
    const target = await openEmptyDatabase();
    const to = await openDirectory();
    const restored = await restoreInto(target, to);
    expect(restored.verification).toMatchObject({ findingCount: 0, pending: 0 });
    expect(restored.migrated).toEqual([]);
    const session = await target.openSession();
    expect(await measureTables(session, logged)).toEqual(measured);
    expect(await describeProtection(session)).toEqual(protection);
    await session.end();
    expect(Object.keys(measured)).toEqual(expect.arrayContaining(['pool.d1_s1', 'ledger.salt', 'kernel.migration', 'access.epoch']));
    // An answer that somebody received before the back-up stands in it.
    const [first] = answered;
    const found = await sql`select from ledger.batch where id = ${first}`.execute(target.reader);
    expect(found.rows).toHaveLength(1);
  });

  it('becomes a platform that answers the same look-up, takes a load, and goes on with the ledger', async () => {
    const target = await openEmptyDatabase();
    const to = await openDirectory();
    await restoreInto(target, to);
    const again = await openCity(target, to);
    try {
      const [before, after] = [await lookUp(city, keys), await lookUp(again, keys)];
      expect(after.statusCode, after.body).toBe(200);
      const rows = (answer: { body: string }) => (JSON.parse(answer.body) as { rows: unknown }).rows;
      expect(rows(after)).toEqual(rows(before));
      await again.platform.store.sweep();
      await load(again, keys.stopsId, '站点编号,站点名称,经度\nWX9,新站,120.9\n');
      expect((await again.server.inject(`/datasets/${keys.stops}/download.csv`)).body).toContain('新站');
      await again.platform.ledger.sequence();
      expect(await again.platform.ledger.proveConsistency(taken.manifest.checkpoint?.size ?? 0)).toBeDefined();
    } finally {
      await again.close();
    }
  });

  it('brings every kept original and the keys along, for the owner alone', async () => {
    const target = await openEmptyDatabase();
    const to = await openDirectory();
    await restoreInto(target, to);
    const { rows } = await sql<{ sha256: string }>`select distinct sha256 from store.load where state = 'published'`.execute(target.reader);
    for (const { sha256 } of rows) await stat(join(to, 'files', 'sha256', sha256.slice(0, 2), sha256));
    for (const name of await readdir(join(to, 'keys'))) expect((await stat(join(to, 'keys', name))).mode & 0o777).toBe(0o600);
    expect((await stat(join(to, 'keys'))).mode & 0o777).toBe(0o700);
  });
});

describe('the ledger tells of the restore', () => {
  it('citing where the back-up stood, and the newest checkpoint that was kept elsewhere', async () => {
    await city.platform.ledger.sequence();
    const kept = parseCheckpointFile(JSON.stringify(await city.platform.ledger.exportCheckpoint()));
    const target = await openEmptyDatabase();
    const { verification, receipts } = await restoreInto(target, await openDirectory(), { witnessed: kept });
    const entries = await sql<{ actor: string; object: string; public: { checkpoint: { size: number }; witnessed: object } }>`
      select actor, object, public from ledger.entry where kind = 'kernel.restore-backup'`.execute(target.reader);
    expect(entries.rows).toHaveLength(1);
    expect(entries.rows[0]).toMatchObject({
      actor: 'operator:tester',
      object: `backup:${taken.digest}`,
      public: { checkpoint: taken.manifest.checkpoint, witnessed: { size: kept.checkpoint.size, root: kept.checkpoint.root } },
    });
    expect(receipts).toHaveLength(1);
    // What came after the back-up is lost, and the kept checkpoint shows it.
    expect(kept.checkpoint.size).toBeGreaterThan(taken.manifest.checkpoint?.size ?? 0);
    expect(verification.findings.map((finding) => finding.kind)).toContain('tail-cut');
  });

  it('whose triggers still refuse every change', async () => {
    const target = await openEmptyDatabase();
    await restoreInto(target, await openDirectory());
    for (const table of ['batch', 'entry', 'log', 'node', 'checkpoint', 'key']) {
      await expect(target.writers.query(`delete from ledger.${table}`)).rejects.toThrow('insert-only');
      await expect(target.writers.query(`truncate ledger.${table} cascade`)).rejects.toThrow('insert-only');
    }
  });
});
