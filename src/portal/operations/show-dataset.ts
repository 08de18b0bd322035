import type { accessFaults } from '#access';
import type { PublishedResource } from '#catalog';
import { Fault } from '#kernel';
import type { PublicRelease, Room } from '../room.ts';
import { findDataset } from './find-dataset.ts';

/** What the page of a resource can show of its data. */
export type ShownData =
  | { readonly state: 'closed' }
  | { readonly state: 'gated' }
  | { readonly state: 'none' }
  | { readonly state: 'failed' }
  | { readonly state: 'open'; readonly release: PublicRelease };

export interface ShownDataset {
  readonly entry: PublishedResource;
  readonly publisher: { readonly name: string; readonly nameEn: string; readonly dataOffice?: string };
  readonly data: ShownData;
}

/**
 * The dataset's page: its entry, and its data where everyone may take it. Reads no rows yet.
 * @throws kernel.not-found
 */
export async function showDataset(room: Room, address: string): Promise<ShownDataset> {
  const entry = await findDataset(room, address);
  const publisher = (await room.organization.findAgency(entry.agency)) ?? { name: entry.agency, nameEn: entry.agency };
  return { entry, publisher, data: await openData(room, entry) };
}

async function openData(room: Room, entry: PublishedResource): Promise<ShownData> {
  const { scale } = entry.opening;
  if (scale !== 'open') return { state: scale === 'gated' ? 'gated' : 'closed' };
  try {
    return { state: 'open', release: await room.access.openRelease(entry.slug) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.code === noData) return { state: 'none' };
    // The class was closed between the two readings, or no item of the resource is open.
    if (error.status === 403) return { state: 'closed' };
    if (error.status === 503) return { state: 'failed' };
    throw error;
  }
}

const noData: keyof typeof accessFaults = 'access.no-data';
