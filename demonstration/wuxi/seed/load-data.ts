import { setTimeout } from 'node:timers/promises';
import { type Day, dayOf } from '#kernel';
import { loginOf } from '../city.ts';
import { openCsv } from '../generator/csv.ts';
import { spoil } from '../generator/spoil.ts';
import type { World } from '../generator/world.ts';
import type { Course, Delivery } from '../history/courses.ts';
import type { Moments } from '../history/moments.ts';
import { type DemonstrationResource, openFile } from '../resources/index.ts';
import type { Act } from './agenda.ts';
import type { Entries } from './list-resources.ts';
import { type Caller, Refused, type SignIn } from './platform.ts';

interface LoadView {
  readonly id: string;
  readonly state: string;
  readonly file: { readonly name: string };
  readonly counts: { readonly rows: number; readonly good: number; readonly bad: number };
}

interface Loading {
  readonly signIn: SignIn;
  readonly entries: Entries;
  readonly moments: Moments;
  readonly world: World;
}

const patienceMilliseconds = 60_000;
/** Longer than the lease of a load whose process has died. */
const leaseMilliseconds = 90_000;
/** In a messy file a row in so many is bad; in a useless one, every other. */
const messyEvery = 61;
const uselessEvery = 2;

/** One act for each file that the course has delivered; a file that has been loaded, or refused as it should be, is not loaded again. */
export function loadActs(loading: Loading, course: Course): Act[] {
  const { resource, deliveries } = course;
  return deliveries.map((delivery, at) => ({
    at: loading.moments.at(delivery.when),
    name: `装载 load · ${resource.content.name}`,
    rows: loading.world.count(course.rows),
    run: (loaded) => load(loading, resource, delivery, at + 1, loaded),
  }));
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
  const file = `${resource.content.name}-${nth}.csv`;
  const wanted = delivery.quality === 'useless' ? 'refused' : 'published';
  const { items } = await officer.get<{ items: LoadView[] }>(`/api/v1/loads?resource=${id}&limit=200`);
  if (items.some((each) => each.file.name === file && each.state === wanted)) return;
  const day = dayOf(moments.at(delivery.when));
  const url = `/api/v1/resources/${id}/loads?name=${encodeURIComponent(file)}`;
  const ended = await follow(officer, await begin(officer, url, () => open(resource, world, day, delivery.quality)), loaded);
  const bad = ended.counts.bad > 0;
  if (ended.state !== wanted || bad !== (delivery.quality !== undefined))
    throw new Error(`${file} was not loaded as it should: ${JSON.stringify(ended)}`);
}

function open(resource: DemonstrationResource, world: World, day: Day, quality: Delivery['quality']) {
  const today = world.on(day);
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

async function follow(officer: Caller, begun: LoadView, loaded: (rows: number) => void): Promise<LoadView> {
  let view = begun;
  for (const began = performance.now(); view.state === 'running'; ) {
    const waited = performance.now() - began;
    if (waited > patienceMilliseconds) throw new Error(`load ${view.id} does not end`);
    // A small file takes a tenth of a second, a large one some.
    await setTimeout(waited < 500 ? 20 : 150);
    view = await officer.get<LoadView>(`/api/v1/loads/${view.id}`);
    loaded(view.counts.rows);
  }
  return view;
}
