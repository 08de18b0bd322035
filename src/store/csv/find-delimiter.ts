const candidates = [',', '\t', ';', '|'] as const;

/** The delimiter of a file: of comma, tab, semicolon and bar the one most frequent outside quotes in its first line. Comma where none occurs. */
export function findDelimiter(text: string): string {
  const counts = new Map<string, number>();
  let inQuotes = false;
  for (const character of text) {
    if (character === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (character === '\n' || character === '\r')) break;
    else if (!inQuotes) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let best: string = candidates[0];
  for (const candidate of candidates) if ((counts.get(candidate) ?? 0) > (counts.get(best) ?? 0)) best = candidate;
  return best;
}
