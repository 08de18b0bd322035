import type { Day } from '#kernel';
import { type Enterprise, generateEnterprises } from './enterprises.ts';
import { generatePersons, type Person } from './persons.ts';
import type { Random } from './random.ts';

/** How large a city is made: everything else follows in proportion. */
export interface Scale {
  readonly persons: number;
  readonly companies: number;
}

/** Inhabitants of the demonstration at its full size, by which other tables are measured. */
export const fullScale: Scale = { persons: 200_000, companies: 20_000 };

/** The made-up city as its tables draw on it. The same scale, day and seed give the same city. */
export interface World {
  readonly scale: Scale;
  /** The day as of which tables speak that grow with time. */
  readonly day: Day;
  readonly persons: readonly Person[];
  readonly companies: readonly Enterprise[];
  /** The number of rows here of a table that has so many at full size; at least eighty. */
  count(atFullSize: number): number;
  /** The same city on another day. */
  on(day: Day): World;
}

/** Persons and companies are made at first use and kept while the world is. */
export function openWorld(scale: Scale, day: Day, seed = 'wuxi'): World {
  let persons: readonly Person[] | undefined;
  let companies: readonly Enterprise[] | undefined;
  const at = (today: Day): World => ({
    scale,
    day: today,
    get persons() {
      persons ??= [...generatePersons(scale.persons, seed)];
      return persons;
    },
    get companies() {
      companies ??= [...generateEnterprises(scale.companies, seed)];
      return companies;
    },
    count: (atFullSize) => Math.max(80, Math.round((atFullSize * scale.persons) / fullScale.persons)),
    on: at,
  });
  return at(day);
}

/** Of a list, in its order, about one in so many, and no more than `most`. */
export function* choose<Item>(
  random: Random,
  list: readonly Item[],
  probability: number,
  most = Number.POSITIVE_INFINITY,
): Generator<Item> {
  let given = 0;
  for (const item of list) {
    if (given >= most) return;
    if (!random.chance(probability)) continue;
    given += 1;
    yield item;
  }
}

/** Any one of a list that is not empty. @throws Error where it is. */
export function anyOf<Item>(random: Random, list: readonly Item[]): Item {
  const item = list[random.integer(0, list.length - 1)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/** A day between two years, both included, as `YYYY-MM-DD`; never a 29th, 30th or 31st. */
export function pickDay(random: Random, firstYear: number, lastYear: number): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${random.integer(firstYear, lastYear)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
}

/** Digits with leading zeros. */
export function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
