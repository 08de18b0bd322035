import { isCitizenNumber } from '#organization';

/** True for a citizen number (GB 11643-1999), whatever the case of its check letter. */
export function isIdentityNumber(text: string): boolean {
  return isCitizenNumber(text.toUpperCase());
}

/** True where a citizen number stands anywhere inside a free text. */
export function containsIdentityNumber(text: string): boolean {
  for (let start = 0; start + 18 <= text.length; start += 1) if (isIdentityNumber(text.slice(start, start + 18))) return true;
  return false;
}
