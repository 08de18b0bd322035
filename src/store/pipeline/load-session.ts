import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { escapeForCopy } from '../checks/compile-check.ts';
import type { BuildTask } from './build-task.ts';
import type { BadRow } from './read-records.ts';
import type { Tally } from './tally.ts';

/** Thrown when another process has ended this load: its lease had run out. */
export class LostLease extends Error {}

/** Thrown when somebody has asked for this load to be broken off. */
export class Cancelled extends Error {}

/**
 * Opens the session in which a worker fills its segment. Chunks commit without waiting for the disk: the publishing
 * transaction, which does wait, comes later in the log and so makes all of them durable.
 */
export async function openLoadSession(task: BuildTask): Promise<pg.Client> {
  const session = new pg.Client({
    ...task.connection,
    application_name: `shuyuan load ${task.load}`,
    options: '-c timezone=UTC -c synchronous_commit=off -c maintenance_work_mem=256MB -c work_mem=64MB -c client_min_messages=error',
  });
  session.on('error', () => undefined);
  await session.connect();
  return session;
}

/** Copies text in COPY's format, made piece by piece, into a table's columns. */
export async function copyText(session: pg.Client, target: string, text: AsyncIterable<string> | Iterable<string>): Promise<void> {
  async function* bytes() {
    for await (const piece of text) if (piece !== '') yield Buffer.from(piece, 'utf8');
  }
  await pipeline(Readable.from(bytes(), { objectMode: true, highWaterMark: 2 }), session.query(copyFrom(`copy ${target} from stdin`)));
}

/** Puts bad rows into quarantine. A NUL, which PostgreSQL cannot hold, stands there as U+2400 (␀). */
export async function copyQuarantine(session: pg.Client, task: BuildTask, rows: readonly BadRow[]): Promise<void> {
  if (rows.length === 0) return;
  const text = (value: string) => escapeForCopy(value.replaceAll('\0', '\u2400')) as string;
  const lines = rows.map(
    ({ row, problems, raw }) =>
      `${task.load}\t${row}\t${text(task.jurisdiction)}\t${text(JSON.stringify(problems).replaceAll('\\u0000', '\u2400'))}\t${text(raw)}\n`,
  );
  await copyText(session, 'store.quarantine (load, row, jurisdiction, problems, raw)', lines);
}

/** Writes the counts so far, in the transaction of the chunk they count. @throws LostLease, Cancelled */
export async function saveProgress(
  session: pg.Client,
  task: BuildTask,
  tally: Tally,
  bytes: number,
  phase: 'reading' | 'keying' | 'comparing',
): Promise<void> {
  const { rows, good, bad, blank, normalised } = tally.counts;
  const saved = await session.query<{ cancelled: boolean }>(
    `update store.load set progress_at = now(), phase = $3, bytes_read = $4, rows = $5, good = $6, bad = $7, blank = $8, normalised = $9, reasons = $10
     where id = $1 and holder = $2 and state = 'running' returning cancel_at is not null as cancelled`,
    [
      task.load,
      task.holder,
      phase,
      bytes,
      rows,
      good,
      bad,
      blank,
      normalised,
      JSON.stringify(tally.reasons.slice(0, 200)).replaceAll('\\u0000', ''),
    ],
  );
  if (saved.rowCount !== 1) throw new LostLease();
  if (saved.rows[0]?.cancelled) throw new Cancelled();
}

/** Runs work in one transaction of the session. */
export async function inChunk<T>(session: pg.Client, work: () => Promise<T>): Promise<T> {
  await session.query('begin');
  try {
    const result = await work();
    await session.query('commit');
    return result;
  } catch (error) {
    await session.query('rollback').catch(() => undefined);
    throw error;
  }
}
