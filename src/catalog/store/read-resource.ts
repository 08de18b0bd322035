import type { ReadConnection, WriteConnection } from '#kernel';
import type { ResourceContent } from '../content.ts';
import type { DraftState, Status } from '../tables.ts';

/** A resource's own row: its state and draft, without its published versions. */
export interface ResourceRecord {
  readonly id: string;
  readonly code: string;
  readonly agency: string;
  readonly classification: string;
  readonly status: Status;
  readonly currentVersion: number | null;
  readonly draft: ResourceContent | null;
  readonly draftState: DraftState | null;
  readonly revision: number;
  readonly lastItem: number;
  readonly caseNumber: string | null;
  readonly updatedAt: Date;
}

/**
 * Reads a resource, drafts included: the caller judges who may see it.
 * @param lock holds the row until the transaction ends, so that its state cannot change under an act.
 */
export async function readResource(
  connection: ReadConnection | WriteConnection,
  jurisdiction: string,
  id: string,
  lock: 'lock' | 'read' = 'read',
): Promise<ResourceRecord | undefined> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return undefined;
  let query = connection.selectFrom('catalog.resource').selectAll().where('jurisdiction', '=', jurisdiction).where('id', '=', id);
  if (lock === 'lock') query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return (
    row && {
      id: row.id,
      code: row.code,
      agency: row.agency,
      classification: row.classification,
      status: row.status,
      currentVersion: row.current_version,
      draft: row.draft,
      draftState: row.draft_state,
      revision: row.revision,
      lastItem: row.last_item,
      caseNumber: row.case_number,
      updatedAt: row.updated_at,
    }
  );
}
