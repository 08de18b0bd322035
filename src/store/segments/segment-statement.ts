import type { RawBuilder } from 'kysely';
import { sql } from '#kernel';

/**
 * A statement on the tables of segments, whose names and columns are not known when the program is written. It is the one
 * place where the store makes a statement of text: all names in it come from `layout.ts`, which refuses whatever is not
 * `pool.d<n>_s<n>` or `i<n>`, and values are numbers of the store's own. Nothing of a request may reach it.
 */
export function segmentStatement<Row = unknown>(text: string): RawBuilder<Row> {
  // eslint-disable-next-line no-restricted-syntax -- names made by layout.ts alone, as said above
  return sql.raw<Row>(text);
}
