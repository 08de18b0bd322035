import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, logRequest, migrate, openDatabase, systemClock, watchHealth } from '#kernel';
import { seedDemonstration, wuxi } from '../../demonstration/index.ts';
import { openLog } from '../../src/kernel/config/index.ts';
import { type Engine, startEngine } from '../../src/kernel/engine/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform, type Platform } from '../../src/platform.ts';

/** A city in operation on an engine of its own, with everything that its log and its figures say. */
const lines: string[] = [];
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', log_min_duration_statement: '0' };
const token = 'a-token-of-twenty-four-characters';
let directory: string;
/** Keys and original files lie here. */
let home: string;
let hasDisk = false;
let engine: Engine;
let database: Database;
let platform: Platform;
let server: FastifyInstance;
let city: Awaited<ReturnType<typeof seedDemonstration>>;
let stopWatching: () => Promise<void>;

const start = () => startEngine({ dataDirectory: join(directory, 'data'), settings });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-operations-'));
  await chmod(directory, 0o711);
  home = join(directory, 'home');
  await mkdir(home);
  // A small disk of its own, where that is allowed, so that it can be filled.
  hasDisk = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', home]).status === 0;
  engine = await start();
  database = openDatabase({ connection: { ...engine.connection, connectionTimeoutMillis: 2_000 }, sessions: 4 });
  await migrate(database, allMigrations);
  const log = openLog({ level: 'info', form: 'json', now: () => new Date(), write: (line) => lines.push(line) });
  platform = await openPlatform({
    database,
    clock: systemClock,
    directory: home,
    packsDirectory: join(import.meta.dirname, '..', '..', 'packs'),
    pack: 'wuxi-2020',
    jurisdiction: wuxi,
    metricsToken: token,
  });
  server = await platform.buildServer({ log, onEnded: (call) => logRequest(log, call) });
  await server.ready();
  city = await seedDemonstration({ organization: platform.organization, server, directory: home, log: () => undefined });
  stopWatching = watchHealth(platform.health, log, 200);
}, 180_000);

afterAll(async () => {
  await stopWatching?.();
  await server?.close();
  await platform?.close();
  await database?.close();
  await engine?.stop();
  if (hasDisk) spawnSync('/bin/umount', [home]);
  await rm(directory, { recursive: true, force: true });
});

function lookUp(person: string, more: { purpose?: string; secret?: string } = {}) {
  return server.inject({
    method: 'POST',
    url: `/api/v1/sharing/${city.lookUp.resource}/lookup`,
    headers: { authorization: `Bearer ${more.secret ?? city.key.secret}` },
    payload: { key: { i1: person }, purpose: more.purpose ?? city.lookUp.purpose },
  });
}

const figures = async () => (await server.inject({ url: '/metrics' })).body;
const figure = (text: string, name: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1) ?? Number.NaN,
  );

const refusedLookUps = 'shuyuan_http_requests_total{operation="sharing.look-up",status="4xx"}';

describe('what the service says of itself', () => {
  it('is its state to strangers, and the parts to those inside', async () => {
    const stranger = await server.inject({ url: '/health/ready', remoteAddress: '10.1.2.3' });
    expect([stranger.statusCode, stranger.json()]).toEqual([200, { state: 'ready' }]);
    const proxied = await server.inject({ url: '/health/ready', headers: { 'x-forwarded-for': '10.1.2.3' } });
    expect(proxied.json()).toEqual({ state: 'ready' });
    const inside = await server.inject({ url: '/health/ready' });
    expect(inside.json().parts.map((part: { name: string; state: string }) => `${part.name} ${part.state}`)).toEqual([
      'database well',
      'schema well',
      'ledger well',
      'disk well',
      'load well',
    ]);
  });

  it('is absent to strangers where it is figures', async () => {
    const stranger = await server.inject({ url: '/metrics', remoteAddress: '10.1.2.3' });
    expect([stranger.statusCode, stranger.json().code]).toEqual([404, 'kernel.not-found']);
    const holder = await server.inject({ url: '/metrics', remoteAddress: '10.1.2.3', headers: { authorization: `Bearer ${token}` } });
    expect(holder.statusCode).toBe(200);
    expect(holder.headers['content-type']).toContain('text/plain');
  });

  it('counts look-ups, disclosures and refusals as they happen', async () => {
    const before = await figures();
    expect((await lookUp(city.lookUp.person)).statusCode).toBe(200);
    expect((await lookUp(city.lookUp.person, { purpose: '别的事' })).statusCode).toBeGreaterThanOrEqual(400);
    // A request is counted when its answer has left.
    await expect.poll(async () => figure(await figures(), refusedLookUps), { interval: 50 }).toBeGreaterThan(0);
    const after = await figures();
    const grew = (name: string) => (figure(after, name) || 0) - (figure(before, name) || 0);
    expect(grew('shuyuan_look_ups_total{outcome="answered"}')).toBe(1);
    expect(grew('shuyuan_look_ups_total{outcome="refused"}')).toBe(1);
    expect(grew('shuyuan_ledger_record_seconds_count')).toBe(1);
    expect(grew('shuyuan_http_requests_total{operation="sharing.look-up",status="2xx"}')).toBe(1);
    expect(after).toMatch(/shuyuan_disclosures_total\{mode="[a-z-]+"\} \d+/);
    expect(after).toMatch(/shuyuan_refusals_total\{code="access\.[a-z-]+"\} \d+/);
    expect(figure(after, 'shuyuan_loads{state="published"}')).toBeGreaterThan(0);
    expect(figure(after, 'shuyuan_load_rows{state="published"}')).toBeGreaterThan(1_000);
    expect(figure(after, 'shuyuan_database_sessions_limit{pool="writers"}')).toBe(4);
    expect(figure(after, 'shuyuan_disk_used_ratio')).toBeGreaterThan(0);
    for (const part of ['database', 'schema', 'ledger', 'load']) expect(figure(after, `shuyuan_health{part="${part}"}`)).toBe(1);
  });
});

describe('identity numbers, names and keys', () => {
  it('reach neither log nor figures nor answers, whether a call succeeds or fails', async () => {
    lines.length = 0;
    const person = city.lookUp.person;
    const wrong = `${person.slice(0, 17)}${person.endsWith('X') ? '1' : 'X'}`;
    const answered = await lookUp(person);
    const name = JSON.stringify(answered.json()).match(/[\u4e00-\u9fff]{2,4}/)?.[0] ?? '没有姓名';
    const failed = [
      await lookUp(wrong),
      await lookUp(`${person}'; drop table x`),
      await lookUp(person, { purpose: '别的事' }),
      await lookUp(person, { secret: `syk_1_${'A'.repeat(43)}` }),
      await server.inject({
        method: 'POST',
        url: `/api/v1/sharing/${person}/lookup`,
        headers: { authorization: `Bearer ${city.key.secret}` },
        payload: { key: {} },
      }),
      await server.inject({ url: `/datasets/${person}?q=${person}` }),
      await server.inject({ url: `/nowhere/${person}` }),
      await server.inject({
        method: 'POST',
        url: '/api/v1/session',
        headers: { 'content-type': 'application/json' },
        payload: `{"login":"${person}"`,
      }),
    ];
    // The first asks for nobody: it is answered, and recorded, as no row.
    for (const answer of failed.slice(1)) expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const log = lines.join('');
    expect(lines.length).toBeGreaterThanOrEqual(failed.length + 1);
    const engineLog = await readFile(join(directory, 'data', 'postgres.log'), 'utf8');
    const text = await figures();
    for (const word of [person, wrong, person.slice(0, 17), city.key.secret, city.key.secret.slice(-20), '别的事', name]) {
      expect(log, 'the log').not.toContain(word);
      expect(text, 'the figures').not.toContain(word);
      expect(engineLog, 'the engine’s log').not.toContain(word);
    }
    const told = failed.filter((answer) => String(answer.headers['content-type']).includes('json'));
    expect(told.length).toBeGreaterThan(4);
    for (const answer of told) expect(answer.body).not.toContain(person.slice(0, 17));
    expect(log).toContain('"operation":"sharing.look-up"');
    expect(log).toMatch(/"principal":"application:\d+","agency":"wx-/);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});

describe('a disk that is nearly full', () => {
  it('stops loads alone: look-ups and open data go on, and loads again when there is room', async (test) => {
    if (!hasDisk) return test.skip('no disk of its own may be mounted here');
    const session = await server.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: 'gongan.officer', password: city.password },
    });
    const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
    const listed = await server.inject({ url: '/api/v1/resources?limit=100', headers: { cookie } });
    const { id } = listed
      .json()
      .items.find((item: { agency: { id: string } | string }) => JSON.stringify(item.agency).includes('wx-gongan'));
    const load = () =>
      server.inject({
        method: 'POST',
        url: `/api/v1/resources/${id}/loads`,
        headers: { cookie, 'content-type': 'text/csv' },
        payload: 'a,b\n1,2\n',
      });
    const ready = async () => (await server.inject({ url: '/health/ready', remoteAddress: '10.1.2.3' })).json().state;
    const { bsize, blocks } = await statfs(home);
    await writeFile(join(home, 'filler'), Buffer.alloc(Math.floor(bsize * blocks * 0.88)));
    const refused = await load();
    expect([refused.statusCode, refused.json().code], refused.body).toEqual([507, 'store.disk-full']);
    await expect.poll(ready, { timeout: 5_000 }).toBe('impaired');
    expect((await server.inject({ url: '/health/ready' })).statusCode).toBe(200);
    expect((await lookUp(city.lookUp.person)).statusCode).toBe(200);
    expect((await server.inject({ url: '/' })).statusCode).toBe(200);
    await rm(join(home, 'filler'));
    expect((await load()).statusCode).toBeLessThan(300);
    await expect.poll(ready, { timeout: 5_000 }).toBe('ready');
  }, 30_000);
});

describe('a database that goes away', () => {
  it('is told as such within seconds, nothing leaves, and the service recovers alone when it is back', async () => {
    expect((await lookUp(city.lookUp.person)).statusCode).toBe(200);
    await engine.stop();
    const refusals = [
      await lookUp(city.lookUp.person),
      await server.inject({ method: 'POST', url: '/api/v1/session', payload: { login: 'gongan.officer', password: city.password } }),
      await server.inject({ url: '/api/v1/catalog/classifications' }),
    ];
    for (const answer of refusals.slice(0, 2)) {
      expect([answer.statusCode, answer.headers['retry-after']], answer.body).toEqual([503, '5']);
      expect(answer.json()).toMatchObject({ code: expect.stringMatching(/^(kernel|ledger|access)\./), remedy: { zh: expect.any(String) } });
      expect(answer.body).not.toMatch(/ECONN|ENOENT|socket|PGSQL/);
    }
    expect(refusals[1]?.json().code).toBe('kernel.database-unreachable');
    const ready = () => server.inject({ url: '/health/ready', headers: { cookie: `shuyuan_session=${'A'.repeat(43)}` } });
    await expect.poll(async () => (await ready()).statusCode, { timeout: 8_000 }).toBe(503);
    expect((await ready()).json().parts[0]).toMatchObject({ name: 'database', state: 'failed' });
    expect((await server.inject({ url: '/health/live' })).statusCode).toBe(200);
    const text = await figures();
    expect(figure(text, 'shuyuan_health{part="database"}')).toBe(0);
    expect(text).toContain('shuyuan_http_in_flight');

    engine = await start();
    await expect.poll(async () => (await lookUp(city.lookUp.person)).statusCode, { timeout: 20_000, interval: 200 }).toBe(200);
    await expect
      .poll(async () => (await server.inject({ url: '/health/ready' })).json().state, { timeout: 20_000, interval: 300 })
      .toBe('ready');
    const signedIn = await server.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: 'gongan.officer', password: city.password },
    });
    expect(signedIn.statusCode).toBe(200);
    expect(lines.join('')).toContain('a part of the service has recovered');
  }, 60_000);

  it('does not keep callers waiting when all its sessions are taken', async () => {
    const held = await Promise.all(Array.from({ length: 4 }, () => database.readers.connect()));
    try {
      const began = performance.now();
      const answer = await server.inject({ url: '/api/v1/session', headers: { cookie: `shuyuan_session=${'A'.repeat(43)}` } });
      expect([answer.statusCode, answer.json().code]).toEqual([503, 'kernel.database-busy']);
      expect(performance.now() - began).toBeLessThan(4_000);
    } finally {
      for (const each of held) each.release();
    }
    expect((await server.inject({ url: '/api/v1/session' })).statusCode).toBe(401);
  }, 20_000);
});
