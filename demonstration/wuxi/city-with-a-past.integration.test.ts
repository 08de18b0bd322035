import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preparePast, sql } from '#kernel';
import { verifyLedger } from '../../src/kernel/ledger/verifier/index.ts';
import { openTestDatabase, type TestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform, type Platform } from '../../src/platform.ts';
import { wuxi } from './city.ts';
import { openPastClock } from './seed/past-clock.ts';
import type { WireServer } from './seed/platform.ts';
import type { Progress } from './seed/progress.ts';
import { type Demonstration, pastDays, recallDemonstration, seedDemonstration } from './seed-demonstration.ts';

/** The full city's matters with few inhabitants. */
const size = { persons: 1_500, companies: 400 };
const dayMilliseconds = 86_400_000;
const told: Progress[] = [];
let database: TestDatabase;
let directory: string;
let platform: Platform;
let demonstration: Demonstration;

/** One start of the city, as the composition root does it, gone at the nth call of such an address. */
async function start(part?: string, nth = 1): Promise<Demonstration> {
  const now = new Date();
  const clock = openPastClock(await preparePast(database, new Date(now.getTime() - pastDays * dayMilliseconds), now));
  platform = await openPlatform({
    database,
    clock,
    directory,
    packsDirectory: join(import.meta.dirname, '..', '..', 'packs'),
    pack: 'wuxi-2020',
    jurisdiction: wuxi,
    signInPolicy: { idleMinutes: 10_000_000, absoluteHours: 100_000 },
  });
  const server = await platform.buildServer();
  await server.ready();
  let met = 0;
  const broken: WireServer = {
    inject(request) {
      if (part !== undefined && request.url.includes(part) && ++met >= nth) throw new Error('broken off');
      return server.inject(request);
    },
  };
  const past = { clock, calendar: platform.calendar, passTime: () => platform.casework.passTime() };
  try {
    return await seedDemonstration({
      organization: platform.organization,
      server: broken,
      directory,
      size,
      past,
      report: (progress) => told.push(progress),
      log: () => undefined,
    });
  } finally {
    await server.close();
    await platform.close();
  }
}

async function read<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(database.reader)).rows;
}

beforeAll(async () => {
  database = await openTestDatabase({ migrations: allMigrations, sessions: 6 });
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-past-'));
  // Broken off half way, when a citizen signs: catalogue, loads, grants and keys are there, more of each is to come.
  await expect(start('/agreement', 1)).rejects.toThrow('broken off');
  demonstration = await start();
}, 240_000);
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('the demonstration city with a past', () => {
  it('has cases in every state that its case types know', async () => {
    const rows = await read(
      sql<{ state: string }>`select distinct type || ' ' || coalesce(nullif(result, ''), status) as state from casework."case" order by 1`,
    );
    const states = rows.map((row) => row.state);
    expect(states).toEqual(
      expect.arrayContaining([
        'catalog-review open',
        'catalog-review published',
        'catalog-review returned',
        'share-request granted',
        'share-request open',
        'share-request refused',
        'share-request withdrawn',
        'opening-request lapsed',
        'opening-request open',
        'opening-request opened',
        'opening-request refused',
        'opening-request withdrawn',
        'grant-misuse open',
        'grant-misuse revoked',
        'grant-release released',
        'share-dispute open',
      ]),
    );
  });

  it('waits with something for each side: an opinion, a decision, a signature; due, due soon, past its target, overdue by law', async () => {
    const tasks = await read(
      sql<{ task: string; kind: string; due: string | null }>`
        select "case".type || '/' || task.step as task, task.due_kind as kind, task.due::text as due
        from casework.task join casework."case" on "case".id = task."case"`,
    );
    const names = new Set(tasks.map((each) => each.task));
    for (const name of [
      'catalog-review/filing',
      'catalog-review/review',
      'share-request/opinion',
      'share-request/review',
      'opening-request/answer',
      'opening-request/agreement',
      'opening-request/open',
    ])
      expect([...names]).toContain(name);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const late = (kind: string) => tasks.filter((each) => each.kind === kind && each.due !== null && each.due < today);
    expect(late('target').length).toBeGreaterThan(1);
    expect(late('law')).toHaveLength(1);
    expect(tasks.filter((each) => each.due !== null && each.due >= today).length).toBeGreaterThan(3);
    const overdue = await read(sql<{ id: string }>`select id from casework.timeline where what = 'overdue'`);
    expect(overdue.length).toBeGreaterThan(0);
  });

  it('has grants in force, soon to end, expired, suspended and revoked; and keys of every state', async () => {
    const grants = await read(
      sql<{ state: string }>`
        select distinct case when state <> 'active' then state when valid_until < now() then 'expired'
          when valid_until < now() + interval '12 days' then 'ending' else 'active' end as state from access."grant"`,
    );
    expect(grants.map((row) => row.state).sort()).toEqual(['active', 'ending', 'expired', 'revoked', 'suspended']);
    const keys = await read(
      sql<{ state: string }>`
        select distinct case when state = 'active' and expires_at < now() then 'expired' else state end as state from organization.api_key`,
    );
    expect(keys.map((row) => row.state).sort()).toEqual(['active', 'expired', 'revoked']);
  });

  it('has thirty resources with data, some in several versions, some past their cycle, one file messy, one refused; nothing double', async () => {
    const [count] = await read(
      sql<{ resources: number; most: number; messy: number; refused: number; entries: number; doubled: number }>`
        select (select count(*)::int from store.dataset where current_version is not null) as resources,
          (select max(current_version) from store.dataset) as most,
          (select count(*)::int from store.load where state = 'published' and bad > 0) as messy,
          (select count(*)::int from store.load where state = 'refused') as refused,
          (select count(*)::int from catalog.resource_version where version = 2) as entries,
          (select count(*)::int from (select file_name from store.load where state = 'published' group by 1 having count(*) > 1) as twice) as doubled`,
    );
    expect(count).toEqual({ resources: 30, most: 8, messy: 2, refused: 1, entries: 1, doubled: 0 });
    const ages = await read(
      sql<{ days: number }>`
        select extract(day from now() - version.published_at)::int as days
        from store.dataset dataset join store.version version on version.dataset = dataset.id and version.number = dataset.current_version`,
    );
    expect(ages.filter((row) => row.days <= 1).length).toBeGreaterThan(3);
    expect(ages.filter((row) => row.days > 92).length).toBeGreaterThan(3);
  });

  it('leaves a ledger that verifies, written in the order of time over more than a year, with every month’s own partition', async () => {
    const [ledger] = await read(
      sql<{ months: number; strays: number; back: number }>`
        select (select count(distinct date_trunc('month', at))::int from ledger.batch) as months,
          (select count(*)::int from ledger.entry_default) as strays,
          (select count(*)::int from (select at, lag(at) over (order by id) as former from ledger.batch) as pairs
            where at < former - interval '10 seconds') as back`,
    );
    expect(ledger).toMatchObject({ strays: 0, back: 0 });
    expect(ledger?.months).toBeGreaterThan(8);
    const session = new pg.Client(database.connection);
    await session.connect();
    try {
      const verification = await verifyLedger(session);
      expect(verification.findings).toEqual([]);
      expect(verification.entries).toBeGreaterThan(500);
    } finally {
      await session.end();
    }
  });

  it('was taken up where it had been broken off, and told its progress to the end', () => {
    expect(told.at(-1)?.share).toBeCloseTo(1);
    expect(told.at(-1)?.step).toBe(told.at(-1)?.steps);
    expect(told.every((progress) => progress.day !== undefined)).toBe(true);
  });

  it('is left alone by a second start, which takes no second', async () => {
    const [before] = await read(sql<{ entries: number }>`select count(*)::int as entries from ledger.entry`);
    const began = performance.now();
    expect(await recallDemonstration(directory)).toEqual(demonstration);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await start()).toEqual(demonstration);
    expect(await read(sql<{ entries: number }>`select count(*)::int as entries from ledger.entry`)).toEqual([before]);
  });

  it('needs a clock of the past: the full city does not come up all at once', async () => {
    const given = {
      organization: platform.organization,
      server: { inject: () => Promise.reject(new Error('unused')) },
      log: () => undefined,
    };
    await expect(seedDemonstration({ ...given, directory: join(directory, 'elsewhere'), size: 'full' })).rejects.toThrow('clock');
  });
});
