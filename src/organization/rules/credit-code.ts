/** The 31 characters of GB 32100-2015: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The check character of the first seventeen (GB 32100-2015, 附录).
 * @returns undefined where a character is outside the alphabet.
 */
export function creditCodeCheck(first17: string): string | undefined {
  let sum = 0;
  for (const [place, weight] of weights.entries()) {
    const value = alphabet.indexOf(first17[place] ?? ' ');
    if (value < 0) return undefined;
    sum += value * weight;
  }
  return alphabet[(31 - (sum % 31)) % 31];
}

/** The check character of an organisation's eight (GB 11714-1997), positions 9–17 of the credit code. */
export function organisationCodeCheck(first8: string): string | undefined {
  let sum = 0;
  for (const [place, weight] of bodyWeights.entries()) {
    const value = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(first8[place] ?? ' ');
    if (value < 0) return undefined;
    sum += value * weight;
  }
  const check = 11 - (sum % 11);
  return check === 11 ? '0' : check === 10 ? 'X' : String(check);
}

/** Upper case and without surrounding space: how a code is stored and compared. */
export function normaliseCreditCode(code: string): string {
  return code.trim().toUpperCase();
}

/**
 * Whether a normalised code is a unified social credit code: alphabet, six division digits, check character.
 * The first position may be a letter (A, N, Y).
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-Z]{2}[0-9]{6}[0-9A-Z]{10}$/.test(code)) return false;
  return creditCodeCheck(code.slice(0, 17)) === code[17];
}
