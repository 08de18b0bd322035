import type { Principal } from '#kernel';
import type { HandlerView } from '../routes/handler-wire.ts';
import type { HandlerRow } from '../store/handlers.ts';

type Handled = Pick<HandlerRow, 'agency' | 'person' | 'person_name' | 'handed_by_name' | 'since' | 'note'>;

/** Who has a step in hand. A note is for the office alone. */
export function describeHandler(row: Handled | undefined, agency: string): HandlerView | null {
  if (!row) return null;
  const { person, person_name: name, handed_by_name: by, since, note } = row;
  return { person, name, since: since.toISOString(), by, note: row.agency === agency ? note : null };
}

const handing: readonly string[] = ['taken', 'handed-over', 'handed-back'];

/** The timeline as a caller reads it: notes of a hand-over stay in their office, and the public sees neither it nor reminders. */
export function withoutNotes<Row extends { readonly what: string; readonly agency: string; readonly reasons: string | null }>(
  rows: readonly Row[],
  { kind, agency }: Principal,
): Row[] {
  return rows
    .filter(({ what }) => kind !== 'public' || !(handing.includes(what) || what.startsWith('reminded-')))
    .map((row) => (handing.includes(row.what) && row.agency !== agency ? { ...row, reasons: null } : row));
}
