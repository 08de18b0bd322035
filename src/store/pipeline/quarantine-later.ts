import type { FileHandle } from 'node:fs/promises';
import type pg from 'pg';
import type { RowProblem } from '../checks/problems.ts';
import { RecordReader } from '../csv/record-reader.ts';
import { decodeFile } from '../encoding/decode-file.ts';
import type { FoundEncoding } from '../encoding/find-encoding.ts';
import type { BuildTask } from './build-task.ts';
import { copyQuarantine, inChunk } from './load-session.ts';
import type { BadRow } from './read-records.ts';
import type { Tally } from './tally.ts';

/** A file that has been read once. */
export interface ReadFile {
  readonly file: FileHandle;
  readonly found: FoundEncoding;
  readonly delimiter: string;
}

// A piece of the file holds fewer rows than bytes, so a list with this many rows left covers the next piece.
const pieceBytes = 1 << 14;
const listRows = 4 * pieceBytes;

/**
 * Moves rows that are found bad only once all of them are in the table into quarantine. The original text comes
 * from a second reading of the file, in step with the list of rows sorted by number, so that memory stays bounded
 * however many there are.
 * @param take SQL of a query that deletes the rows from `task.target` and returns `_row` and `first`, a number of a row of the file.
 */
export async function quarantineLater(
  session: pg.Client,
  task: BuildTask,
  { file, found, delimiter }: ReadFile,
  tally: Tally,
  take: string,
  problemOf: (first: number) => RowProblem,
): Promise<void> {
  await session.query('create temporary table later (row bigint primary key, first bigint not null)');
  await session.query(`with gone as (${take}) insert into later select _row, first from gone`);
  let batch: BadRow[] = [];
  let wanted = await nextRows(session, 0);
  let at = 0;
  const reader = new RecordReader(delimiter, task.limits.recordLengthMax);
  const sink = (_fields: string[], row: number, raw: () => string) => {
    const later = wanted[at];
    if (later?.row !== row) return;
    at += 1;
    const problems = [problemOf(later.first)];
    tally.addBad(problems);
    batch.push({ row, problems, raw: raw() });
  };
  const keep = async () => {
    const rows = batch;
    batch = [];
    if (rows.length > 0) await inChunk(session, () => copyQuarantine(session, task, rows));
  };
  for await (const { text } of decodeFile(file, found, pieceBytes)) {
    if (text === '') reader.end(sink);
    else reader.push(text, sink);
    if (batch.length >= 1_000) await keep();
    if (wanted.length - at < pieceBytes && wanted.length === listRows) {
      wanted = await nextRows(session, wanted[at - 1]?.row ?? 0);
      at = 0;
    }
  }
  await keep();
  if (at < wanted.length) throw new Error('a row to be quarantined was not met again in the file');
  await session.query('drop table later');
}

async function nextRows(session: pg.Client, after: number): Promise<{ row: number; first: number }[]> {
  const rows = await session.query<{ row: string; first: string }>('select row, first from later where row > $1 order by row limit $2', [
    after,
    listRows,
  ]);
  return rows.rows.map(({ row, first }) => ({ row: Number(row), first: Number(first) }));
}
