import type { ReadConnection } from '#kernel';
import type { RowProblem } from '../checks/problems.ts';

export interface QuarantinedRow {
  /** Row of the source file; the header is row 1. */
  readonly row: number;
  readonly problems: readonly RowProblem[];
  /** The row's original text; a NUL character stands as ␀. */
  readonly raw: string;
}

export interface QuarantinePage {
  readonly items: readonly QuarantinedRow[];
  readonly total: number;
}

/** A page of a load's bad rows, in the order of the file. They may be personal: `access` alone lets them out. */
export async function readQuarantine(
  connection: ReadConnection,
  { load, after, limit }: { readonly load: string; readonly after: number; readonly limit: number },
): Promise<QuarantinePage> {
  const rows = connection.selectFrom('store.quarantine').where('load', '=', load);
  const [page, counted] = await Promise.all([
    rows.select(['row', 'problems', 'raw']).where('row', '>', String(after)).orderBy('row').limit(limit).execute(),
    rows.select((select) => select.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: page.map(({ row, problems, raw }) => ({ row: Number(row), problems, raw })), total: Number(counted.total) };
}
