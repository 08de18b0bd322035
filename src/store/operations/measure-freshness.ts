import { type Day, dayOf, sql } from '#kernel';
import type { StoreContext } from '../context.ts';

export interface Freshness {
  readonly onTime: number;
  readonly late: number;
  /** Promised, and nothing was ever loaded. */
  readonly never: number;
  /** Loaded or not: no day is promised. */
  readonly unpromised: number;
}

export interface LateDataset {
  readonly resource: string;
  readonly name: string;
  readonly agency: string;
  readonly loadedOn: Day | null;
  readonly promisedDays: number;
  /** Days beyond the promise; null where nothing was ever loaded. */
  readonly daysLate: number | null;
}

/** How many of the latest are named. */
const namedMax = 50;
/** Days of the count of loads, today included. */
const daysOfLoads = 30;
const dayMilliseconds = 86_400_000;

/**
 * The age of the data against the update cycle that its entry promises (wuxi-14-2, wuxi-15-2), by agency, and the loads of the
 * last thirty days: counts and names of entries, never a row.
 */
export async function measureFreshness(context: StoreContext, jurisdiction: string) {
  const today = dayOf(context.clock.now());
  const loaded = await lastLoads(context, jurisdiction);
  const agencies = new Map<string, { -readonly [Count in keyof Freshness]: number }>();
  const late: LateDataset[] = [];
  for (const { resource, name, agency, days } of (await context.updatePromises?.(jurisdiction)) ?? []) {
    const loadedOn = loaded.get(resource) ?? null;
    const daysLate = days === null || loadedOn === null ? null : daysBetween(loadedOn, today) - days;
    const standing = days === null ? 'unpromised' : loadedOn === null ? 'never' : (daysLate ?? 0) > 0 ? 'late' : 'onTime';
    const counts = agencies.get(agency) ?? { onTime: 0, late: 0, never: 0, unpromised: 0 };
    counts[standing] += 1;
    agencies.set(agency, counts);
    if (days !== null && (standing === 'late' || standing === 'never'))
      late.push({ resource, name, agency, loadedOn, promisedDays: days, daysLate });
  }
  // Nothing at all is the latest that data can be.
  const age = ({ daysLate }: LateDataset) => daysLate ?? Number.POSITIVE_INFINITY;
  late.sort((one, other) => age(other) - age(one) || Number(one.resource) - Number(other.resource));
  return {
    today,
    agencies: [...agencies].map(([agency, counts]) => ({ agency, ...counts })).sort((one, other) => (one.agency < other.agency ? -1 : 1)),
    late: late.slice(0, namedMax),
    loads: await loadsByDay(context, jurisdiction),
  };
}

async function lastLoads({ database }: StoreContext, jurisdiction: string): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await sql<{ resource: string; at: Date }>`
    select dataset.resource, version.published_at as at from store.dataset
    join store.version on version.dataset = dataset.id and version.number = dataset.current_version
    where dataset.jurisdiction = ${jurisdiction}`.execute(database.reader);
  return new Map(rows.map(({ resource, at }) => [resource, dayOf(at)]));
}

async function loadsByDay({ database, clock }: StoreContext, jurisdiction: string) {
  const dayBefore = (days: number) => dayOf(new Date(clock.now().getTime() - days * dayMilliseconds));
  const { rows } = await sql<{ day: Day; published: number; failed: number }>`
    select to_char(started_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day,
      count(*) filter (where state = 'published')::integer as published,
      count(*) filter (where state in ('refused', 'failed'))::integer as failed
    from store.load where jurisdiction = ${jurisdiction} and started_at >= ${new Date(`${dayBefore(daysOfLoads - 1)}T00:00:00+08:00`)}
    group by 1`.execute(database.reader);
  const known = new Map(rows.map((row) => [row.day, row]));
  return Array.from({ length: daysOfLoads }, (_, at) => {
    const day = dayBefore(daysOfLoads - 1 - at);
    return { day, published: known.get(day)?.published ?? 0, failed: known.get(day)?.failed ?? 0 };
  });
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);
}
