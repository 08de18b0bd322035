import type { Item } from '../../../api/wire.ts';
import { readCsv, unguarded } from '../../../format/read-csv.ts';

export type CorrectedFile =
  | { readonly rows: ReadonlyMap<number, Readonly<Record<string, string>>> }
  | { readonly problem: 'noRowNumbers' | 'noRows' }
  | { readonly problem: 'lacksColumns'; readonly columns: readonly string[] };

const rowNumberNames = new Set(['行号', 'row']);

/** Reads the report of quarantined rows as it comes back corrected: rows by number, cells by item id. Columns it does not know are passed over. */
export function readCorrectedFile(text: string, items: readonly Item[]): CorrectedFile {
  const [header = [], ...records] = readCsv(text);
  const names = header.map((name) => name.trim());
  const numberAt = names.findIndex((name) => rowNumberNames.has(name.toLowerCase()));
  if (numberAt < 0) return { problem: 'noRowNumbers' };
  const columns = names.map((name, at) =>
    at === numberAt ? undefined : items.find((item) => item.name === name || item.nameEn.toLowerCase() === name.toLowerCase())?.id,
  );
  // A column that was left out would empty its cells.
  const lacking = items.filter(({ id }) => !columns.includes(id)).map(({ name }) => name);
  if (lacking.length > 0) return { problem: 'lacksColumns', columns: lacking };
  const rows = new Map<number, Record<string, string>>();
  for (const record of records) {
    const row = Number(record[numberAt]?.trim());
    if (!Number.isSafeInteger(row) || row < 1) continue;
    rows.set(row, Object.fromEntries(columns.flatMap((item, at) => (item === undefined ? [] : [[item, unguarded(record[at] ?? '')]]))));
  }
  return rows.size === 0 ? { problem: 'noRows' } : { rows };
}
