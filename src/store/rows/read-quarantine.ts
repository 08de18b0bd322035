import type { ReadConnection } from '#kernel';
import { sql } from '#kernel';
import type { RowProblem } from '../checks/problems.ts';
import { splitRecord } from '../csv/split-record.ts';

/** What has become of a quarantined row: still to be corrected, on its way, or in a version. */
export type QuarantineState = 'open' | 'submitted' | 'resolved';

export interface QuarantinedRow {
  /** Row of the source file; the header is row 1. */
  readonly row: number;
  readonly state: QuarantineState;
  /** What is wrong: with the row as it came, or with the last attempt to correct it. */
  readonly problems: readonly RowProblem[];
  /** The row's original text; a NUL character stands as ␀. */
  readonly raw: string;
  /** Cells by item id: those of the file, or of the last attempt. Absent where the row cannot be told apart into cells. */
  readonly cells?: Readonly<Record<string, string>>;
  /** How often a correction was sent. */
  readonly attempts: number;
  /** The load that carries it into a version. */
  readonly result?: string;
}

export interface QuarantinePage {
  readonly items: readonly QuarantinedRow[];
  readonly total: number;
}

interface Found {
  readonly row: string;
  readonly problems: RowProblem[];
  readonly raw: string;
  readonly columns: string[] | null;
  readonly delimiter: string | null;
  readonly attempts: number | null;
  readonly cells: Record<string, string> | null;
  readonly last_problems: RowProblem[] | null;
  readonly result: string | null;
  readonly result_state: string | null;
}

const latest = sql`left join lateral (
    select c.nth, c.cells, c.problems, c.result, r.state from store.correction c left join store.load r on r.id = c.result
    where c.load = q.load and c.row = q.row order by c.nth desc limit 1) c on true`;

const stillOpen = sql`(c.state is null or c.state not in ('running', 'published'))`;

/** A page of a load's bad rows, in the order of the file. They may be personal: `access` alone lets them out. */
export async function readQuarantine(
  connection: ReadConnection,
  { load, after, limit, open = false }: { readonly load: string; readonly after: number; readonly limit: number; readonly open?: boolean },
): Promise<QuarantinePage> {
  const wanted = open ? stillOpen : sql`true`;
  const [page, counted] = await Promise.all([
    sql<Found>`select q.row, q.problems, q.raw, l.columns, l.delimiter, c.nth as attempts, c.cells, c.problems as last_problems,
        c.result, c.state as result_state
      from store.quarantine q join store.load l on l.id = q.load ${latest}
      where q.load = ${load} and q.row > ${after} and ${wanted} order by q.row limit ${limit}`.execute(connection),
    sql<{ total: string }>`select count(*) as total from store.quarantine q ${open ? latest : sql``}
      where q.load = ${load} and ${wanted}`.execute(connection),
  ]);
  return { items: page.rows.map(describe), total: Number(counted.rows[0]?.total ?? 0) };
}

function describe(found: Found): QuarantinedRow {
  const state = found.result_state === 'published' ? 'resolved' : found.result_state === 'running' ? 'submitted' : 'open';
  const cells = found.cells ?? cellsOf(found);
  const failed = found.last_problems !== null && found.last_problems.length > 0;
  return {
    row: Number(found.row),
    state,
    problems: failed ? (found.last_problems ?? []) : found.problems,
    raw: found.raw,
    ...(cells ? { cells } : {}),
    attempts: found.attempts ?? 0,
    ...(found.result !== null && state !== 'open' ? { result: found.result } : {}),
  };
}

/** The cells of a row as it came. A row too short leaves the last items empty; one too long says more than the items hold. */
function cellsOf({ raw, columns, delimiter }: Found): Record<string, string> | undefined {
  if (!columns) return undefined;
  const fields = splitRecord(raw, delimiter ?? ',');
  return Object.fromEntries(columns.map((id, at) => [id, fields[at] ?? '']));
}
