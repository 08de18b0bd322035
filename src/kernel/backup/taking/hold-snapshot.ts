import type pg from 'pg';
import { ownSchema, quoteTable, type TableName } from '../catalogue/names.ts';
import { backupFaults } from '../faults.ts';

/** How often a moment is sought in which no table comes or goes. */
const attempts = 20;

const listStatement = `select c.oid::text as id, n.nspname as schema, c.relname as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and c.relpersistence <> 't' and ${ownSchema} order by c.oid`;

/**
 * Opens one snapshot of the whole database on a session, and keeps every table in it from being dropped or changed in
 * form until the transaction ends. Rows may be read and written by everybody meanwhile.
 * @throws Fault `kernel.backup-no-rest` where tables keep coming and going.
 */
export async function holdSnapshot(session: pg.Client): Promise<void> {
  await session.query(`set search_path = pg_catalog; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
    set lock_timeout = '5s'; set datestyle = iso; set intervalstyle = postgres; set bytea_output = hex; set extra_float_digits = 1`);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await list(session);
    await session.query('begin transaction isolation level repeatable read read only');
    // A lock takes no snapshot: that of the list after it is the first, and sees the tables as they are locked.
    if (await lock(session, before)) {
      const held = await list(session);
      if (held.map((table) => table.id).join() === before.map((table) => table.id).join()) return;
    }
    await session.query('rollback');
  }
  throw backupFaults['kernel.backup-no-rest']();
}

async function list(session: pg.Client): Promise<(TableName & { id: string })[]> {
  return (await session.query<TableName & { id: string }>(listStatement)).rows;
}

/** False where a table has gone since it was listed, or is being changed. */
async function lock(session: pg.Client, tables: readonly TableName[]): Promise<boolean> {
  if (tables.length === 0) return true;
  try {
    await session.query(`lock table ${tables.map((table) => `only ${quoteTable(table)}`).join(', ')} in access share mode`);
    return true;
  } catch (error) {
    // 42P01 undefined_table, 3F000 invalid_schema_name, 55P03 lock_not_available
    if (error instanceof Error && 'code' in error && ['42P01', '3F000', '55P03'].includes(String(error.code))) return false;
    throw error;
  }
}
