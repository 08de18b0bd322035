import { createHash } from 'node:crypto';
import { type Receipt, sql } from '#kernel';
import { type ProjectedItem, type Projection, prepareProjection, type Row } from '../disclosure/projection.ts';
import { faults } from '../faults.ts';
import type { Publication, PublicationItem } from '../publication.ts';
import { queryRows, type RowsAnswer, type RowsQuestion } from '../reading/query-rows.ts';
import type { Segment } from '../reading/row-source.ts';
import { guarded, projectAll, projectPage } from '../reading/stream-rows.ts';
import type { Room } from '../room.ts';

/** The recorded disclosure of an unconditionally open resource, and its rows. */
export interface Release {
  readonly publication: Publication;
  readonly items: readonly ProjectedItem[];
  readonly article: string;
  /** Data version, and its exact number of rows. */
  readonly version: string;
  readonly rows: number;
  /** When the data version came in. */
  readonly publishedAt: Date;
  /** When everyone could first take it: the instant of its record. */
  readonly releasedAt: Date;
  readonly receipt: Receipt;
  /** Changes when anything that a visitor could be given changes: for ETags. */
  readonly projection: string;
  /** A page of at most 200 rows; counted as a visit. */
  preview(page: {
    readonly after?: number;
    readonly limit: number;
  }): Promise<{ readonly rows: readonly Row[]; readonly after: number | undefined }>;
  /** Every row; counted as a visit. */
  download(): AsyncIterable<Row>;
  /** Rows that satisfy conditions, page by page; counted as a visit. See {@link queryRows}. */
  query(question: RowsQuestion): Promise<RowsAnswer>;
  /** Every row, for what the platform itself draws of it; not counted. */
  scan(): AsyncIterable<Row>;
}

const longestPage = 200;

/**
 * Opens what everyone may take (wuxi-22-1-1). The release is the recorded disclosure: written once for each published
 * version, data version and set of open items, before the first row leaves; visits to it are only counted.
 * Asks the database for the epoch each time, so that a class closed by any process closes here at once.
 * @param resource id, code or slug.
 * @throws access.not-published, access.not-open (with article), access.no-data
 */
export async function openRelease(room: Room, resource: string): Promise<Release> {
  await room.grants.refreshIfMoved();
  const publication = await room.findPublication(resource);
  if (!publication) throw faults['access.not-published']();
  const items = openItems(publication);
  const article = room.articles.open;
  if (items.length === 0 || article === undefined)
    throw faults['access.not-open'](room.articles.opening ? { article: room.articles.opening } : {});
  const segment = await room.source.currentSegment(publication.id);
  if (!segment) throw faults['access.no-data']();
  const projection = prepareProjection(segment, items, { masks: {}, rowFilter: [] });
  const digest = digestOf(publication, segment, projection);
  const { released_at, receipt } =
    (await findRecord(room, publication, segment, digest)) ??
    (await recordRelease(room, publication, segment, projection, digest, article));
  return {
    publication,
    items: projection.items,
    article,
    version: segment.version,
    rows: segment.rows,
    publishedAt: segment.publishedAt,
    releasedAt: released_at,
    receipt: receipt as Receipt,
    projection: digest,
    async preview({ after = 0, limit }) {
      room.visits.count(publication.id, publication.jurisdiction, 'preview');
      const page = await guarded(room.source.readPage(segment, projection.reads, { after, limit: Math.min(limit, longestPage) }));
      return { rows: projectPage(projection, page.rows), after: page.after };
    },
    query(question) {
      room.visits.count(publication.id, publication.jurisdiction, 'api');
      return queryRows(room, segment, projection, question);
    },
    scan: () => projectAll(room, segment, projection),
    download() {
      room.visits.count(publication.id, publication.jurisdiction, 'download');
      return projectAll(room, segment, projection);
    },
  };
}

/** Items that everyone may have: neither the resource nor the item is anything but open. */
export function openItems(publication: Publication): readonly PublicationItem[] {
  return publication.opening === 'open' ? publication.items.filter((item) => item.opening === 'open') : [];
}

function digestOf(publication: Publication, segment: Segment, projection: Projection): string {
  const content = [
    publication.id,
    publication.version,
    segment.name,
    segment.version,
    ...projection.items.map((item) => [item.id, item.column, item.mask]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}

const known = new WeakMap<Room, Map<string, { released_at: Date; receipt: unknown }>>();

async function findRecord(room: Room, publication: Publication, segment: Segment, digest: string) {
  const kept = known.get(room)?.get(digest);
  if (kept) return kept;
  const row = await room.database.reader
    .selectFrom('access.release')
    .select(['released_at', 'receipt'])
    .where('resource', '=', publication.id)
    .where('resource_version', '=', publication.version)
    .where('data_version', '=', segment.version)
    .where('projection', '=', digest)
    .executeTakeFirst();
  return row && keep(room, digest, row);
}

function keep<T extends { released_at: Date; receipt: unknown }>(room: Room, digest: string, row: T): T {
  const kept = known.get(room) ?? new Map<string, { released_at: Date; receipt: unknown }>();
  if (kept.size > 10_000) kept.clear();
  kept.set(digest, row);
  known.set(room, kept);
  return row;
}

async function recordRelease(
  room: Room,
  publication: Publication,
  segment: Segment,
  projection: Projection,
  digest: string,
  article: string,
) {
  const epoch = room.grants.index.epoch;
  const row = await room.database
    .transact(async (connection) => {
      // Shared: a class cannot be closed between this look and the commit.
      const fence = await sql<{ value: string }>`select value from access.epoch for share`.execute(connection);
      if (BigInt(fence.rows[0]?.value ?? 0) !== epoch) return undefined;
      const items = projection.items.map((item) => item.id);
      const at = room.clock.now();
      const [receipt] = await room.ledger.record(connection, [
        {
          kind: 'access.release',
          jurisdiction: publication.jurisdiction,
          actor: 'engine',
          agency: publication.agency,
          object: `resource:${publication.id}`,
          public: {
            article,
            items,
            rows: segment.rows,
            resourceVersion: publication.version,
            dataVersion: segment.version,
            projection: digest,
          },
        },
      ]);
      const inserted = await connection
        .insertInto('access.release')
        .values({
          jurisdiction: publication.jurisdiction,
          resource: publication.id,
          resource_version: publication.version,
          data_version: segment.version,
          items,
          projection: digest,
          article,
          receipt: JSON.stringify(receipt),
          released_at: at,
        })
        .onConflict((conflict) => conflict.columns(['resource', 'resource_version', 'data_version', 'projection']).doNothing())
        .returning('id')
        .executeTakeFirst();
      // Another process was first: its record stands, and this one's entry goes with the transaction.
      if (!inserted) throw new ReleasedAlready();
      return { released_at: at, receipt };
    })
    .catch((error: unknown) => {
      if (error instanceof ReleasedAlready) return 'already' as const;
      throw error;
    });
  if (row === 'already') {
    const standing = await findRecord(room, publication, segment, digest);
    if (standing) return standing;
  } else if (row) return keep(room, digest, row);
  throw faults['access.busy']();
}

class ReleasedAlready extends Error {}
