import { sql } from '#kernel';
import '../tables.ts';

/** Whether a case's title or number contains a text. The pieces narrow by their index; what they let through is read. A single letter or digit has none, and is everywhere. */
export function containsText(text: string) {
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const read = sql<boolean>`(title ilike ${part} or number like ${part})`;
  if (/^[\0-\x7f]?$/.test(text)) return read;
  return sql<boolean>`${read} and "casework"."case".id in
    (select "case" from casework.words where pieces @> casework.pieces(${text}))`;
}
