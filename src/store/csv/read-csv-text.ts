import { storeFaults } from '../faults.ts';
import { FileFault } from '../pipeline/file-fault.ts';
import { findDelimiter } from './find-delimiter.ts';
import { RecordReader } from './record-reader.ts';

/** One record of a text of CSV. */
export interface CsvRecord {
  /** From 1, as a spreadsheet counts; blank lines count. */
  readonly row: number;
  readonly fields: readonly string[];
  /** Text stands after a closing quote. */
  readonly broken: boolean;
}

/** Longest record in UTF-16 units. */
const recordLengthMax = 1_048_576;

/**
 * The records of a short text of CSV, whose delimiter is found in its first line. For whole datasets a load is begun.
 * @throws Fault `store.unclosed-quote`, `store.row-too-long`
 */
export function readCsvText(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  const reader = new RecordReader(findDelimiter(unmarked), recordLengthMax);
  const keep = (fields: string[], row: number, _raw: () => string, flaw: unknown) =>
    void records.push({ row, fields: [...fields], broken: flaw !== undefined });
  try {
    reader.push(unmarked, keep);
    reader.end(keep);
  } catch (error) {
    if (error instanceof FileFault) throw storeFaults[error.code]({ values: error.values });
    throw error;
  }
  return records;
}
