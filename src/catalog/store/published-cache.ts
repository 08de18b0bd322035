import type { Client } from 'pg';
import type { Clock, Database } from '#kernel';
import type { PublishedResource } from '../published.ts';

export const publishedChannel = 'catalog_published';

interface Kept {
  readonly resource: PublishedResource;
  /** When its version was last known to be the current one, in milliseconds. */
  checkedAt: number;
}

/** Entries kept at most; the oldest go first. */
const capacity = 20_000;
/** A hit older than this is checked against the current version: a dead connection may have swallowed a notice. */
const checkAfterMilliseconds = 1_000;
/** How long a resource that this process is publishing is read from the database; by then it has committed or failed. */
const suspectMilliseconds = 5_000;
const reconnectMilliseconds = 1_000;

export interface PublishedSource {
  load(key: string): Promise<PublishedResource | undefined>;
  /** Current version of a resource, or null where it is not published. */
  currentVersion(id: string): Promise<number | null>;
}

/**
 * Published resources in memory, by id, code and slug. Publishing sends a notice inside its transaction, which empties the
 * entry in every process; without a listening session nothing is answered from memory.
 */
export interface PublishedCache {
  find(key: string): Promise<PublishedResource | undefined>;
  /** Reads this resource from the database until its notice comes: called by a transaction that is about to change it. */
  suspect(id: string): void;
  /** Resolves when the first attempt to listen has ended. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

export function openPublishedCache(database: Database, source: PublishedSource, clock: Clock): PublishedCache {
  const kept = new Map<string, Kept>();
  const idOf = new Map<string, string>();
  const suspects = new Map<string, number>();
  // Grows with every notice: what was being loaded while one came is not kept.
  let generation = 0;
  let session: Client | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  const now = () => clock.now().getTime();

  const clear = () => {
    generation += 1;
    kept.clear();
    idOf.clear();
  };

  const drop = (id: string) => {
    generation += 1;
    suspects.delete(id);
    kept.delete(id);
  };

  const lost = (which: Client) => {
    if (session !== which) return;
    session = undefined;
    clear();
    if (!closed) timer = setTimeout(() => void listen(), reconnectMilliseconds).unref();
  };

  async function listen(): Promise<void> {
    let opened: Client | undefined;
    try {
      const client = await database.openSession();
      opened = client;
      client.on('notification', (notice) => drop(notice.payload ?? ''));
      client.on('end', () => lost(client));
      client.on('error', () => lost(client));
      await client.query(`listen ${publishedChannel}`);
      if (closed) return await client.end();
      clear();
      session = client;
    } catch {
      await opened?.end().catch(() => undefined);
      if (!closed) timer = setTimeout(() => void listen(), reconnectMilliseconds).unref();
    }
  }

  const isSuspect = (id: string): boolean => {
    const until = suspects.get(id);
    if (until === undefined) return false;
    if (now() < until) return true;
    suspects.delete(id);
    return false;
  };

  const keep = (resource: PublishedResource) => {
    const oldest = kept.size >= capacity ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(resource.id, { resource, checkedAt: now() });
    for (const alias of [resource.code, resource.slug]) idOf.set(alias, resource.id);
  };

  async function find(key: string): Promise<PublishedResource | undefined> {
    const hit = session ? kept.get(idOf.get(key) ?? key) : undefined;
    if (hit && !isSuspect(hit.resource.id)) {
      if (now() - hit.checkedAt < checkAfterMilliseconds) return hit.resource;
      if ((await source.currentVersion(hit.resource.id)) === hit.resource.version) {
        hit.checkedAt = now();
        return hit.resource;
      }
      kept.delete(hit.resource.id);
    }
    const before = generation;
    const found = await source.load(key);
    if (found && session && before === generation && !isSuspect(found.id)) keep(found);
    return found;
  }

  const ready = listen();
  return {
    find,
    suspect(id) {
      suspects.set(id, now() + suspectMilliseconds);
    },
    ready,
    async close() {
      closed = true;
      clearTimeout(timer);
      await ready;
      const open = session;
      session = undefined;
      await open?.end();
    },
  };
}
