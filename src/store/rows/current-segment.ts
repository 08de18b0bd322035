import type { Database } from '#kernel';
import { versionChannel } from '../operations/version-channel.ts';
import { segmentTable } from '../segments/layout.ts';
import type { Segment } from './segment.ts';

/** Milliseconds for which a segment is used without asking again: while notices arrive, and while they do not. */
const freshWithNotices = 5_000;
const freshWithout = 250;

interface Known {
  readonly segment: Segment;
  checkedAt: number;
}

/** The current segments of resources, kept in memory. */
export interface CurrentSegments {
  /** The current version's segment, or undefined while the resource has no data. At once where it is known. */
  find(resource: string): Segment | undefined | Promise<Segment | undefined>;
  close(): Promise<void>;
}

/**
 * Keeps the current segment of each resource in memory. A notice of publishing drops it at once; should notices fail to
 * arrive, it is compared with the database every quarter of a second. At worst a reader sees, for so long, the former
 * version, whole.
 */
export function openCurrentSegments(database: Database): CurrentSegments {
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<Segment | undefined>>();
  const notices = listen(database, (resource) => known.delete(resource));

  const ask = async (resource: string): Promise<Segment | undefined> => {
    notices.ensure();
    const before = known.get(resource);
    const current = await readCurrent(database, resource, before?.segment);
    if (current) known.set(resource, { segment: current, checkedAt: performance.now() });
    else known.delete(resource);
    return current;
  };

  return {
    find(resource) {
      const entry = known.get(resource);
      const fresh = notices.arriving() ? freshWithNotices : freshWithout;
      if (entry && performance.now() - entry.checkedAt < fresh) return entry.segment;
      let answer = asking.get(resource);
      if (!answer) {
        answer = ask(resource).finally(() => asking.delete(resource));
        asking.set(resource, answer);
      }
      return answer;
    },
    close: () => notices.close(),
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

function listen(database: Database, heard: (resource: string) => void) {
  let session: Awaited<ReturnType<Database['openSession']>> | undefined;
  let opening: Promise<void> | undefined;
  let closed = false;
  const open = async () => {
    const fresh = await database.openSession();
    fresh.on('end', () => {
      session = undefined;
    });
    fresh.on('notification', ({ payload }) => heard(payload ?? ''));
    await fresh.query(`listen ${versionChannel}`);
    if (closed) await fresh.end();
    else session = fresh;
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
