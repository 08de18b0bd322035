import { sql } from '#kernel';
import { lists } from '../classification/lists.ts';
import type { Room } from '../room.ts';

/** What a published entry promises about the age of its data (wuxi-13-1: the update cycle). */
export interface UpdatePromise {
  readonly resource: string;
  readonly name: string;
  readonly agency: string;
  /** Calendar days within which new data is promised; null where none are. */
  readonly days: number | null;
}

/** The promises of everything that a jurisdiction has published. */
export async function listUpdatePromises(room: Room, jurisdiction: string): Promise<UpdatePromise[]> {
  const { rows } = await sql<{ resource: string; name: string; agency: string; cycle: string | null }>`
    select resource.id as resource, version.content ->> 'name' as name, resource.agency, version.content ->> 'updateCycle' as cycle
    from catalog.resource
    join catalog.resource_version as version on version.resource = resource.id and version.version = resource.current_version
    where resource.jurisdiction = ${jurisdiction} order by resource.id`.execute(room.database.reader);
  const days = new Map(lists.updateCycles.map((cycle) => [cycle.id, cycle.days]));
  return rows.map(({ cycle, ...row }) => ({ ...row, days: days.get(cycle ?? '') ?? null }));
}
