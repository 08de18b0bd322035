import type { CsvCell, CsvColumn, CsvForm } from './csv-form.ts';

type Rows = AsyncIterable<Readonly<Record<string, CsvCell>>>;

/** Bytes after which a piece is passed on. */
const pieceBytes = 65_536;

/**
 * Writes rows as CSV, piece by piece, at the pace at which they are taken.
 * @param finished told the exact size in bytes when everything has been written.
 */
export async function* writeCsv(
  rows: Rows,
  columns: readonly CsvColumn[],
  form: CsvForm,
  finished: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let text = form.mark + form.heading(columns);
  let total = 0;
  for await (const row of rows) {
    text += form.line(
      columns.map(({ column }) => row[column] ?? null),
      columns,
    );
    if (text.length < pieceBytes) continue;
    const piece = Buffer.from(text, 'utf8');
    text = '';
    total += piece.length;
    yield piece;
  }
  const last = Buffer.from(text, 'utf8');
  total += last.length;
  if (last.length > 0) yield last;
  finished(total);
}

/** Bytes that some rows take, for an estimate of all. */
export function bytesOf(rows: readonly Readonly<Record<string, CsvCell>>[], columns: readonly CsvColumn[], form: CsvForm): number {
  return rows.reduce(
    (sum, row) =>
      sum +
      Buffer.byteLength(
        form.line(
          columns.map(({ column }) => row[column] ?? null),
          columns,
        ),
      ),
    0,
  );
}
