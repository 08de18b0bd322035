import type { Database } from '#kernel';
import { readPage } from './read-page.ts';
import type { Row, Segment } from './segment.ts';

/**
 * All rows of a segment in the order of the source file, in batches. Each batch is a query of its own: the rows of
 * a version never change, so they are those of one version to the last, and a reader who is slow holds no session.
 */
export async function* streamRows(
  database: Database,
  segment: Segment,
  { items, batch = 5_000 }: { readonly items: readonly string[]; readonly batch?: number },
): AsyncGenerator<readonly Row[]> {
  let given = 0;
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(database, segment, { items, after, limit: batch });
    given += page.rows.length;
    if (page.rows.length > 0) yield page.rows;
    after = page.after;
  }
  // The count of a version is exact. Rows let go while somebody reads them for an hour end the reading; they are not left out.
  if (given !== segment.rows) throw new Error(`${given} of ${segment.rows} rows of ${segment.table} were found`);
}
