import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** What is still owed of one pack. Each number may only fall. */
export interface Owed {
  /** Obligations that no part of the program carries out yet. */
  readonly pending: number;
  /** Of these, those that wait for a room that is there. */
  readonly overdue: number;
  /** Obligations said to be enforced that no passed test proves. */
  readonly unproved: number;
  /** Rules of the pack behind enforced obligations that can be disabled without a trial turning red. */
  readonly unnoticed: number;
}
export type Held = Readonly<Record<string, Owed>>;
export const owedKeys = ['pending', 'overdue', 'unproved', 'unnoticed'] as const satisfies readonly (keyof Owed)[];

const path = join(import.meta.dirname, 'held.yaml');
const head = `# What is still owed, by pack: pending (not carried out yet), overdue (pending though its room exists),
# unproved (enforced, and no passed test shows it), unnoticed (a rule of the pack behind an enforced obligation that
# can be disabled without a trial turning red). Each may only fall; \`npm run conformance -- --hold\` lowers them.
`;

/** The numbers that hold. A pack that is not named owes nothing. */
export function readHeld(): Held {
  return parse(readFileSync(path, 'utf8')) as Held;
}

/** The lower of what held and what was found: nothing ever rises. */
export function lowerOf(held: Held, found: Held): Held {
  return Object.fromEntries(
    Object.entries(held).map(([pack, owed]) => [
      pack,
      Object.fromEntries(owedKeys.map((key) => [key, Math.min(owed[key], found[pack]?.[key] ?? 0)])) as unknown as Owed,
    ]),
  );
}

export function writeHeld(held: Held): void {
  writeFileSync(path, head + stringify(held));
}
