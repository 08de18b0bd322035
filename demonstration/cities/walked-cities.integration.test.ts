import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preparePast, sql } from '#kernel';
import { chooseLaws } from '#law';
import { openTestDatabase, type TestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform, type Platform } from '../../src/platform.ts';
import { cityPastDays, describeCity, findDemonstration, openPastClock, seedCityOf } from '../index.ts';

const packsDirectory = join(import.meta.dirname, '..', '..', 'packs');

describe.each<[string, string[]]>([['fushun-2022', []], ['zhejiang-2016', []], ['jiaozuo-2020', []], ['jiaozuo-2020', ['national-2025']], ['zhejiang-2016', ['national-2025']], ['fushun-2022', ['national-2025']]])('%s', (pack, lower) => {
  it('x', async () => {
    const database = await openTestDatabase({ migrations: allMigrations, sessions: 6 });
    const directory = await mkdtemp(join(tmpdir(), 'shuyuan-city-'));
    const found = findDemonstration(pack);
    if (!found?.plan) throw new Error('none');
    const now = new Date();
    const clock = openPastClock(await preparePast(database, new Date(now.getTime() - cityPastDays * 86_400_000), now));
    const platform = await openPlatform({ database, clock, directory, packsDirectory, pack, lower, jurisdiction: found.jurisdiction, signInPolicy: { idleMinutes: 10_000_000, absoluteHours: 100_000 } });
    const server = await platform.buildServer();
    await server.ready();
    const began = performance.now();
    const { stopped } = await seedCityOf(describeCity(found.plan), { organization: platform.organization, casework: platform.casework, access: platform.access, server, directory, packsDirectory, laws: chooseLaws(packsDirectory, pack, lower), calendar: platform.calendar, clock });
    console.log('seeded', performance.now() - began);
    for (const { course, act, error } of stopped) console.log(course.type, course.name, JSON.stringify(act), String(error).slice(0, 400));
    const { rows } = await sql<{ state: string; n: number }>`select type || ' ' || status || ' ' || coalesce(result,'') as state, count(*)::int as n from casework."case" group by 1 order by 1`.execute(database.reader);
    console.log(rows.map((r) => `${r.state} ${r.n}`).join('\n'));
    const states = await sql<{ state: string }>`
        select distinct type || ' ' || case when status = 'closed' then coalesce(nullif(result, ''), 'closed') else status end as state
          from casework."case"
        union select distinct "case".type || ' at ' || task.step
          from casework.task join casework."case" on "case".id = task."case" where "case".status = 'open'`.execute(database.reader);
    const present = new Set(states.rows.map((row) => row.state));
    const wanted = chooseLaws(packsDirectory, pack, lower).packs.flatMap((law) => Object.values(law.cases).flatMap(({ id, steps, results, filing }) => [
      ...Object.entries(steps).flatMap(([step, { who }]) => (who.every((each) => each === 'engine') ? [] : [`${id} at ${step}`])),
      ...Object.keys(results).map((result) => `${id} ${result}`),
      ...(filing.withdraw ? [`${id} withdrawn`] : []),
      ...(Object.values(steps).some(({ answers }) => Object.values(answers).some(({ back }) => back === 'filing'))
        ? [`${id} returned`]
        : []),
    ]));
    console.log('MISSING', wanted.filter((state) => !present.has(state)));
  }, 300_000);
});
