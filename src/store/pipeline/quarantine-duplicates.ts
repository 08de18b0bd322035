import type { FileHandle } from 'node:fs/promises';
import type pg from 'pg';
import { describeReason, type RowProblem } from '../checks/problems.ts';
import { RecordReader } from '../csv/record-reader.ts';
import { decodeFile } from '../encoding/decode-file.ts';
import type { FoundEncoding } from '../encoding/find-encoding.ts';
import { keyColumns } from '../segments/layout.ts';
import type { BuildTask } from './build-task.ts';
import { copyQuarantine, inChunk } from './load-session.ts';
import type { BadRow } from './read-records.ts';
import type { Tally } from './tally.ts';

// A piece of the file holds fewer rows than bytes, so a list with this many rows left covers the next piece.
const pieceBytes = 1 << 14;
const listRows = 4 * pieceBytes;

/**
 * Moves every row whose key an earlier row has into quarantine, with the first row's number. The original text comes
 * from a second reading of the file, in step with the list of rows sorted by number, so that memory stays bounded
 * however many there are.
 */
export async function quarantineDuplicates(
  session: pg.Client,
  task: BuildTask,
  file: FileHandle,
  found: FoundEncoding,
  delimiter: string,
  tally: Tally,
): Promise<void> {
  const keys = keyColumns(task.items);
  const list = keys.map(({ id }) => id).join(', ');
  await session.query('create temporary table duplicate (row bigint primary key, first bigint not null)');
  await session.query(
    `with ranked as (
       select ctid as place, first_value(_row) over same as first, row_number() over same as nth
       from ${task.table} window same as (partition by ${list} order by _row)),
     gone as (
       delete from ${task.table} t using ranked r where t.ctid = r.place and r.nth > 1 returning t._row, r.first)
     insert into duplicate select _row, first from gone`,
  );
  const column = keys.map(({ name }) => name).join('、');
  let batch: BadRow[] = [];
  let wanted = await nextDuplicates(session, 0);
  let at = 0;
  const reader = new RecordReader(delimiter, task.limits.recordLengthMax);
  const sink = (_fields: string[], row: number, raw: () => string) => {
    const duplicate = wanted[at];
    if (duplicate?.row !== row) return;
    at += 1;
    const problem: RowProblem = {
      column,
      ...(keys.length === 1 && keys[0] ? { item: keys[0].id } : {}),
      reason: 'duplicate-key',
      text: describeReason('duplicate-key', { first: duplicate.first }),
    };
    tally.addBad([problem]);
    batch.push({ row, problems: [problem], raw: raw() });
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
      wanted = await nextDuplicates(session, wanted[at - 1]?.row ?? 0);
      at = 0;
    }
  }
  await keep();
  if (at < wanted.length) throw new Error('a duplicate row was not met again in the file');
  await session.query('drop table duplicate');
}

async function nextDuplicates(session: pg.Client, after: number): Promise<{ row: number; first: number }[]> {
  const rows = await session.query<{ row: string; first: string }>(
    'select row, first from duplicate where row > $1 order by row limit $2',
    [after, listRows],
  );
  return rows.rows.map(({ row, first }) => ({ row: Number(row), first: Number(first) }));
}
