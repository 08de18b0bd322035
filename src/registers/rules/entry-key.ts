import type { Register } from '#law';
import type { EntryValues } from '../tables.ts';

/** What tells an entry from the others of its register. */
export function keyOf(register: Register, values: EntryValues): string {
  return JSON.stringify(register.key.map((name) => values[name] ?? ''));
}
