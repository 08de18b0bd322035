import { setTimeout } from 'node:timers/promises';
import { type Day, dayOf } from '#kernel';
import { loginOf } from '../city.ts';
import { openCsv } from '../generator/csv.ts';
import { spoil } from '../generator/spoil.ts';
import type { World } from '../generator/world.ts';
import type { Course, Delivery } from '../history/courses.ts';
import { type DemonstrationResource, openFile } from '../resources/index.ts';
import type { Act } from './agenda.ts';
import { correctRows, rollBack } from './change-data.ts';
import { findLoads, follow, type Loading, type LoadView } from './follow-load.ts';
import { type Caller, Refused } from './platform.ts';

/** Longer than the lease of a load whose process has died. */
const leaseMilliseconds = 90_000;
/** In a messy file a row in so many is bad; in a useless one, every other. */
const messyEvery = 61;
const uselessEvery = 2;
/** A file by key brings about one row in so many. */
const changedEvery = 197;

const fileName = (resource: DemonstrationResource, nth: number): string => `${resource.content.name}-${nth}.csv`;

/** One act for each file that the course has delivered; a file that has been loaded, or refused as it should be, is not loaded again. */
export function loadActs(loading: Loading, course: Course): Act[] {
  const { resource, deliveries, rolledBack } = course;
  const { moments, world } = loading;
  const rowsOf = ({ mode, cancelled }: Delivery) =>
    cancelled ? 0 : Math.ceil(world.count(course.rows) / (mode === 'upsert' ? changedEvery : 1));
  return [
    ...deliveries.map((delivery, at) => ({
      at: moments.at(delivery.when),
      name: `装载 load · ${resource.content.name}`,
      rows: rowsOf(delivery),
      run: (loaded: (rows: number) => void) => load(loading, resource, delivery, at + 1, loaded),
    })),
    ...deliveries.flatMap((delivery, at) =>
      delivery.corrected
        ? [
            {
              at: moments.at(delivery.corrected),
              name: `更正 correction · ${resource.content.name}`,
              run: () => correctRows(loading, resource, fileName(resource, at + 1), dayOf(moments.at(delivery.when))),
            },
          ]
        : [],
    ),
    ...(rolledBack
      ? [
          {
            at: moments.at(rolledBack.when),
            name: `回退 roll-back · ${resource.content.name}`,
            run: () => rollBack(loading, resource, rolledBack),
          },
        ]
      : []),
  ];
}

function endOf({ quality, cancelled }: Delivery): string {
  if (cancelled) return 'cancelled';
  return quality === 'useless' ? 'refused' : 'published';
}

async function load(
  { signIn, entries, moments, world }: Loading,
  resource: DemonstrationResource,
  delivery: Delivery,
  nth: number,
  loaded: (rows: number) => void,
) {
  const id = await entries.idOf(resource);
  const officer = await signIn(loginOf(resource.agency, 'officer'));
  const file = fileName(resource, nth);
  const wanted = endOf(delivery);
  if ((await findLoads(officer, id)).some((each) => each.file.name === file && each.state === wanted)) return;
  const day = dayOf(moments.at(delivery.when));
  const url = `/api/v1/resources/${id}/loads?name=${encodeURIComponent(file)}${delivery.mode ? `&mode=${delivery.mode}` : ''}`;
  const begun = await begin(officer, url, () => open(resource, world, day, delivery));
  if (delivery.cancelled) await officer.post(`/api/v1/loads/${begun.id}/cancel`, {});
  const ended = await follow(officer, begun, loaded);
  const bad = ended.counts.bad > 0;
  if (ended.state !== wanted || bad !== (delivery.quality !== undefined))
    throw new Error(`${file} was not loaded as it should: ${JSON.stringify(ended)}`);
}

function open(resource: DemonstrationResource, world: World, day: Day, { quality, mode }: Delivery) {
  const today = world.on(day);
  if (mode === 'upsert') return openFile(resource, today, resource.changes);
  if (quality === undefined) return openFile(resource, today);
  const header = resource.content.items.map((item) => item.name);
  return openCsv(header, spoil(resource.rows?.(today) ?? [], quality === 'messy' ? messyEvery : uselessEvery));
}

/**
 * A load that a killed start left behind holds its dataset until its lease has run out: that is waited for. A load that
 * has just ended gives its place free a moment later.
 */
async function begin(officer: Caller, url: string, openIt: () => ReturnType<typeof open>): Promise<LoadView> {
  for (const began = performance.now(); ; ) {
    try {
      return await officer.upload<LoadView>(url, openIt());
    } catch (error) {
      const pause = error instanceof Refused ? pauses[error.code] : undefined;
      if (pause === undefined || performance.now() - began > leaseMilliseconds) throw error;
      await setTimeout(pause);
    }
  }
}

/** Milliseconds after which a refusal is worth another try. */
const pauses: Readonly<Record<string, number>> = { 'store.load-in-progress': 1_000, 'store.too-many-loads': 50 };
