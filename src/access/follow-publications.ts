import type { Database, ReadConnection, WriteConnection } from '#kernel';
import type { ClosedRoute } from '#law';
import type { FollowedGrants } from './grants/follow-grants.ts';
import { type Publication, type PublishedEntry, toPublication } from './publication.ts';

/** The catalog's way to what is published; with a connection, as that connection sees it. */
export type FindPublished = (idOrCode: string, connection?: ReadConnection | WriteConnection) => Promise<PublishedEntry | undefined>;

/** Entries kept at most; then all are forgotten and read again. */
const capacity = 20_000;

/**
 * Keeps what is published in memory for as long as the epoch stands: publishing, reclassifying and withdrawing move
 * it, and then everything is read anew. Read from the database and not from another cache, so that nothing here is
 * older than the epoch under which it is used.
 */
export function followPublications(database: Database, findPublished: FindPublished, grants: FollowedGrants, route: ClosedRoute) {
  let known = new Map<string, Publication | Promise<Publication | undefined>>();
  grants.onMoved(() => {
    known = new Map();
  });
  return (idOrCode: string): Publication | Promise<Publication | undefined> => {
    const kept = known.get(idOrCode);
    if (kept) return kept;
    if (known.size >= capacity) known = new Map();
    const mine = known;
    const found = findPublished(idOrCode, database.reader).then((entry) => entry && toPublication(entry, route));
    mine.set(idOrCode, found);
    // Names under which nothing is published come from outside and are not worth the room.
    found.then(
      (publication) => (publication ? mine.set(idOrCode, publication) : mine.delete(idOrCode)),
      () => mine.delete(idOrCode),
    );
    return found;
  };
}
