import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preparePast, sql } from '#kernel';
import { loadPack, nextDay } from '#law';
import { verifyLedger } from '../../src/kernel/ledger/verifier/index.ts';
import { openTestDatabase, type TestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform, type Platform } from '../../src/platform.ts';
import { wuxi } from './city.ts';
import { standingEntries } from './history/standing-lists.ts';
import { openPastClock } from './seed/past-clock.ts';
import type { WireServer } from './seed/platform.ts';
import type { Progress } from './seed/progress.ts';
import { type Demonstration, pastDays, recallDemonstration, seedDemonstration } from './seed-demonstration.ts';

/** The full city's matters with few inhabitants. */
const size = { persons: 1_500, companies: 400 };
const packs = join(import.meta.dirname, '..', '..', 'packs');
const law = loadPack(join(packs, 'wuxi-2020'));
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
    packsDirectory: packs,
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
  await expect(start('/agreement', 2)).rejects.toThrow('broken off');
  demonstration = await start();
}, 600_000);
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('the demonstration city with a past', () => {
  it('shows every case type open at each step, with each result, returned and withdrawn where the law knows that', async () => {
    const rows = await read(
      sql<{ state: string }>`
        select distinct type || ' ' || case when status = 'closed' then coalesce(nullif(result, ''), 'closed') else status end as state
          from casework."case"
        union select distinct "case".type || ' at ' || task.step
          from casework.task join casework."case" on "case".id = task."case" where "case".status = 'open'`,
    );
    const present = new Set(rows.map((row) => row.state));
    const wanted = Object.values(law.cases).flatMap(({ id, steps, results, filing }) => [
      ...Object.entries(steps).flatMap(([step, { who }]) => (who.every((each) => each === 'engine') ? [] : [`${id} at ${step}`])),
      ...Object.keys(results).map((result) => `${id} ${result}`),
      ...(filing.withdraw ? [`${id} withdrawn`] : []),
      ...(Object.values(steps).some(({ answers }) => Object.values(answers).some(({ back }) => back === 'filing'))
        ? [`${id} returned`]
        : []),
    ]);
    expect(wanted.length).toBeGreaterThan(25);
    expect(wanted.filter((state) => !present.has(state))).toEqual([]);
  });

  it('has a case that was returned, supplied and waits again, one that was so agreed to; refusals that cite their article', async () => {
    const rows = await read(
      sql<{ status: string; road: string[]; articles: string[] }>`
        select "case".status, array_agg(event.what order by event.id) as road,
          array_agg(event.article) filter (where event.what in ('answered', 'closed')) as articles
        from casework."case" join casework.timeline event on event."case" = "case".id group by "case".id`,
    );
    const supplied = rows.filter(({ road }) => road.includes('returned') && road.includes('supplied'));
    expect(supplied.map(({ status }) => status).sort()).toEqual(['closed', 'open']);
    const refused = await read(
      sql<{ number: string; article: string | null }>`
        select "case".number, event.article from casework."case" join casework.timeline event on event."case" = "case".id
        where "case".result = 'refused' and event.answer = 'refuse'`,
    );
    expect(refused.length).toBeGreaterThan(5);
    expect(refused.filter(({ article }) => article === null)).toEqual([]);
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
    // On a day off, what would be due today is due on the next working day.
    const first = tasks.map((each) => each.due).filter((due): due is string => due !== null && due >= today);
    let workday = today;
    while (!platform.calendar.isWorkday(workday)) workday = nextDay(workday);
    expect(first).toContain(workday);
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

  it('has loads of every state that an officer can bring about, and data changed in every way: whole, by key, corrected, rolled back', async () => {
    const loads = await read(sql<{ state: string }>`select distinct state from store.load order by 1`);
    expect(loads.map((row) => row.state)).toEqual(['cancelled', 'published', 'refused']);
    const kinds = await read(sql<{ kind: string }>`select distinct kind from store.version order by 1`);
    expect(kinds.map((row) => row.kind)).toEqual(['correction', 'full', 'roll-back', 'upsert']);
    const [open] = await read(
      sql<{
        rows: number;
      }>`select (select count(*)::int from store.quarantine) - (select count(*)::int from store.correction where result is not null) as rows`,
    );
    expect(open?.rows).toBeGreaterThan(5);
  });

  it('was used: calls on each of the past weeks by several programs, some refused, by hand and by the public too', async () => {
    const weeks = await read(
      sql<{ weeks: number; programs: number; refused: number }>`
        select count(distinct (current_date - day) / 7)::int as weeks, count(distinct grant_id)::int as programs, sum(refused)::int as refused
        from access.use where day > current_date - 56`,
    );
    expect(weeks[0]?.weeks).toBe(8);
    expect(weeks[0]?.programs).toBeGreaterThan(3);
    expect(weeks[0]?.refused).toBeGreaterThan(0);
    const modes = await read(sql<{ mode: string }>`select distinct mode from access.use order by 1`);
    expect(modes.map((row) => row.mode)).toEqual(['download', 'lookup']);
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

  it('has entries in every register of its law, each once though the start was broken off, with what is missing to be seen', async () => {
    const rows = await read(sql<{ register: string; entries: string; versions: string; decided: string }>`
      select register, count(distinct e.id) filter (where v.case_number is null) as entries,
        count(*) filter (where v.case_number is null) as versions, count(distinct e.id) filter (where v.case_number is not null) as decided
      from registers.entry e join registers.version v on v.entry = e.id group by register`);
    expect(rows.map(({ register }) => register).sort()).toEqual(Object.keys(law.registers).sort());
    expect(rows.filter(({ entries, versions }) => entries !== versions)).toEqual([]);
    expect(rows.reduce((sum, { entries }) => sum + Number(entries), 0)).toBe(standingEntries.length);
    const decided = rows.filter((row) => Number(row.decided) > 0).map(({ register }) => register);
    for (const register of ['inspections', 'opening-list', 'plan-filings', 'exchange-channels', 'assessments'])
      expect(decided).toContain(register);
  });
});
