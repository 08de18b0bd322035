import type { FileHandle } from 'node:fs/promises';
import type { RowProblem } from '../checks/problems.ts';
import { findDelimiter } from '../csv/find-delimiter.ts';
import { RecordReader, type RecordSink } from '../csv/record-reader.ts';
import { decodeFile } from '../encoding/decode-file.ts';
import type { FoundEncoding } from '../encoding/find-encoding.ts';
import type { ItemToLoad } from '../model.ts';
import { compileItems, RecordChecker } from './check-record.ts';
import { FileFault } from './file-fault.ts';
import { matchHeader } from './match-header.ts';

/** A row for quarantine. */
export interface BadRow {
  readonly row: number;
  readonly problems: readonly RowProblem[];
  readonly raw: string;
}

/** What one piece of the file gave. */
export interface CheckedPiece {
  /** Good rows as lines of COPY's text format: row number, then the cells in `order`. */
  readonly lines: string;
  readonly good: number;
  readonly bad: readonly BadRow[];
  readonly blank: number;
  readonly normalised: number;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

export interface CheckedFile {
  readonly delimiter: string;
  /** Item ids in the order of the cells. */
  readonly order: readonly string[];
  readonly unchecked: readonly string[];
  readonly pieces: AsyncGenerator<CheckedPiece>;
}

/**
 * Opens a file as checked rows: reads the header, matches it with the items, and gives the rest piece by piece.
 * A record whose fields are all empty counts as a blank line.
 * @throws FileFault here for the header, and from `pieces` for what stands further down.
 */
export async function readRecords(
  file: FileHandle,
  found: FoundEncoding,
  items: readonly ItemToLoad[],
  recordLengthMax: number,
): Promise<CheckedFile> {
  const compiled = await compileItems(items);
  const decoded = decodeFile(file, found);
  let next = await decoded.next();
  const delimiter = findDelimiter(next.done ? '' : next.value.text.trimStart());
  const reader = new RecordReader(delimiter, recordLengthMax);

  let checker: RecordChecker | undefined;
  let width = 0;
  let lines = '';
  let good = 0;
  let bad: BadRow[] = [];
  let empty = 0;
  const sink: RecordSink = (fields, row, raw, flaw, ended) => {
    if (!checker) {
      const names = fields.map((name) => name.trim());
      width = names.length;
      checker = new RecordChecker(names, matchHeader(names, compiled));
    } else if (fields.every((field) => field === '')) {
      empty += 1;
    } else if (!ended && fields.length < width) {
      throw new FileFault('store.cut-off-file', { row });
    } else {
      const checked = checker.check(fields, flaw);
      if ('line' in checked) {
        lines += `${row}${checked.line}\n`;
        good += 1;
      } else bad.push({ row, problems: checked.problems, raw: raw() });
    }
  };
  let bytes = 0;
  const readOn = async () => {
    if (next.done) return false;
    bytes = next.value.bytes;
    reader.push(next.value.text, sink);
    next = await decoded.next();
    if (next.done) reader.end(sink);
    return true;
  };
  while (!checker && (await readOn()));
  if (!checker) throw new FileFault('store.empty-file');
  const { order, unchecked } = checker;

  async function* pieces(): AsyncGenerator<CheckedPiece> {
    do {
      yield { lines, good, bad, blank: reader.blank + empty, normalised: checker?.normalised ?? 0, bytes };
      lines = '';
      good = 0;
      bad = [];
    } while (await readOn());
  }
  return { delimiter, order, unchecked, pieces: pieces() };
}
