import type { Projection, Row } from '../disclosure/projection.ts';
import { faults } from '../faults.ts';
import type { Cell } from '../masks/masks.ts';
import type { Room } from '../room.ts';
import type { CellPage, Segment } from './row-source.ts';
import { guarded } from './stream-rows.ts';

/** How a cell, as it leaves, is compared. Numbers are compared as numbers where both are; everything else as text. */
export const comparisons = ['eq', 'contains', 'gte', 'lte'] as const;

/** A condition on a column as it leaves. */
export interface Condition {
  readonly column: string;
  readonly how: (typeof comparisons)[number];
  readonly value: string;
}

export interface RowsQuestion {
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /** Satisfying rows to pass over first. */
  readonly offset?: number | undefined;
  readonly limit: number;
  readonly where: readonly Condition[];
}

export interface RowsAnswer {
  readonly rows: readonly Row[];
  /** Where to go on; undefined after the last row. It may be set although `rows` is short: see {@link queryRows}. */
  readonly next: string | undefined;
}

/** Rows looked at for one answer at most: one page costs a bounded time whatever is asked. */
const mostLookedAt = 50_000;
const batch = 5_000;
const longestPage = 1_000;

/**
 * Rows in the data's own order that satisfy all conditions. Conditions see what leaves, behind the masks: nobody can
 * find out a hidden cell by asking for it. At most 50,000 rows are looked at; then the answer says where to go on.
 * @throws access.cursor-stale where the cursor is of another data version.
 */
export async function queryRows(room: Room, segment: Segment, projection: Projection, question: RowsQuestion): Promise<RowsAnswer> {
  const limit = Math.min(question.limit, longestPage);
  const begun = readCursor(segment, question.cursor);
  const rows: Row[] = [];
  let pass = (question.offset ?? 0) + begun.taken;
  let after: number | undefined = begun.after;
  for (let looked = 0; after !== undefined && rows.length < limit && looked < mostLookedAt; ) {
    const from: number = after;
    // Without conditions no row beyond the page need be read.
    const size = question.where.length === 0 ? Math.min(batch, pass + limit - rows.length) : batch;
    const page: CellPage = await guarded(room.source.readPage(segment, projection.reads, { after: from, limit: size }));
    looked += size;
    after = page.after;
    let satisfying = 0;
    for (const [at, cells] of page.rows.entries()) {
      const row = projection.project(cells);
      if (!row || !question.where.every((condition) => satisfies(row[condition.column] ?? null, condition))) continue;
      satisfying += 1;
      if (pass > 0) pass -= 1;
      else rows.push(row);
      if (rows.length === limit && at < page.rows.length - 1) return { rows, next: `${segment.version}-${from}-${satisfying}` };
    }
  }
  // Rows still to be passed over stay so on the next page.
  return { rows, next: after === undefined ? undefined : `${segment.version}-${after}-${pass}` };
}

function readCursor(segment: Segment, cursor: string | undefined): { readonly after: number; readonly taken: number } {
  if (cursor === undefined) return { after: 0, taken: 0 };
  const [, version, after, taken] = /^(\d{1,9})-(\d{1,12})-(\d{1,9})$/.exec(cursor) ?? [];
  if (version !== segment.version) throw faults['access.cursor-stale']();
  return { after: Number(after), taken: Number(taken) };
}

function satisfies(cell: Cell, { how, value }: Condition): boolean {
  if (cell === null) return false;
  const text = String(cell);
  if (how === 'eq') return text === value;
  if (how === 'contains') return text.includes(value);
  const numbers = text !== '' && value !== '' && Number.isFinite(Number(text)) && Number.isFinite(Number(value));
  const order = numbers ? Number(text) - Number(value) : text < value ? -1 : text > value ? 1 : 0;
  return how === 'gte' ? order >= 0 : order <= 0;
}
