/** One kind of mistake per row, as they are met in files from spreadsheets. */
type Mistake = (row: readonly string[], former: readonly string[] | undefined) => readonly string[];

const mistakes: readonly Mistake[] = [
  // The identifying cell was left empty.
  (row) => ['', ...row.slice(1)],
  // A cell was lost, so that the rest moved to the left.
  (row) => row.filter((_, at) => at !== 2),
  // The row was copied, its key too.
  (row, former) => (former ? [former[0] ?? '', ...row.slice(1)] : row.slice(1)),
  // A comma of the text was not quoted: one cell too many.
  (row) => [...row, '备注'],
  // The second cell, which may not be empty, is; or where it is a code, its last character is wrong.
  (row) => row.map((cell, at) => (at === 1 ? (/^[0-9A-Z]{18}$/.test(cell) ? `${cell.slice(0, 17)}*` : '') : cell)),
];

/** A file's rows with a mistake in each `every`th; the same rows give the same mistakes. */
export function* spoil(rows: Iterable<readonly string[]>, every: number): Generator<readonly string[]> {
  let former: readonly string[] | undefined;
  let at = 0;
  for (const row of rows) {
    at += 1;
    const mistake = at % every === 0 ? mistakes[(at / every) % mistakes.length] : undefined;
    yield mistake ? mistake(row, former) : row;
    former = row;
  }
}
