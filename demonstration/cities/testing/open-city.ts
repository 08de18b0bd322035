import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparePast, sql } from '#kernel';
import { type ChosenLaws, chooseLaws, type PackPlaces } from '#law';
import { openTestDatabase } from '../../../src/kernel/testing/index.ts';
import { allMigrations } from '../../../src/migrations.ts';
import { openPlatform, type Platform } from '../../../src/platform.ts';
import { demonstrationPassword } from '../../wuxi/city.ts';
import { openPastClock } from '../../wuxi/seed/past-clock.ts';
import { type Caller, openCaller, type WireServer } from '../../wuxi/seed/platform.ts';
import { type CityPlan, type DemonstrationCity, describeCity } from '../city.ts';
import { cityPastDays, type SeededCity, seedCityOf } from '../seed-city.ts';

const released = join(import.meta.dirname, '..', '..', '..', 'packs');

/** A city of a law as a start brings it up, with what a test asks of it. */
export interface OpenCity {
  readonly city: DemonstrationCity;
  readonly seeded: SeededCity;
  readonly laws: ChosenLaws;
  readonly platform: Platform;
  readonly server: Awaited<ReturnType<Platform['buildServer']>>;
  /** Signs in over HTTP, as a browser would. */
  enter(person: string): Promise<Caller>;
  /** Every state in which a case stands: `type at step`, `type result`, `type returned`. */
  states(): Promise<ReadonlySet<string>>;
  /** Numbers of the cases that wait for an answer within a limit. */
  waiting(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openCity(plan: CityPlan, lower: readonly string[], packsDirectory: PackPlaces = released): Promise<OpenCity> {
  const { pack, jurisdiction } = plan;
  const database = await openTestDatabase({ migrations: allMigrations, sessions: 6 });
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-city-'));
  const now = new Date();
  const clock = openPastClock(await preparePast(database, new Date(now.getTime() - cityPastDays * 86_400_000), now));
  const signInPolicy = { idleMinutes: 10_000_000, absoluteHours: 100_000 };
  const platform = await openPlatform({ database, clock, directory, packsDirectory, pack, lower, jurisdiction, signInPolicy });
  const server = await platform.buildServer();
  await server.ready();
  const laws = chooseLaws(packsDirectory, pack, lower);
  const city = describeCity(plan);
  const { organization, casework, access, calendar } = platform;
  const seeded = await seedCityOf(city, { organization, casework, access, calendar, server, directory, packsDirectory, laws, clock });
  return {
    city,
    seeded,
    laws,
    platform,
    server,
    async enter(person) {
      const login = city.loginOf(person);
      const answer = await server.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password: demonstrationPassword } });
      const [cookie] = [answer.headers['set-cookie']].flat();
      if (answer.statusCode >= 300 || !cookie) throw new Error(`${login} was not let in: ${answer.body}`);
      return openCaller(server as WireServer, login, { cookie: cookie.split(';')[0] ?? '' });
    },
    async states() {
      const { rows } = await sql<{ state: string }>`
        select distinct type || ' ' || case when status = 'closed' then coalesce(nullif(result, ''), 'closed') else status end as state
          from casework."case"
        union select distinct "case".type || ' at ' || task.step
          from casework.task join casework."case" on "case".id = task."case" where "case".status = 'open'`.execute(database.reader);
      return new Set(rows.map((row) => row.state));
    },
    async waiting() {
      const { rows } = await sql<{ number: string }>`
        select number from casework."case" where status = 'open' and type in ('share-request', 'verification', 'catalog-update')`.execute(
        database.reader,
      );
      return rows.map(({ number }) => number);
    },
    async close() {
      await server.close();
      await platform.close();
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
