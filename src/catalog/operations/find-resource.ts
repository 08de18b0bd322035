import type { Principal } from '#kernel';
import { slugOfCode } from '../classification/code.ts';
import type { ResourceContent } from '../content.ts';
import { faults } from '../faults.ts';
import { type Classed, classedOpening, classedSharing } from '../published.ts';
import type { AgencyName, Room } from '../room.ts';
import type { ClassView, ContentView, ResourceView, VersionView } from '../routes/wire.ts';
import { findProblems } from '../rules/find-problems.ts';
import { readVersion } from '../store/read-published.ts';
import { type ResourceRecord, readResource } from '../store/read-resource.ts';
import { mayEdit, maySeeDrafts } from './judge-sight.ts';

/**
 * The entry page's resource: its published content, and its draft for those who may see drafts.
 * @throws catalog.unknown-resource also where it exists but is hidden from the caller.
 */
export async function findResource(room: Room, principal: Principal, id: string): Promise<ResourceView> {
  const found = await readResource(room.database.reader, room.jurisdiction.id, id);
  const seesDraft = found !== undefined && maySeeDrafts(room, principal, found.agency);
  if (!found || (found.status !== 'published' && !seesDraft)) throw faults['catalog.unknown-resource']();
  const published = found.currentVersion === null ? undefined : await readVersion(room.database.reader, id, found.currentVersion);
  const versions = await listVersions(room, id);
  const shown = published ?? found.draft;
  if (!shown) throw faults['catalog.unknown-resource']();
  const edits = mayEdit(room, principal, found.agency);
  return {
    id,
    code: found.code,
    slug: slugOfCode(found.code),
    agency: await describeAgency(room, found.agency),
    status: found.status,
    revision: found.revision,
    version: found.currentVersion,
    publishedAt: versions.at(-1)?.publishedAt ?? null,
    published: published ? viewContent(published) : null,
    sharing: viewClass(classedSharing(room.law, shown.sharing.class)),
    opening: shown.opening.class === undefined ? null : viewClass(classedOpening(room.law, shown.opening.class)),
    draft: seesDraft ? viewDraft(room, found) : null,
    versions,
    mayEdit: edits && found.draftState !== 'in-review',
    maySubmit: edits && found.draft !== null && found.draftState !== 'in-review',
  };
}

async function listVersions(room: Room, id: string): Promise<VersionView[]> {
  const rows = await room.database.reader
    .selectFrom('catalog.resource_version')
    .select(['version', 'published_at', 'case_number'])
    .where('resource', '=', id)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({ version: row.version, publishedAt: row.published_at.toISOString(), caseNumber: row.case_number }));
}

function viewDraft(room: Room, found: ResourceRecord): ResourceView['draft'] {
  if (!found.draft || !found.draftState) return null;
  return {
    state: found.draftState,
    content: viewContent(found.draft),
    problems: findProblems(found.draft, room.law, 'submission'),
    caseNumber: found.draftState === 'editing' ? null : found.caseNumber,
    updatedAt: found.updatedAt.toISOString(),
  };
}

/** The agency as the wire names it; its id stands in where the organization no longer knows it. */
export async function describeAgency(room: Pick<Room, 'agencies'>, id: string): Promise<AgencyName> {
  const agency = await room.agencies.findAgency(id);
  return agency ? { id, name: agency.name, nameEn: agency.nameEn } : { id, name: id, nameEn: id };
}

export function viewClass(classed: Classed<string>): ClassView {
  return { class: classed.class, scale: classed.scale, zh: classed.zh, en: classed.en, article: classed.article ?? null };
}

const viewContent = (content: ResourceContent): ContentView => ({ ...content, items: content.items.map((item) => ({ ...item })) });
