import type { CityKeys } from '../backup/small-city.ts';

/** What stands beside a kept back-up, as JSON. */
export interface Fixture {
  /** The day on which the city of the back-up lives. */
  readonly madeAt: string;
  readonly keys: CityKeys;
}
