import type { EntryStanding, Register } from '#law';
import type { EntryValues } from '../tables.ts';

/** Days before the last one from which an entry is shown as expiring: a choice of this program, not a limit of law. */
export const soonDays = 30;

const dateIn = (values: EntryValues, field: string | undefined): string => (field === undefined ? '' : String(values[field] ?? ''));

/** What an entry is on a day (`YYYY-MM-DD`): both ends of its validity count as valid. */
export function standingOf(
  { validity }: Pick<Register, 'validity'>,
  { values, endedOn }: { readonly values: EntryValues; readonly endedOn: string | null },
  today: string,
): EntryStanding {
  if (endedOn !== null) return 'ended';
  const [from, until] = [dateIn(values, validity.from), dateIn(values, validity.until)];
  if (until !== '' && until < today) return 'expired';
  return from > today ? 'coming' : 'in-force';
}

/** Whether an entry in force ends within the next thirty days. */
export function expiresSoon({ validity }: Pick<Register, 'validity'>, values: EntryValues, today: string): boolean {
  const until = dateIn(values, validity.until);
  if (until < today) return false;
  const days = (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return days <= soonDays;
}
