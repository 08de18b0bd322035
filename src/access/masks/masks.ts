import { address } from './address.ts';
import { bankCard } from './bank-card.ts';
import { birthDate } from './birth-date.ts';
import { coordinate } from './coordinate.ts';
import { creditCode } from './credit-code.ts';
import { email } from './email.ts';
import { hidden } from './hidden.ts';
import { identityNumber, identityNumberStrict } from './identity-number.ts';
import type { Mask } from './mask.ts';
import { mobile } from './mobile.ts';
import { name } from './name.ts';
import { plate } from './plate.ts';

/** Every masking convention, by name; conventions of the field (GB/T 35273, GB/T 37964 practice). */
export const masks: ReadonlyMap<string, Mask> = new Map(
  [name, identityNumber, identityNumberStrict, mobile, address, bankCard, email, creditCode, birthDate, plate, coordinate, hidden].map(
    (mask) => [mask.name, mask],
  ),
);

/** The grant's word for a cell that is shown as it is. */
export const clear = 'clear';

/** A cell as the stores give it. */
export type Cell = string | number | boolean | null;

/**
 * What is done to every cell of one column, looked up once for many rows. As `maskCell`.
 */
export function maskOf(maskName: string | null): (cell: Cell) => Cell {
  if (maskName === null || maskName === clear) return (cell) => cell;
  const mask = masks.get(maskName) ?? hidden;
  return (cell) => (cell === null ? null : mask.apply(String(cell)));
}

/** Masks one cell; null stays null. A name that is no mask hides the cell: a typing error must not show data. */
export function maskCell(maskName: string | null, cell: Cell): Cell {
  return maskOf(maskName)(cell);
}
