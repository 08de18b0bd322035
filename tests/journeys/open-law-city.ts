import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { chooseLaws } from '#law';
import { type CityPlan, type DemonstrationCity, describeCity } from '../../demonstration/cities/city.ts';
import { type CityEntries, openCityEntries } from '../../demonstration/cities/entries.ts';
import { resources } from '../../demonstration/cities/resources.ts';
import { openStage, type Stage } from '../../demonstration/cities/stage.ts';
import { demonstrationPassword } from '../../demonstration/wuxi/city.ts';
import { foundCity } from '../../demonstration/wuxi/seed/found-city.ts';
import { openSignIn, type WireServer } from '../../demonstration/wuxi/seed/platform.ts';
import { openTestDatabase, type TestClock, type TestDatabase, testClock } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openPlatform, type Platform } from '../../src/platform.ts';

const home = join(import.meta.dirname, '..', '..');

/** A city of a law with its people and listed resources, and no case yet; served, under a clock that a test moves. */
export interface LawCity {
  readonly address: string;
  readonly city: DemonstrationCity;
  readonly clock: TestClock;
  readonly platform: Platform;
  readonly database: TestDatabase;
  readonly stage: Stage;
  readonly entries: CityEntries;
  readonly password: string;
  /** Moves the clock to nine in the morning of a day, and does what time alone does. */
  comeTo(day: string): Promise<void>;
  close(): Promise<void>;
}

export interface LawCityOptions {
  /** Ids of the laws chosen below the city's own. */
  readonly lower?: readonly string[];
  /** The day on which everything stands, `YYYY-MM-DD`. */
  readonly on: string;
  /** Ids of the resources that are in the catalogue; all that the city's bodies have unless told. */
  readonly listed?: readonly string[];
  /** Whether the workbench is built and served; some ten seconds. */
  readonly workbench?: boolean;
}

export async function openLawCity(plan: CityPlan, { lower = [], on, listed, workbench = false }: LawCityOptions): Promise<LawCity> {
  const packsDirectory = join(home, 'packs');
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-law-city-'));
  const site = join(directory, 'workbench');
  const built = workbench
    ? build({
        configFile: join(home, 'web', 'workbench', 'vite.config.ts'),
        mode: 'production',
        logLevel: 'error',
        build: { outDir: site, emptyOutDir: true },
      })
    : undefined;
  const database = await openTestDatabase({ migrations: allMigrations, sessions: 6 });
  await built;
  const clock = testClock(on);
  const { pack, jurisdiction } = plan;
  // Under a test's own load nobody is turned away.
  const gate = { mostInFlight: 1_000, mostDelay: 60_000 };
  const options = {
    database,
    gate,
    clock,
    directory,
    packsDirectory,
    pack,
    lower,
    jurisdiction,
    ...(workbench ? { workbench: site } : {}),
  };
  const platform = await openPlatform(options);
  const server = await platform.buildServer();
  await server.ready();
  const city = describeCity(plan);
  const { organization, casework, access, calendar } = platform;
  const wire: WireServer = server as WireServer;
  const signIn = openSignIn({ organization, server: wire }, demonstrationPassword);
  await foundCity({ organization }, signIn, city.founding);
  const stage = openStage(
    city,
    {
      ...{ organization, casework, access, calendar, directory, packsDirectory, server: wire },
      laws: chooseLaws(packsDirectory, pack, lower),
      clock: { now: clock.now, moveTo: clock.set },
    },
    signIn,
  );
  const entries = openCityEntries(stage);
  const known = resources.filter(
    ({ provider, ...each }) => city.agencyOf(provider) !== undefined && (listed?.includes(each.id) ?? each.listed),
  );
  for (const resource of known) await entries.publish(resource);
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...{ address, city, clock, platform, database, stage, entries, password: demonstrationPassword },
    async comeTo(day) {
      clock.set(day);
      await casework.passTime();
    },
    async close() {
      await server.close();
      await platform.close();
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
