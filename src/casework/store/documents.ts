import type { Insertable, Selectable } from 'kysely';
import type { WriteConnection } from '#kernel';
import type { Connection } from '../room.ts';
import type { DocumentTable } from '../tables.ts';
import '../tables.ts';

/** A document as its readers see it, without its bytes. */
export interface CaseDocument {
  readonly id: string;
  readonly kind: 'material' | 'decision';
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly person: string;
  readonly agency: string;
  readonly attachedAt: Date;
}

const columns = ['id', 'kind', 'name', 'media_type', 'bytes', 'sha256', 'person_name', 'agency', 'attached_at'] as const;

type Row = Pick<Selectable<DocumentTable>, (typeof columns)[number]>;

const view = (row: Row): CaseDocument => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  mediaType: row.media_type,
  bytes: row.bytes,
  sha256: row.sha256,
  person: row.person_name,
  agency: row.agency,
  attachedAt: row.attached_at,
});

export async function insertDocument(
  connection: WriteConnection,
  document: Omit<Insertable<DocumentTable>, 'bytes'>,
  content: Buffer,
): Promise<CaseDocument> {
  const row = await connection
    .insertInto('casework.document')
    .values({ ...document, bytes: content.length })
    .returning(columns)
    .executeTakeFirstOrThrow();
  await connection
    .insertInto('casework.document_content')
    .values({ document: row.id, jurisdiction: document.jurisdiction, content })
    .execute();
  return view(row);
}

export async function countDocuments(connection: Connection, caseId: string): Promise<number> {
  const { count } = await connection
    .selectFrom('casework.document')
    .select((each) => each.fn.countAll<string>().as('count'))
    .where('case', '=', caseId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function listDocumentsOf(connection: Connection, caseId: string): Promise<CaseDocument[]> {
  const rows = await connection.selectFrom('casework.document').select(columns).where('case', '=', caseId).orderBy('id').execute();
  return rows.map(view);
}

/** A document of this case with its bytes; undefined where the case has no such one. */
export async function readContent(
  connection: Connection,
  caseId: string,
  id: string,
): Promise<{ readonly document: CaseDocument; readonly content: Buffer } | undefined> {
  const row = await connection
    .selectFrom('casework.document')
    .innerJoin('casework.document_content', 'document', 'id')
    .select([...columns.map((column) => `casework.document.${column}` as const), 'content'])
    .where('id', '=', id)
    .where('case', '=', caseId)
    .executeTakeFirst();
  return row && { document: view(row), content: row.content };
}

/** Whether a case holds a decision in writing of this agency. */
export async function holdsDecision(
  connection: Connection,
  number: string,
  jurisdiction: string,
  id: string,
  agency: string,
): Promise<boolean> {
  const row = await connection
    .selectFrom('casework.document as document')
    .innerJoin('casework.case as case', 'case.id', 'document.case')
    .select('document.id')
    .where('case.number', '=', number)
    .where('case.jurisdiction', '=', jurisdiction)
    .where('document.id', '=', id)
    .where('document.kind', '=', 'decision')
    .where('document.agency', '=', agency)
    .executeTakeFirst();
  return row !== undefined;
}
