import { sql, type WriteConnection } from '#kernel';
import type { ResourceContent } from '../content.ts';
import { publishedChannel } from './published-cache.ts';

export interface NewVersion {
  readonly jurisdiction: string;
  readonly resource: string;
  readonly version: number;
  readonly content: ResourceContent;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly caseNumber: string | null;
}

/** Writes a published version with its items, and tells every process when the transaction commits. */
export async function writeVersion(connection: WriteConnection, written: NewVersion): Promise<void> {
  const { jurisdiction, resource, version, content } = written;
  const { items, ...rest } = content;
  await connection
    .insertInto('catalog.resource_version')
    .values({
      jurisdiction,
      resource,
      version,
      content: JSON.stringify(rest),
      published_at: written.publishedAt,
      published_by: written.publishedBy,
      case_number: written.caseNumber,
    })
    .execute();
  const rows = items.map((item, position) => ({
    jurisdiction,
    resource,
    version,
    position,
    item: item.id,
    name: item.name,
    name_en: item.nameEn,
    data_type: item.dataType,
    length: item.length ?? null,
    code_set: item.codeSet ?? null,
    meaning: item.meaning ?? null,
    key: item.key,
    required: item.required,
    sensitivity: item.sensitivity,
    mask: item.mask ?? null,
    sharing_class: item.sharingClass ?? null,
    opening_class: item.openingClass ?? null,
    legal_basis: item.legalBasis ? JSON.stringify(item.legalBasis) : null,
  }));
  if (rows.length > 0) await connection.insertInto('catalog.item').values(rows).execute();
  await sql`select pg_notify(${publishedChannel}, ${resource})`.execute(connection);
}
