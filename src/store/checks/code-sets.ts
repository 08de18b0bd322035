/** Code sets whose values this release checks, by the standard's number without its year. */
const known: Readonly<Record<string, ReadonlySet<string>>> = {
  // Sex: unknown, male, female, not stated.
  'GB/T2261.1': new Set(['0', '1', '2', '9']),
  // Marital status.
  'GB/T2261.2': new Set(['10', '20', '21', '22', '23', '30', '40', '90']),
  // Nationalities of China; 97 other, 98 naturalised foreigner.
  'GB/T3304': new Set([...Array.from({ length: 56 }, (_, at) => String(at + 1).padStart(2, '0')), '97', '98']),
};

/** `GB/T 2261.1-2003`, `gbt2261.1` → `GB/T2261.1`. */
export function codeSetNumber(name: string): string {
  return name
    .toUpperCase()
    .replace(/[\s_]/g, '')
    .replace(/^GBT/, 'GB/T')
    .replace(/[-—–]\d{4}.*$/, '');
}

/** The values of a code set named as an item names it, or undefined where this release does not hold the set. */
export function findCodeSet(name: string): ReadonlySet<string> | undefined {
  return known[codeSetNumber(name)];
}
