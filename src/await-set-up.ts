import { anonymous, buildServer, checkDatabase, checkSchema, type Database, healthFaults, healthRoutes, openHealth } from '#kernel';
import { findFoundedCity, type Jurisdiction } from '#organization';
import { listen, type Place } from './listen.ts';
import { allMigrations } from './migrations.ts';

export interface SetUpWait {
  readonly place: Place;
  /** The city, once it is founded and the address is free again; undefined where the waiting was stopped. */
  readonly founded: Promise<Jurisdiction | undefined>;
  stop(): Promise<void>;
}

export interface SetUpWaitOptions {
  readonly database: Database;
  readonly place: Place;
  readonly metricsToken?: string | undefined;
  readonly origin?: string | undefined;
  /** Milliseconds between looks; 2000 unless told. */
  readonly interval?: number;
}

/** In production, before there is a city: serves the state of health alone and looks for the set-up. */
export async function awaitSetUp({ database, place, metricsToken, origin, interval = 2_000 }: SetUpWaitOptions): Promise<SetUpWait> {
  const find = async () => {
    const city = await findFoundedCity(database.reader);
    return city && !city.demonstration ? city.jurisdiction : undefined;
  };
  const health = openHealth({
    database: checkDatabase(database),
    schema: checkSchema(database, allMigrations),
    'set-up': async () => ({ state: (await find()) ? 'well' : 'failed' }),
  });
  const server = await buildServer({
    routes: healthRoutes(health, { token: metricsToken, origin }),
    authenticate: async () => anonymous,
    absent: healthFaults['kernel.not-set-up'],
  });
  const taken = await listen(server, place);
  let wake: () => void = () => undefined;
  let stopped = false;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, interval);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const look = async () => {
    for (;;) {
      // A database that is away for a moment is asked again.
      const city = stopped ? undefined : await find().catch(() => undefined);
      if (city || stopped) {
        await server.close();
        return stopped ? undefined : city;
      }
      await pause();
    }
  };
  const founded = look();
  return {
    place: taken,
    founded,
    async stop() {
      stopped = true;
      wake();
      await founded;
    },
  };
}
