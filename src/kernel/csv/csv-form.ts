/** A cell as it leaves. */
export type CsvCell = string | number | boolean | null;

/** A column of a file: its names, and whether its cells are numbers. */
export interface CsvColumn {
  readonly column: string;
  readonly name: string;
  readonly numeric: boolean;
}

/** How a table is written as CSV. */
export interface CsvForm {
  /** What stands before the first line. */
  readonly mark: string;
  heading(columns: readonly CsvColumn[]): string;
  line(cells: readonly CsvCell[], columns: readonly CsvColumn[]): string;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const lineEnd = '\r\n';

/**
 * RFC 4180, UTF-8 without a mark, letter by letter. A missing value is empty, an empty text is `""`.
 */
export const exactForm: CsvForm = {
  mark: '',
  heading: (columns) => columns.map(({ column }) => column).join(',') + lineEnd,
  line(cells) {
    // A lone missing value would be a blank line, which readers skip.
    if (cells.length === 1 && cells[0] === null) return `""${lineEnd}`;
    return cells.map(exactCell).join(',') + lineEnd;
  },
};

function exactCell(cell: CsvCell): string {
  if (cell === null) return '';
  const text = String(cell);
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? quoted(text) : text;
}

/** Half- and full-width signs with which spreadsheets begin a formula. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Digits that a spreadsheet would shorten: more than eleven, or with a leading zero. */
const fragileDigits = /^(0\d+|\d{12,})$/;

/**
 * For spreadsheets: with a byte-order mark and Chinese headings; text that would be taken for a formula gets an
 * apostrophe, digits that would lose places get a tab. Numbers of numeric items stay numbers.
 */
export const excelForm: CsvForm = {
  mark: '\ufeff',
  heading: (columns) => columns.map(({ name }) => quoted(guard(name))).join(',') + lineEnd,
  line: (cells, columns) => cells.map((cell, index) => excelCell(cell, columns[index]?.numeric ?? false)).join(',') + lineEnd,
};

function excelCell(cell: CsvCell, numeric: boolean): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  if (numeric && /^-?\d+(\.\d+)?$/.test(cell)) return cell;
  return quoted(guard(cell));
}

const guard = (text: string): string => (formula.test(text) ? `'${text}` : fragileDigits.test(text) ? `\t${text}` : text);
