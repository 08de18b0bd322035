import type { Database } from '#kernel';
import { visibleAt } from '../segments/layout.ts';
import { asText, columnList, itemsOf, rowConverter } from './columns.ts';
import type { Row, Segment } from './segment.ts';

export interface Page {
  readonly rows: readonly Row[];
  /** Pass as `after` for the next page; undefined after the last. It is a row number of the source file, nothing personal. */
  readonly after?: number;
}

/**
 * A page of a segment in the order of the source file. Found by row-number ranges in the segment's small range index, so
 * that the last page costs what the first does and no key appears in the page's address.
 * @param after 0 for the first page.
 */
export async function readPage(
  database: Database,
  segment: Segment,
  { items: ids, after, limit }: { readonly items: readonly string[]; readonly after: number; readonly limit: number },
): Promise<Page> {
  const items = itemsOf(segment, ids);
  const convert = rowConverter(items);
  const text = `select _row${columnList(items)} from ${segment.table} t where _row > $1 and _row <= $2 and ${visibleAt(segment.layout, segment.point, 't')} order by _row limit $3`;
  const rows: Row[] = [];
  let from = after;
  // Quarantined rows leave gaps between numbers; a window too small is followed by one four times as wide.
  for (let window = Math.ceil(limit * 1.1); rows.length < limit && from < segment.lastRow; window *= 4) {
    const to = Math.min(from + window, segment.lastRow);
    const values = [from, to, limit - rows.length];
    const found = await database.readers.query<(string | null)[]>({ text, values, rowMode: 'array', types: asText });
    for (const texts of found.rows) rows.push(convert(texts));
    from = rows.length < limit ? to : Number(found.rows.at(-1)?.[0]);
  }
  return from < segment.lastRow ? { rows, after: from } : { rows };
}
