import type { BatchHeader } from '../proof/encoding.ts';
import type { AlgorithmName } from '../proof/suite.ts';

/** What the verifier needs of a `pg` session: it reads, nothing else. */
export interface ReadSession {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** A batch as stored. */
export interface BatchRow {
  readonly id: string;
  readonly jurisdiction: string;
  readonly process: string;
  readonly lane: number;
  readonly n: string;
  readonly count: number;
  readonly root: Buffer;
  readonly at: Date;
  readonly algorithm: string;
  readonly key: string;
  readonly sig: Buffer;
}

/** A line of the log or the queue with its batch, whose columns are null when the batch is missing. */
export type ListedRow = { readonly listed: string; readonly seq: string } & (BatchRow | { readonly id: null });

/** The header that the row's signature must cover. */
export function headerOf(row: BatchRow): BatchHeader {
  return {
    version: 1,
    algorithm: row.algorithm as AlgorithmName,
    jurisdiction: row.jurisdiction,
    process: row.process,
    lane: row.lane,
    n: row.n,
    count: row.count,
    root: row.root.toString('base64url'),
    at: isoOf(row.at),
    key: row.key,
  };
}

/** An instant as it was signed. What PostgreSQL can hold and a signature cannot (infinity) becomes text that no signature covers. */
export function isoOf(at: unknown): string {
  return at instanceof Date && !Number.isNaN(at.getTime()) ? at.toISOString() : `not an instant: ${String(at)}`;
}
