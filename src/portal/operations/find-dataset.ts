import type { PublishedResource } from '#catalog';
import { kernelFaults } from '#kernel';
import type { Room } from '../room.ts';

/** Addresses carry codes alone: an internal number finds nothing. */
const slug = /^\d{6,20}-\d{6,12}$/;

/**
 * A published resource as the public may see it.
 * @throws kernel.not-found for what does not exist, is not published, or holds state secrets: one answer for all three.
 */
export async function findDataset(room: Room, address: string): Promise<PublishedResource> {
  const entry = slug.test(address) ? await room.catalog.findPublished(address) : undefined;
  if (!entry || entry.secret) throw kernelFaults['kernel.not-found']();
  return entry;
}
