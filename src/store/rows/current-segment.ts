import type { Database } from '#kernel';
import { versionChannel } from '../operations/version-channel.ts';
import { segmentTable } from '../segments/layout.ts';
import type { Segment } from './segment.ts';
import { onSuspectedVersion } from './suspected.ts';

/** Milliseconds for which a segment is used without asking again while notices arrive. Without them it is always asked. */
const freshFor = 5_000;
/** Milliseconds for which a version that this process is publishing is asked for; by then it has committed or failed. */
const suspectFor = 5_000;

interface Known {
  readonly segment: Segment;
  checkedAt: number;
}

/** Reads of one resource: the one under way, and the one that begins after it. */
interface Asking {
  running: Promise<Segment | undefined> | undefined;
  next: Promise<Segment | undefined> | undefined;
}

/** The current segments of resources, kept in memory. */
export interface CurrentSegments {
  /** The current version's segment, or undefined while the resource has no data. At once where it is known. */
  find(resource: string): Segment | undefined | Promise<Segment | undefined>;
  close(): Promise<void>;
}

/**
 * Keeps the current segment of each resource in memory for as long as notices of publishing arrive; each drops what it
 * concerns. What was being read while a notice came, or while none could, is not kept. A version that this very process
 * publishes is asked for from before its commit until its notice has come.
 */
export function openCurrentSegments(database: Database, read = readCurrent): CurrentSegments {
  const known = new Map<string, Known>();
  const asking = new Map<string, Asking>();
  const suspects = new Map<string, number>();
  // Grows with every notice, and when notices begin or cease to arrive.
  let generation = 0;
  const notices = listen(database, {
    heard(resource) {
      generation += 1;
      suspects.delete(resource);
      known.delete(resource);
    },
    interrupted() {
      generation += 1;
      known.clear();
    },
  });
  const endSuspecting = onSuspectedVersion(database, (resource) => {
    generation += 1;
    suspects.set(resource, performance.now() + suspectFor);
  });
  // The segment last read is given back while its version stands, kept or not: prepared statements hang on it.
  const last = new Map<string, Segment>();

  function isSuspect(resource: string): boolean {
    const until = suspects.get(resource);
    if (until === undefined) return false;
    if (performance.now() < until) return true;
    suspects.delete(resource);
    return false;
  }

  async function readNow(resource: string): Promise<Segment | undefined> {
    notices.ensure();
    const before = generation;
    const current = await read(database, resource, last.get(resource));
    if (current) last.set(resource, current);
    else last.delete(resource);
    if (current && notices.arriving() && before === generation && !isSuspect(resource))
      known.set(resource, { segment: current, checkedAt: performance.now() });
    return current;
  }

  /** What the database says to a question that is put after this call: one that is under way may be older. */
  function ask(resource: string): Promise<Segment | undefined> {
    const own = asking.get(resource) ?? { running: undefined, next: undefined };
    asking.set(resource, own);
    if (!own.running) {
      own.running = readNow(resource).finally(() => {
        own.running = undefined;
        if (!own.next) asking.delete(resource);
      });
      return own.running;
    }
    own.next ??= own.running
      .catch(() => undefined)
      .then(() => {
        own.next = undefined;
        return ask(resource);
      });
    return own.next;
  }

  return {
    find(resource) {
      const entry = known.get(resource);
      if (entry && performance.now() - entry.checkedAt < freshFor && !isSuspect(resource)) return entry.segment;
      return ask(resource);
    },
    async close() {
      endSuspecting();
      await notices.close();
    },
  };
}

// The same object is given back while the version stands: prepared statements hang on it.
async function readCurrent(database: Database, resource: string, before: Segment | undefined): Promise<Segment | undefined> {
  const row = await database.reader
    .selectFrom('store.dataset as d')
    .innerJoin('store.version as v', (join) => join.onRef('v.dataset', '=', 'd.id').onRef('v.number', '=', 'd.current_version'))
    .innerJoin('store.segment as s', (join) => join.onRef('s.dataset', '=', 'v.dataset').onRef('s.number', '=', 'v.segment'))
    .select([
      'd.id',
      'v.number',
      'v.segment',
      'v.point',
      'v.resource_version',
      'v.rows',
      'v.last_row',
      'v.published_at',
      's.layout',
      's.items',
    ])
    .where('d.resource', '=', resource)
    .executeTakeFirst();
  if (!row) return undefined;
  if (before && before.dataset === row.id && before.version === row.number) return before;
  return {
    resource,
    dataset: row.id,
    version: row.number,
    resourceVersion: row.resource_version,
    table: segmentTable(row.id, row.segment),
    layout: row.layout,
    point: row.point,
    rows: Number(row.rows),
    lastRow: Number(row.last_row),
    publishedAt: row.published_at,
    items: row.items,
    keys: row.items.filter(({ key }) => key),
  };
}

interface Hearing {
  heard(resource: string): void;
  /** Notices may have been missed. */
  interrupted(): void;
}

function listen(database: Database, { heard, interrupted }: Hearing) {
  let session: Awaited<ReturnType<Database['openSession']>> | undefined;
  let opening: Promise<void> | undefined;
  let closed = false;
  const open = async () => {
    const fresh = await database.openSession();
    fresh.on('end', () => {
      if (session !== fresh) return;
      session = undefined;
      interrupted();
    });
    fresh.on('notification', ({ payload }) => heard(payload ?? ''));
    await fresh.query(`listen ${versionChannel}`);
    if (closed) return void (await fresh.end());
    // What was read before this instant may have changed unheard.
    interrupted();
    session = fresh;
  };
  return {
    arriving: () => session !== undefined,
    /** Opens the listening session where there is none; called again after it has ended. */
    ensure() {
      if (session || opening || closed) return;
      opening = open()
        .catch(() => undefined)
        .finally(() => {
          opening = undefined;
        });
    },
    async close() {
      closed = true;
      await opening;
      await session?.end().catch(() => undefined);
    },
  };
}
