import type { Principal } from '#kernel';
import { slugOfCode } from '../classification/code.ts';
import { type CatalogLaw, type OpeningScale, openingClasses } from '../law.ts';
import { classedOpening, classedSharing } from '../published.ts';
import type { AgencyName, Room } from '../room.ts';
import type { ListQuery, ResourceRow } from '../routes/wire.ts';
import { type DraftSight, type EntryRow, listEntries } from '../store/list-entries.ts';
import { type PublishedNarrowing, searchPublished } from '../store/search-published.ts';
import { describeAgency, viewClass } from './find-resource.ts';

/** Lists the catalogue as the caller may see it: everything published, and drafts of the own agency (of all, for the authority). */
export async function listResources(room: Room, principal: Principal, filter: ListQuery): Promise<{ items: ResourceRow[]; total: number }> {
  const { opening, ...rest } = filter;
  const { rows, total } = await listEntries(room.database.reader, room.jurisdiction.id, sightOf(room, principal), {
    ...rest,
    opening: opening === undefined ? undefined : [opening],
  });
  const agencies = await describeAgencies(room, rows);
  return { items: rows.map((row) => viewRow(room, row, agencies)), total };
}

/** Filter of a list that knows no caller. */
export interface PublishedFilter extends PublishedNarrowing {
  readonly text?: string | undefined;
  /** How far the public may have it; any unless told. */
  readonly opening?: readonly OpeningScale[] | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Lists what is published and not secret, for faces that know no caller: what is best meant first, then the newest. */
export async function listPublished(room: Room, filter: PublishedFilter): Promise<{ items: ResourceRow[]; total: number }> {
  const { opening, text = '', offset, limit, ...narrowing } = filter;
  const { rows, total } = await searchPublished(
    room.database.reader,
    room.jurisdiction.id,
    { ...narrowing, text, classes: classesOf(room.law, opening) },
    { offset, limit },
  );
  const agencies = await describeAgencies(room, rows);
  return { items: rows.map((row) => viewRow(room, row, agencies)), total };
}

/** The law's own names of the classes that stand at these places of the scale; all where none is named. */
export function classesOf(law: CatalogLaw, scales: readonly OpeningScale[] | undefined): string[] {
  const classes = Object.entries(openingClasses(law));
  return classes.filter(([, each]) => scales?.includes(each.scale) ?? true).map(([name]) => name);
}

function sightOf(room: Room, principal: Principal): DraftSight {
  if (principal.kind !== 'person' || principal.jurisdiction !== room.jurisdiction.id) return { of: 'none' };
  return principal.roles.includes('authority') ? { of: 'all' } : { of: 'agency', agency: principal.agency };
}

async function describeAgencies(room: Room, rows: readonly EntryRow[]): Promise<Map<string, AgencyName>> {
  const agencies = new Map<string, AgencyName>();
  for (const id of new Set(rows.map((row) => row.agency))) agencies.set(id, await describeAgency(room, id));
  return agencies;
}

function viewRow(room: Room, row: EntryRow, agencies: ReadonlyMap<string, AgencyName>): ResourceRow {
  const { shown } = row;
  return {
    id: row.id,
    code: row.code,
    slug: slugOfCode(row.code),
    name: shown.name,
    summary: shown.summary,
    agency: agencies.get(row.agency) ?? { id: row.agency, name: row.agency, nameEn: row.agency },
    status: row.status,
    draftState: row.draft_state,
    version: row.current_version,
    publishedAt: row.published_at?.toISOString() ?? null,
    updatedAt: row.changed_at.toISOString(),
    sharing: viewClass(classedSharing(room.law, shown.sharing.class)),
    opening: shown.opening.class === undefined ? null : viewClass(classedOpening(room.law, shown.opening.class)),
    updateCycle: shown.updateCycle ?? null,
    items: row.items,
    personal: row.personal,
  };
}
