import { open } from 'node:fs/promises';
import type pg from 'pg';
import { findEncoding } from '../encoding/find-encoding.ts';
import { sameLayout } from '../segments/layout.ts';
import { describeVersion, type VersionRow, versionSql } from '../segments/standing-version.ts';
import { awaitTurn } from './await-turn.ts';
import type { BaseVersion, BuildResult, BuildTask } from './build-task.ts';
import { compareWithBase } from './compare-with-base.ts';
import { countRows, finishSegment, makeKey } from './finish-segment.ts';
import { copyQuarantine, copyText, inChunk, openLoadSession, saveProgress } from './load-session.ts';
import { quarantineAbsent } from './quarantine-absent.ts';
import { quarantineDuplicates } from './quarantine-duplicates.ts';
import type { ReadFile } from './quarantine-later.ts';
import { type BadRow, type CheckedFile, readRecords } from './read-records.ts';
import { rebuildSegment } from './rebuild-segment.ts';
import { Tally } from './tally.ts';

/** Quarantined text in characters after which a chunk is closed early, to bound memory. */
const quarantineCharacters = 4_000_000;

/**
 * Reads one file into a table: finds the encoding, decodes, parses, checks, copies good rows in committed chunks and bad
 * rows to quarantine, then makes the key. Where there is a base version the rows are compared with it, and what differs
 * is kept for the publishing transaction to apply, or, where that is too much, a segment is built anew. Nothing here can
 * be seen by readers.
 * @throws FileFault when the file as a whole is not fit; LostLease; Cancelled; or what PostgreSQL throws.
 */
export async function buildSegment(task: BuildTask): Promise<BuildResult> {
  const file = await open(task.path, 'r');
  let session: pg.Client | undefined;
  try {
    const found = await findEncoding(file);
    session = await openLoadSession(task);
    await session.query('update store.load set encoding = $2 where id = $1', [task.load, found.encoding]);
    const checked = await readRecords(file, found, task.fileItems, task.limits.recordLengthMax);
    const { delimiter } = checked;
    await session.query('update store.load set delimiter = $2, unchecked = $3, columns = $4 where id = $1', [
      task.load,
      delimiter,
      checked.unchecked,
      checked.order,
    ]);
    const tally = new Tally();
    const bytes = await copyRows(session, task, checked, tally);
    tally.judge(task.limits);
    return await finish(session, task, { file, found, delimiter }, tally, bytes);
  } finally {
    await session?.end().catch(() => undefined);
    await file.close();
  }
}

async function finish(session: pg.Client, task: BuildTask, read: ReadFile, tally: Tally, bytes: number): Promise<BuildResult> {
  const staged = task.base !== undefined;
  await saveProgress(session, task, tally, bytes, 'keying');
  await makeKey(session, task.target, task.items, !staged, () => quarantineDuplicates(session, task, read, tally));
  if (task.base && task.mode === 'delete') await quarantineAbsent(session, task, task.base, read, tally);
  await saveProgress(session, task, tally, bytes, staged ? 'comparing' : 'keying');
  tally.judge(task.limits);
  const { counts, reasons } = tally;
  // The exact count is taken from the table itself: a row lost between file and table stops the load here.
  const made = staged ? await countRows(session, task.target) : await finishSegment(session, task.target);
  if (made.rows !== counts.good) throw new Error(`the table holds ${made.rows} rows where ${counts.good} passed`);
  if (task.mode === 'full') await awaitTurn(session, task);
  return { counts, reasons, ...(task.base ? await change(session, task, task.base) : { ...made, stored: made.rows }) };
}

type Change = Omit<BuildResult, 'counts' | 'reasons'>;

async function change(session: pg.Client, task: BuildTask, begunOn: BaseVersion): Promise<Change> {
  const base = task.mode === 'full' ? await newBase(session, task) : begunOn;
  if (!base) {
    const built = await rebuildSegment(session, task, begunOn);
    return { ...built, stored: built.rows };
  }
  const counts = await compareWithBase(session, task, base);
  const { added, changed, removed } = counts;
  const rows = base.rows + added - removed;
  const stored = base.stored + added + changed;
  const few = added + changed + removed <= base.rows * task.limits.inPlaceShare;
  // A segment half of which is history costs every reader; it is time to begin another.
  if (base.newest && few && stored <= 2 * rows)
    return { rows, lastRow: base.lastRow + added, stored, change: { ...counts, inPlace: true, base } };
  const built = await rebuildSegment(session, task, base);
  if (built.rows !== rows) throw new Error(`the segment holds ${built.rows} rows where ${rows} should stand`);
  return { ...built, stored: built.rows, change: { ...counts, inPlace: false, base } };
}

/** What a whole file is compared with, now that those before it have been published; undefined where rows are laid out otherwise. */
async function newBase(session: pg.Client, task: BuildTask): Promise<BaseVersion | undefined> {
  const found = await session.query<VersionRow>(versionSql, [task.dataset, null]);
  const standing = describeVersion(task.dataset, found.rows[0]);
  return standing && sameLayout(standing.items, task.items) ? standing.base : undefined;
}

async function copyRows(session: pg.Client, task: BuildTask, checked: CheckedFile, tally: Tally): Promise<number> {
  const target = `${task.target} (_row, ${checked.order.join(', ')})`;
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
