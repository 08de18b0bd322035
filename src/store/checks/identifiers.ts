import { citizenNumberCheck, creditCodeCheck } from '#organization';
import type { CheckedCell } from './values.ts';
import { isDay } from './values.ts';

/**
 * Citizen identity number, GB 11643-1999: six digits of place, birth date, sequence, check letter; in its standard form.
 * A small x becomes X. A first-generation number of 15 digits (GB 11643-1989: no century, no check letter) becomes its
 * 18-digit form. The place is not looked up: numbers keep the code of a place since abolished.
 */
export function checkIdentityNumber(text: string): CheckedCell {
  const trimmed = text.trim();
  const long = /^\d{15}$/.test(trimmed) ? completeFirstGeneration(trimmed) : trimmed.toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(long)) return { reason: 'identity-number-shape' };
  if (!isDay(Number(long.slice(6, 10)), Number(long.slice(10, 12)), Number(long.slice(12, 14)))) return { reason: 'identity-number-date' };
  return citizenNumberCheck(long.slice(0, 17)) === long.charAt(17) ? long : { reason: 'identity-number-check' };
}

function completeFirstGeneration(fifteen: string): string {
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return first17 + citizenNumberCheck(first17);
}

/**
 * Unified social credit code, GB 32100-2015: registering department, kind, six digits of place, nine characters of
 * organisation code, check character; no I, O, S, V, Z; in its standard form, capitals. The first may be a letter.
 */
export function checkCreditCode(text: string): CheckedCell {
  const value = text.trim().toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(value)) return { reason: 'credit-code-shape' };
  return creditCodeCheck(value.slice(0, 17)) === value.charAt(17) ? value : { reason: 'credit-code-check' };
}
