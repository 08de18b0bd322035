import type { ReadConnection, WriteConnection } from '#kernel';
import { codeOfSlug } from '../classification/code.ts';
import type { Item, ResourceContent } from '../content.ts';
import type { PublishedRecord } from '../published.ts';
import '../tables.ts';

type Connection = ReadConnection | WriteConnection;

/** Reads the items of one version, in the order in which the agency listed them. */
async function readItems(connection: Connection, resource: string, version: number): Promise<Item[]> {
  const rows = await connection
    .selectFrom('catalog.item')
    .selectAll()
    .where('resource', '=', resource)
    .where('version', '=', version)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.item,
    name: row.name,
    nameEn: row.name_en,
    dataType: row.data_type,
    key: row.key,
    required: row.required,
    sensitivity: row.sensitivity,
    ...(row.length === null ? {} : { length: row.length }),
    ...(row.code_set === null ? {} : { codeSet: row.code_set }),
    ...(row.meaning === null ? {} : { meaning: row.meaning }),
    ...(row.mask === null ? {} : { mask: row.mask }),
    ...(row.sharing_class === null ? {} : { sharingClass: row.sharing_class }),
    ...(row.opening_class === null ? {} : { openingClass: row.opening_class }),
    ...(row.legal_basis === null ? {} : { legalBasis: row.legal_basis }),
  }));
}

/** One version's content with its items; versions never change once written. */
export async function readVersion(connection: Connection, resource: string, version: number): Promise<ResourceContent | undefined> {
  const row = await connection
    .selectFrom('catalog.resource_version')
    .select('content')
    .where('resource', '=', resource)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && { ...row.content, items: await readItems(connection, resource, version) };
}

/** The current version of a published resource, by id, code or slug; undefined where none is published. */
export async function readPublished(connection: Connection, jurisdiction: string, key: string): Promise<PublishedRecord | undefined> {
  const isId = /^[1-9]\d{0,17}$/.test(key);
  const row = await connection
    .selectFrom('catalog.resource as resource')
    .innerJoin('catalog.resource_version as version', (join) =>
      join.onRef('version.resource', '=', 'resource.id').onRef('version.version', '=', 'resource.current_version'),
    )
    .select([
      'resource.id',
      'resource.code',
      'resource.jurisdiction',
      'resource.agency',
      'version.version',
      'version.published_at',
      'version.case_number',
      'version.content',
    ])
    .where('resource.jurisdiction', '=', jurisdiction)
    .where(isId ? 'resource.id' : 'resource.code', '=', isId ? key : codeOfSlug(key))
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    code: row.code,
    jurisdiction: row.jurisdiction,
    agency: row.agency,
    version: row.version,
    publishedAt: row.published_at,
    caseNumber: row.case_number,
    content: { ...row.content, items: await readItems(connection, row.id, row.version) },
  };
}

/** Number of the current version, or null where the resource is unknown or unpublished. */
export async function readCurrentVersion(connection: Connection, jurisdiction: string, id: string): Promise<number | null> {
  const row = await connection
    .selectFrom('catalog.resource')
    .select('current_version')
    .where('jurisdiction', '=', jurisdiction)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.current_version ?? null;
}

/** The same, held against a new version until the transaction ends: publishing locks the row and waits. */
export async function holdCurrentVersion(connection: WriteConnection, jurisdiction: string, id: string): Promise<number | undefined> {
  const row = await connection
    .selectFrom('catalog.resource')
    .select('current_version')
    .where('jurisdiction', '=', jurisdiction)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  return row?.current_version ?? undefined;
}
