import type { Insertable, Selectable } from 'kysely';
import type { Principal, WriteConnection } from '#kernel';
import { faults } from '../faults.ts';
import type { Connection } from '../room.ts';
import type { DraftTable } from '../tables.ts';
import '../tables.ts';

export type DraftRow = Selectable<DraftTable>;
/** What judging a draft finds out; the rest is who drew it up, and when. */
export type DraftSummary = Omit<
  Insertable<DraftTable>,
  'id' | 'jurisdiction' | 'state' | 'drafted_at' | 'drafter' | 'drafter_name' | 'agency'
>;

export async function insertDraft(
  connection: WriteConnection,
  principal: Principal,
  summary: DraftSummary,
  drafted_at: Date,
): Promise<string> {
  const drafter = { drafter: principal.id, drafter_name: principal.name, agency: principal.agency };
  const row = await connection
    .insertInto('casework.draft')
    .values({ ...summary, ...drafter, jurisdiction: principal.jurisdiction, state: 'waiting', drafted_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A draft as it stands. @throws Fault `casework.no-draft`. */
export async function readDraft(connection: Connection, jurisdiction: string, id: string): Promise<DraftRow> {
  const row = await connection
    .selectFrom('casework.draft')
    .selectAll()
    .where('id', '=', id)
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirst();
  if (!row) throw faults['casework.no-draft']();
  return row;
}

/** The same, locked: it is signed, returned or dropped once. */
export async function lockDraft(connection: WriteConnection, jurisdiction: string, id: string): Promise<DraftRow> {
  const row = await connection
    .selectFrom('casework.draft')
    .selectAll()
    .where('id', '=', id)
    .where('jurisdiction', '=', jurisdiction)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw faults['casework.no-draft']();
  return row;
}

export async function settleDraft(
  connection: WriteConnection,
  id: string,
  state: Exclude<DraftRow['state'], 'waiting'>,
  by: Principal,
  at: Date,
  more: { readonly reasons?: string; readonly number?: string } = {},
): Promise<void> {
  await connection
    .updateTable('casework.draft')
    .set({ state, settled_by: by.id, settled_name: by.name, settled_at: at, ...more })
    .where('id', '=', id)
    .execute();
}

/** Puts the draft before its signer again, as it now reads. */
export async function replaceDraft(connection: WriteConnection, id: string, summary: DraftSummary, drafted_at: Date): Promise<void> {
  await connection
    .updateTable('casework.draft')
    .set({ ...summary, state: 'waiting', drafted_at, settled_by: null, settled_name: null, settled_at: null, reasons: null })
    .where('id', '=', id)
    .execute();
}

export interface DraftFilter {
  readonly jurisdiction: string;
  /** Drafted in this agency, or waiting for one of its persons. */
  readonly agency: string;
  readonly number?: string | undefined;
  /** Only what waits for a signature or was sent back. */
  readonly unsettled?: boolean | undefined;
  readonly limit: number;
}

export async function selectDrafts(connection: Connection, filter: DraftFilter): Promise<DraftRow[]> {
  let query = connection
    .selectFrom('casework.draft')
    .selectAll()
    .where('jurisdiction', '=', filter.jurisdiction)
    .where((each) => each.or([each('agency', '=', filter.agency), each('signer_agency', '=', filter.agency)]));
  if (filter.number !== undefined) query = query.where('number', '=', filter.number);
  if (filter.unsettled) query = query.where('state', 'in', ['waiting', 'returned']);
  return query.orderBy('id', 'desc').limit(filter.limit).execute();
}

/** Whether an act on a step of a case waits for a signature already, in another draft than this. */
export async function hasWaitingDraft(
  connection: Connection,
  jurisdiction: string,
  { number, step, act }: Pick<DraftSummary, 'number' | 'step' | 'act'>,
  but: string | undefined,
): Promise<boolean> {
  if (!number || !step) return false;
  const row = await connection
    .selectFrom('casework.draft')
    .select('id')
    .where('jurisdiction', '=', jurisdiction)
    .where('number', '=', number)
    .where('step', '=', step)
    .where('act', '=', act)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row !== undefined && row.id !== but;
}
