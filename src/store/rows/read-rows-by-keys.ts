import { createHash } from 'node:crypto';
import type { Database } from '#kernel';
import { columnName, sqlTypeOf, visibleAt } from '../segments/layout.ts';
import { asText, columnList, itemsOf, rowConverter } from './columns.ts';
import type { Row, Segment } from './segment.ts';

/** The query of one fingerprint (segment, items), prepared once on each session under its name. */
interface Statement {
  readonly name: string;
  readonly text: string;
  readonly convert: (texts: readonly (string | null)[]) => Row;
}

const statements = new WeakMap<Segment, Map<string, Statement>>();

/**
 * Rows of a segment by key, matched by position: the answer's nth element belongs to the nth key, undefined where no row
 * has it. One statement for all keys; callers collect concurrent look-ups of the same segment and items into one call.
 * @param keys each as long as `segment.keys`, type- and range-checked by the caller: PostgreSQL refuses the whole call for one bad key.
 * @param items item ids, in the order wanted.
 */
export async function readRowsByKeys(
  database: Database,
  segment: Segment,
  keys: readonly (readonly string[])[],
  items: readonly string[],
): Promise<(Row | undefined)[]> {
  if (segment.keys.length === 0) throw new Error(`segment ${segment.table} has no key`);
  const statement = statementOf(segment, items);
  const values: unknown[] = segment.keys.map((_, column) => keys.map((key) => key[column]));
  if (segment.layout > 1) values.push(segment.point);
  const query = { name: statement.name, text: statement.text, values, rowMode: 'array' as const, types: asText };
  const found = await database.readers.query<(string | null)[]>(query);
  const rows = new Array<Row | undefined>(keys.length).fill(undefined);
  for (const texts of found.rows) rows[Number(texts[0]) - 1] = statement.convert(texts);
  return rows;
}

function statementOf(segment: Segment, items: readonly string[]): Statement {
  let known = statements.get(segment);
  if (!known) {
    known = new Map();
    statements.set(segment, known);
  }
  const fingerprint = items.join(',');
  let statement = known.get(fingerprint);
  if (!statement) {
    statement = makeStatement(segment, items);
    known.set(fingerprint, statement);
  }
  return statement;
}

function makeStatement(segment: Segment, ids: readonly string[]): Statement {
  const items = itemsOf(segment, ids);
  const arrays = segment.keys.map((key, at) => `$${at + 1}::${sqlTypeOf(key.dataType)}[]`);
  const aliases = segment.keys.map((_, at) => `k${at + 1}`);
  const matches = segment.keys.map((key, at) => `t.${columnName(key.id)} = k.k${at + 1}`);
  // The point is a value, so that the statement stays prepared while versions follow each other in one segment.
  const visible = visibleAt(segment.layout, `$${segment.keys.length + 1}`, 't');
  const text = `select k.n${columnList(items, 't.')} from unnest(${arrays.join(', ')}) with ordinality as k(${aliases.join(', ')}, n) join ${segment.table} t on ${matches.join(' and ')} and ${visible}`;
  return { name: `rows_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, text, convert: rowConverter(items) };
}
