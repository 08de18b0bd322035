import type { Room } from '../room.ts';
import { readVersion } from '../store/read-published.ts';
import { compareContents } from './compare-versions.ts';

/** A published version as the public may know it, and what it changed. */
export interface PublishedVersion {
  readonly version: number;
  readonly publishedAt: Date;
  readonly caseNumber: string | undefined;
  /** Fields of the entry and its items that differ from the version before; empty for the first. */
  readonly changed: readonly string[];
  readonly itemsAdded: readonly string[];
  readonly itemsRemoved: readonly string[];
}

/** Versions looked back at; older ones are counted by their numbers. */
const most = 30;

/** Published versions of a resource, newest first. What held state secrets is passed over, whatever it is now. */
export async function listPublishedVersions(room: Room, resource: string): Promise<PublishedVersion[]> {
  const rows = await room.database.reader
    .selectFrom('catalog.resource_version')
    .select(['version', 'published_at', 'case_number'])
    .where('jurisdiction', '=', room.jurisdiction.id)
    .where('resource', '=', resource)
    .orderBy('version', 'desc')
    .limit(most + 1)
    .execute();
  const contents = await Promise.all(rows.map((row) => readVersion(room.database.reader, resource, row.version)));
  return rows.slice(0, most).flatMap((row, at) => {
    const [content, before] = [contents[at], contents[at + 1]];
    if (!content || content.secret) return [];
    const changes = before && !before.secret ? compareContents(before, content) : [];
    const itemsOf = (kind: 'added' | 'removed') =>
      changes.flatMap((change) => (change.kind === kind && /^items\.i\d+$/.test(change.field) && change.item ? [change.item.name] : []));
    return [
      {
        version: row.version,
        publishedAt: row.published_at,
        caseNumber: row.case_number ?? undefined,
        changed: [
          ...new Set(changes.filter((change) => !change.field.startsWith('items.')).map((change) => change.field.split('.')[0] ?? '')),
        ],
        itemsAdded: itemsOf('added'),
        itemsRemoved: itemsOf('removed'),
      },
    ];
  });
}
