import { faults } from '../faults.ts';
import { containsIdentityNumber } from '../masks/identity-check.ts';

/**
 * Checks a reference that the caller states (the matter in hand, the operator at the counter) before it enters the
 * open part of the record: short, without control characters, and no identity number in it.
 * @throws access.matter-invalid
 */
export function checkReference(field: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (text.length > 64 || !/^[\p{L}\p{N}\p{Pd}\p{Ps}\p{Pe} ._:/@#]+$/u.test(text) || containsIdentityNumber(text))
    throw faults['access.matter-invalid']({ places: [{ field }] });
  return text;
}

/**
 * Checks the few words that say why: like a reference, but a sentence may be written.
 * @throws access.matter-invalid
 */
export function checkReason(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (text.length > 200 || /[\p{Cc}\p{Cf}]/u.test(text) || containsIdentityNumber(text))
    throw faults['access.matter-invalid']({ places: [{ field: 'reason' }] });
  return text;
}
