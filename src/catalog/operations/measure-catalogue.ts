import { sql } from '#kernel';
import { openingScale, sharingScale } from '../law.ts';
import { classedOpening, classedSharing } from '../published.ts';
import type { AgencyName, Room } from '../room.ts';
import { describeAgency, viewClass } from './find-resource.ts';

interface Counted {
  readonly agency: string;
  readonly sharing: string;
  readonly opening: string | null;
  readonly cycle: string | null;
  readonly resources: number;
}

/** Entries of one agency by how far they may be shared and opened. */
export interface AgencyFigure {
  readonly agency: AgencyName;
  readonly published: number;
  readonly sharing: Readonly<Record<'open_to_all' | 'gated' | 'closed', number>>;
  readonly opening: Readonly<Record<'open' | 'gated' | 'closed' | 'none', number>>;
}

/**
 * What is published, counted by agency, class and update cycle: counts alone, of the same entries that the list shows to
 * whoever is signed in.
 */
export async function measureCatalogue(room: Room, jurisdiction: string) {
  const { rows } = await sql<Counted>`
    select resource.agency, version.content -> 'sharing' ->> 'class' as sharing, version.content -> 'opening' ->> 'class' as opening,
      version.content ->> 'updateCycle' as cycle, count(*)::integer as resources
    from catalog.resource
    join catalog.resource_version as version on version.resource = resource.id and version.version = resource.current_version
    where resource.jurisdiction = ${jurisdiction}
    group by 1, 2, 3, 4`.execute(room.database.reader);
  const agencies: AgencyFigure[] = [];
  for (const id of [...new Set(rows.map((row) => row.agency))]) {
    const own = rows.filter((row) => row.agency === id);
    const under = (holds: (row: Counted) => boolean) => own.reduce((sum, row) => sum + (holds(row) ? row.resources : 0), 0);
    const sharing = (scale: string) => under((row) => sharingScale(room.law, row.sharing) === scale);
    const opening = (scale: string) => under((row) => row.opening !== null && openingScale(room.law, row.opening) === scale);
    agencies.push({
      agency: await describeAgency(room, id),
      published: under(() => true),
      sharing: { open_to_all: sharing('open_to_all'), gated: sharing('gated'), closed: sharing('closed') },
      opening: { open: opening('open'), gated: opening('gated'), closed: opening('closed'), none: under((row) => row.opening === null) },
    });
  }
  agencies.sort((one, other) => other.published - one.published || (one.agency.id < other.agency.id ? -1 : 1));
  return {
    agencies,
    sharing: sumBy(rows, (row) => row.sharing).map(([name, count]) => ({ ...viewClass(classedSharing(room.law, name)), count })),
    opening: sumBy(rows, (row) => row.opening).map(([name, count]) => ({ ...viewClass(classedOpening(room.law, name)), count })),
    cycles: sumBy(rows, (row) => row.cycle).map(([cycle, count]) => ({ cycle, count })),
    published: rows.reduce((sum, row) => sum + row.resources, 0),
  };
}

/** Entries by a value that they have, largest first; those without one are left out. */
function sumBy(rows: readonly Counted[], valueOf: (row: Counted) => string | null): [string, number][] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== null) sums.set(value, (sums.get(value) ?? 0) + row.resources);
  }
  return [...sums].sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1));
}
