import type { Cell } from '#access';
import type { CsvColumn } from '#kernel';

/** Bytes after which a piece is passed on. */
const pieceBytes = 65_536;

/** What stands before the rows of a JSON file. */
export interface FileHeading {
  readonly name: string;
  readonly code: string;
  readonly publisher: string;
  readonly version: string;
  readonly publishedAt: Date;
}

/** Rows as JSON: the heading, the columns, then one row a line. Numbers that would lose digits stay text, as stored. */
export async function* writeJson(
  rows: AsyncIterable<Readonly<Record<string, Cell>>>,
  columns: readonly CsvColumn[],
  heading: FileHeading,
): AsyncGenerator<Buffer> {
  const items = columns.map(({ column, name }) => ({ column, name }));
  let text = `${JSON.stringify({ ...heading, publishedAt: heading.publishedAt.toISOString(), items }).slice(0, -1)},"rows":[`;
  let first = true;
  for await (const row of rows) {
    text += `${first ? '\n' : ',\n'}${JSON.stringify(Object.fromEntries(columns.map(({ column }) => [column, row[column] ?? null])))}`;
    first = false;
    if (text.length < pieceBytes) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  yield Buffer.from(`${text}\n]}\n`, 'utf8');
}
