const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** True for an 18-character citizen number with a right check character (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:18|19|20)\d{9}[0-9Xx]$/.test(text)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** True for a unified social credit code with a right check character (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  const code = text.toUpperCase();
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return false;
  const sum = codeWeights.reduce((total, weight, index) => total + weight * codeAlphabet.indexOf(code[index] ?? ''), 0);
  return codeAlphabet[(31 - (sum % 31)) % 31] === code[17];
}

/** True where a citizen number with a right check stands anywhere inside a free text. */
export function containsIdentityNumber(text: string): boolean {
  for (let start = 0; start + 18 <= text.length; start += 1) if (isIdentityNumber(text.slice(start, start + 18))) return true;
  return false;
}
