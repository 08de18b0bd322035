import type { Cell } from '#access';
import { type CsvColumn, exactForm, excelForm, writeCsv } from '#kernel';
import { type FileHeading, writeJson } from './write-json.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The forms in which a table is given as a file. */
export const fileForms = ['csv', 'excel-csv', 'json', 'xlsx'] as const;
export type FileForm = (typeof fileForms)[number];

export const mediaTypes: Readonly<Record<FileForm, string>> = {
  csv: 'text/csv; charset=utf-8',
  'excel-csv': 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface FileContent extends FileHeading {
  readonly rows: AsyncIterable<Readonly<Record<string, Cell>>>;
  /** How many rows there are, where it is known before they are read. */
  readonly count: number | undefined;
  readonly columns: readonly CsvColumn[];
}

/** Writes a table as a file, piece by piece. @param finished told the exact size of a CSV once it is written. */
export function writeFile(form: FileForm, content: FileContent, finished: (bytes: number) => void): AsyncGenerator<Buffer> {
  const { rows, columns, count, name, publishedAt } = content;
  if (form === 'json') {
    const { code, publisher, version } = content;
    return writeJson(rows, columns, { name, code, publisher, version, publishedAt });
  }
  if (form === 'xlsx') return writeXlsx(rows, columns, { name, rows: count, madeAt: publishedAt });
  return writeCsv(rows, columns, form === 'csv' ? exactForm : excelForm, finished);
}
