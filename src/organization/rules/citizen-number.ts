const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** The check character of the first seventeen digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function citizenNumberCheck(first17: string): string {
  let sum = 0;
  for (const [place, weight] of weights.entries()) sum += Number(first17[place]) * weight;
  return checks[sum % 11] ?? '';
}

/** Upper case and without surrounding space: a small x is corrected, not refused. */
export function normaliseCitizenNumber(number: string): string {
  return number.trim().toUpperCase();
}

/**
 * Whether a normalised number has the form of GB 11643-1999: eighteen places, a day that exists, the check character.
 * Whether the division code was ever in use is a question of the code list, not of form.
 */
export function isCitizenNumber(number: string): boolean {
  if (!/^[1-9][0-9]{16}[0-9X]$/.test(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1800) return false;
  const born = new Date(Date.UTC(year, month - 1, day));
  if (born.getUTCMonth() !== month - 1 || born.getUTCDate() !== day) return false;
  return citizenNumberCheck(number.slice(0, 17)) === number[17];
}
