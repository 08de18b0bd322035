import type pg from 'pg';
import type { ItemToLoad } from '../model.ts';
import { createKeySql, createRowRangeSql } from '../segments/layout.ts';
import { FileFault } from './file-fault.ts';

/**
 * Makes the unique key of a table of loaded rows.
 * @param removeDuplicates called where rows share a key; the key is then made again.
 * @throws FileFault `store.key-too-long`.
 */
export async function makeKey(
  session: pg.Client,
  table: string,
  items: readonly ItemToLoad[],
  versioned: boolean,
  removeDuplicates?: () => Promise<void>,
): Promise<void> {
  const sql = createKeySql(table, items, versioned);
  if (sql === undefined) return;
  try {
    await session.query(sql);
  } catch (error) {
    if (codeOf(error) === '54000') throw new FileFault('store.key-too-long');
    if (codeOf(error) !== '23505' || !removeDuplicates) throw error;
    await removeDuplicates();
    await session.query(sql);
  }
}

/** Makes a filled segment ready to be read; its key is there. @returns exact count and greatest place. */
export async function finishSegment(session: pg.Client, table: string): Promise<{ rows: number; lastRow: number }> {
  await session.query(createRowRangeSql(table));
  await session.query(`analyze ${table}`);
  return await countRows(session, table);
}

export async function countRows(session: pg.Client, table: string): Promise<{ rows: number; lastRow: number }> {
  const counted = await session.query<{ rows: string; last: string | null }>(`select count(*) as rows, max(_row) as last from ${table}`);
  const { rows, last } = counted.rows[0] ?? { rows: '0', last: '0' };
  return { rows: Number(rows), lastRow: Number(last ?? 0) };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
