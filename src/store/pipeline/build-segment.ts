import { open } from 'node:fs/promises';
import type pg from 'pg';
import { findEncoding } from '../encoding/find-encoding.ts';
import { createKeySql, createRowRangeSql } from '../segments/layout.ts';
import type { BuildResult, BuildTask } from './build-task.ts';
import { FileFault } from './file-fault.ts';
import { copyQuarantine, copyText, inChunk, openLoadSession, saveProgress } from './load-session.ts';
import { quarantineDuplicates } from './quarantine-duplicates.ts';
import { type BadRow, type CheckedFile, readRecords } from './read-records.ts';
import { Tally } from './tally.ts';

/** Quarantined text in characters after which a chunk is closed early, to bound memory. */
const quarantineCharacters = 4_000_000;

/**
 * Fills the empty table of one segment from one file: finds the encoding, decodes, parses, checks, copies good rows in
 * committed chunks and bad rows to quarantine, then makes the key. Nothing here can be seen by readers: the version is
 * published afterwards, by the caller.
 * @throws FileFault when the file as a whole is not fit; LostLease; or what PostgreSQL throws.
 */
export async function buildSegment(task: BuildTask): Promise<BuildResult> {
  const file = await open(task.path, 'r');
  let session: pg.Client | undefined;
  try {
    const found = await findEncoding(file);
    session = await openLoadSession(task);
    await session.query('update store.load set encoding = $2 where id = $1', [task.load, found.encoding]);
    const checked = await readRecords(file, found, task.items, task.limits.recordLengthMax);
    await session.query('update store.load set delimiter = $2, unchecked = $3 where id = $1', [
      task.load,
      checked.delimiter,
      checked.unchecked,
    ]);
    const tally = new Tally();
    const bytes = await copyRows(session, task, checked, tally);
    tally.judge(task.limits);
    await saveProgress(session, task, tally, bytes, 'keying');
    await makeKey(session, task, () => quarantineDuplicates(session as pg.Client, task, file, found, checked.delimiter, tally));
    await saveProgress(session, task, tally, bytes, 'keying');
    tally.judge(task.limits);
    await session.query(createRowRangeSql(task.table));
    await session.query(`analyze ${task.table}`);
    return { counts: tally.counts, reasons: tally.reasons, lastRow: await countRows(session, task, tally.counts.good) };
  } finally {
    await session?.end().catch(() => undefined);
    await file.close();
  }
}

async function copyRows(session: pg.Client, task: BuildTask, checked: CheckedFile, tally: Tally): Promise<number> {
  const target = `${task.table} (_row, ${checked.order.join(', ')})`;
  let bytes = 0;
  for (let ended = false; !ended; ) {
    const bad: BadRow[] = [];
    const chunkEnd = tally.rows + task.limits.chunkRows;
    let characters = 0;
    async function* lines() {
      while (tally.rows < chunkEnd && characters < quarantineCharacters) {
        const next = await checked.pieces.next();
        if (next.done) {
          ended = true;
          return;
        }
        const piece = next.value;
        tally.rows += piece.good + piece.bad.length;
        Object.assign(tally, { blank: piece.blank, normalised: piece.normalised });
        for (const row of piece.bad) {
          bad.push(row);
          tally.addBad(row.problems);
          characters += row.raw.length;
        }
        bytes = piece.bytes;
        yield piece.lines;
      }
    }
    await inChunk(session, async () => {
      await copyText(session, target, lines());
      await copyQuarantine(session, task, bad);
      await saveProgress(session, task, tally, bytes, 'reading');
    });
    tally.stopEarly(task.limits);
  }
  return bytes;
}

async function makeKey(session: pg.Client, task: BuildTask, removeDuplicates: () => Promise<void>): Promise<void> {
  const sql = createKeySql(task.table, task.items);
  if (sql === undefined) return;
  try {
    await session.query(sql);
  } catch (error) {
    if (codeOf(error) === '54000') throw new FileFault('store.key-too-long');
    if (codeOf(error) !== '23505') throw error;
    await removeDuplicates();
    await session.query(sql);
  }
}

// The exact count is taken from the table itself: a row lost between file and table stops the load here.
async function countRows(session: pg.Client, task: BuildTask, good: number): Promise<number> {
  const counted = await session.query<{ rows: string; last: string }>(`select count(*) as rows, max(_row) as last from ${task.table}`);
  const { rows, last } = counted.rows[0] ?? { rows: '0', last: '0' };
  if (Number(rows) !== good) throw new Error(`the segment holds ${rows} rows where ${good} passed`);
  return Number(last);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
