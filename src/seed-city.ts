import { chooseLaws, type LocatedPacks } from '#law';
import { findFoundedCity } from '#organization';
import {
  type CityPlan,
  cityPastDays,
  describeCity,
  describeDemonstration,
  findDemonstration,
  openPastClock,
  pastDays,
  recallDemonstration,
  seedCityOf,
  seedDemonstration,
} from '../demonstration/index.ts';
import { openProgressBar } from './cli/progress-bar.ts';
import type { Config, Log } from './kernel/config/index.ts';
import { type Clock, type Database, preparePast, systemClock } from './kernel/index.ts';
import type { Place } from './listen.ts';
import type { Platform, PlatformOptions } from './platform.ts';

export interface SeedCity {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  readonly laws: LocatedPacks;
  /** Opens a platform of its own for the seeding, under a clock that may lie in the past. */
  open(given: Pick<PlatformOptions, 'signInPolicy' | 'gate'> & { readonly clock?: Clock }): Promise<Platform>;
}

const dayMilliseconds = 86_400_000;
/** A session lasts as long as the city's past does; under the platform's own clock it has ended long ago. */
const patient = { idleMinutes: 10_000_000, absoluteHours: 100_000 } as const;
/** Rows are made in this process: delays of its loop are no reason to refuse a call of its own. */
const busy = { mostInFlight: 1_000, mostDelay: 60_000 } as const;

/**
 * Brings up the demonstration city where it does not stand, before the platform itself is opened: the full one under a
 * clock of the past, with its progress on the terminal.
 * @returns what to print under the addresses.
 */
export async function seedCity(seeding: SeedCity): Promise<(place: Place) => string[]> {
  const { config, log, database, laws, open } = seeding;
  const plan = findDemonstration(laws.pack, laws.own)?.plan;
  const names = plan && describeCity(plan).founding.agencies;
  const before = await recallDemonstration(config.dataDirectory);
  if (before && (await findFoundedCity(database.reader))?.demonstration) return (place) => describeDemonstration(before, place, names);
  if (plan) return seedOtherCity(seeding, plan);
  const full = config.demonstration === 'full';
  const now = systemClock.now();
  const from = new Date(now.getTime() - pastDays * dayMilliseconds);
  const clock = full ? openPastClock(await preparePast(database, from, now)) : undefined;
  const platform = await open({ gate: busy, ...(clock ? { clock, signInPolicy: patient } : {}) });
  const server = await platform.buildServer();
  const bar = openProgressBar(process.stderr);
  try {
    await server.ready();
    const demonstration = await seedDemonstration({
      organization: platform.organization,
      server,
      directory: config.dataDirectory,
      size: config.demonstration,
      ...(clock ? { past: { clock, calendar: platform.calendar, passTime: () => platform.casework.passTime() } } : {}),
      report: (progress) => bar.show(progress),
      log: (line) => bar.beside(() => log.info(line)),
    });
    return (place) => describeDemonstration(demonstration, place);
  } finally {
    bar.end();
    await server.close();
    await platform.close();
  }
}

/** Another law's city: a few resources, and cases in every state of its trials, under a clock of the past. */
async function seedOtherCity({ config, log, database, laws, open }: SeedCity, plan: CityPlan): Promise<(place: Place) => string[]> {
  const city = describeCity(plan);
  const now = systemClock.now();
  const clock = openPastClock(await preparePast(database, new Date(now.getTime() - cityPastDays * dayMilliseconds), now));
  const { organization, casework, access, calendar, buildServer, close } = await open({ gate: busy, clock, signInPolicy: patient });
  const server = await buildServer();
  const bar = openProgressBar(process.stderr);
  try {
    await server.ready();
    const rooms = { organization, casework, access, calendar, server, clock, packsDirectory: laws.places };
    const { demonstration, stopped } = await seedCityOf(city, {
      ...rooms,
      directory: config.dataDirectory,
      laws: chooseLaws(laws.places, laws.pack, laws.with),
      report: (progress) => bar.show(progress),
    });
    bar.beside(() => log.info('demonstration city ready', { city: plan.jurisdiction.nameEn, stopped: stopped.length }));
    return (place) => describeDemonstration(demonstration, place, city.founding.agencies);
  } finally {
    bar.end();
    await server.close();
    await close();
  }
}
