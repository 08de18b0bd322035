import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, migrate, openDatabase, sql } from '#kernel';
import { type Engine, startEngine } from '../../src/kernel/engine/index.ts';
import { verifyLedger } from '../../src/kernel/ledger/verifier/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { type CityKeys, foundCity, lookUp, openCity, password, type SmallCity } from '../backup/small-city.ts';

/** A city whose database lies on a small disk of its own, where that may be made, so that the disk can be filled to the brim. */
let directory: string;
let disk: string;
let hasDisk = false;
let engine: Engine | undefined;
let database: Database;
let city: SmallCity;
let keys: CityKeys;

// A small log of changes, so that the disk can be small.
const settings = { max_wal_size: '64MB', min_wal_size: '32MB', fsync: 'off', shared_buffers: '64MB' };

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-full-'));
  await chmod(directory, 0o711);
  disk = join(directory, 'disk');
  await mkdir(disk);
  hasDisk = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=711', 'tmpfs', disk]).status === 0;
  if (!hasDisk) return;
  engine = await startEngine({ dataDirectory: join(disk, 'data'), settings });
  database = openDatabase({ connection: { ...engine.connection, connectionTimeoutMillis: 3_000 }, sessions: 4 });
  await migrate(database, allMigrations);
  // Uploads lie elsewhere: it is PostgreSQL’s own disk that is to be full.
  city = await openCity(database, join(directory, 'home'));
  keys = await foundCity(city);
}, 180_000);

afterAll(async () => {
  await rm(join(disk, 'filler'), { force: true });
  await city?.close();
  await database?.close();
  await engine?.stop();
  if (hasDisk) spawnSync('/bin/umount', [disk]);
  await rm(directory, { recursive: true, force: true });
}, 120_000);

/** Leaves so many bytes free. */
async function fillUp(left: number): Promise<void> {
  const { bsize, bavail } = await statfs(disk);
  await writeFile(join(disk, 'filler'), Buffer.alloc(Math.max(0, bsize * bavail - left)));
}

describe('PostgreSQL’s own disk, full to the brim', () => {
  it('loses nothing acknowledged: whatever is refused is refused for the moment, and it recovers alone when there is room', async (test) => {
    if (!hasDisk) return test.skip('no disk of its own may be mounted here');
    const { token } = await city.platform.organization.signIn('zhujian.officer', password);
    expect((await lookUp(city, keys)).statusCode).toBe(200);
    await fillUp(600_000);
    const ends = new Map<string, number>();
    const acknowledged: string[] = [];
    let receipts = 0;
    // Until the disk has been felt for a while.
    for (let n = 0, refused = 0; n < 4_000 && refused < 20; n += 1) {
      const answer = await lookUp(city, keys);
      if (answer.statusCode === 200) receipts += 1;
      const filed = await city.server.inject({
        method: 'POST',
        url: '/api/v1/cases',
        headers: { cookie: `shuyuan_session=${token}` },
        payload: {
          type: 'share-request',
          about: await personsId(),
          form: { duty: `第 ${n} 项（模拟）${'长'.repeat(3_000)}`, modes: ['lookup'], no_end: '常年（模拟）' },
        },
      });
      if (filed.statusCode === 200) acknowledged.push((filed.json() as { number: string }).number);
      for (const each of [answer, filed]) {
        if (each.statusCode === 200) continue;
        const { code } = JSON.parse(each.body) as { code: string };
        ends.set(`${each.statusCode} ${code}`, (ends.get(`${each.statusCode} ${code}`) ?? 0) + 1);
        refused += 1;
        expect(each.body).not.toMatch(/No space|extend|ENOSPC|53100|pg_wal/);
      }
    }
    expect([...ends.keys()].length, 'the disk was felt').toBeGreaterThan(0);
    for (const end of ends.keys()) expect(end).toMatch(/^503 (?:kernel|ledger|access)\./);
    await rm(join(disk, 'filler'));
    await expect.poll(async () => (await lookUp(city, keys)).statusCode, { timeout: 60_000, interval: 500 }).toBe(200);
    await expect
      .poll(async () => (await city.server.inject({ url: '/health/ready' })).json().state, { timeout: 60_000, interval: 500 })
      .toBe('ready');
    const kept = await sql<{ number: string }>`select number from casework."case" where number = any(${acknowledged})`.execute(
      database.reader,
    );
    expect(kept.rows).toHaveLength(acknowledged.length);
    const entries = await sql<{ n: number }>`select count(*)::int as n from ledger.entry where kind = 'access.disclose'`.execute(
      database.reader,
    );
    expect(entries.rows[0]?.n).toBeGreaterThanOrEqual(receipts);
    const session = await database.openSession();
    expect((await verifyLedger(session)).findings).toEqual([]);
    await session.end();
  }, 240_000);
});

let persons = '';
async function personsId(): Promise<string> {
  if (persons === '') {
    const found = await sql<{ id: string }>`select id from catalog.resource order by id limit 1`.execute(database.reader);
    persons = found.rows[0]?.id ?? '';
  }
  return persons;
}
