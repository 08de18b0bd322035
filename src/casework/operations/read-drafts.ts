import type { Principal, Receipt } from '#kernel';
import { faults } from '../faults.ts';
import type { Room } from '../room.ts';
import type { DraftView } from '../routes/draft-wire.ts';
import { type DraftRow, readDraft, selectDrafts } from '../store/drafts.ts';
import { describeDraft } from '../views/describe-draft.ts';
import { maySignDraft } from './sign-draft.ts';

/** Drafts of the caller's agency, and those that wait for the caller's signature; newest first. */
export async function listDrafts(
  room: Room,
  principal: Principal,
  filter: { readonly unsettled?: boolean | undefined; readonly number?: string | undefined } = {},
): Promise<{ items: DraftView[]; total: number }> {
  const { jurisdiction, agency } = principal;
  if (agency === '') return { items: [], total: 0 };
  const rows = await selectDrafts(room.database.reader, { ...filter, jurisdiction, agency, limit: 200 });
  const shown = rows.filter((row) => maySee(row, principal));
  const items = await Promise.all(shown.map((row) => describeDraft(room, principal, row)));
  return { items, total: items.length };
}

/** One draft, for the two offices alone. @throws Fault `casework.no-draft`. */
export async function findDraft(room: Room, principal: Principal, id: string, receipt?: Receipt): Promise<DraftView> {
  const row = await readDraft(room.database.reader, principal.jurisdiction, id);
  if (!maySee(row, principal)) throw faults['casework.no-draft']();
  return { ...(await describeDraft(room, principal, row)), ...(receipt ? { receipt: { ...receipt, path: [...receipt.path] } } : {}) };
}

function maySee(row: DraftRow, principal: Principal): boolean {
  return row.agency === principal.agency || maySignDraft(row, principal);
}
