import type { Database } from '#kernel';

/**
 * Resources of which this process is publishing a version, each with those who must not answer from memory until they
 * have heard of it: whoever was told that a version is published reads it, or a newer one, in the same process.
 */
const hearers = new WeakMap<Database, Set<(resource: string) => void>>();

/** Called by a transaction that is about to change which version is current. */
export function suspectVersion(database: Database, resource: string): void {
  for (const hear of hearers.get(database) ?? []) hear(resource);
}

/** @returns ends it. */
export function onSuspectedVersion(database: Database, hear: (resource: string) => void): () => void {
  const all = hearers.get(database) ?? new Set();
  hearers.set(database, all.add(hear));
  return () => void all.delete(hear);
}
