import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Archive } from '../archive/read-archive.ts';
import { addForeignKeys, completeTable, createTable, runOne } from '../catalogue/create-table.ts';
import { describeTables, type TableDescription } from '../catalogue/describe-tables.ts';
import { quote, quoteTable, titleOf } from '../catalogue/names.ts';
import type { Manifest, TableDump } from '../manifest.ts';
import { copiedColumns, type Progress } from '../taking/dump-tables.ts';

/**
 * Fills the migrated schema of the session's transaction. Tables that no migration makes (segments of the pool, months
 * of the ledger) are made from their description. The ledger's triggers stay in force: they let rows be added, and
 * nothing else is done to those tables. @throws Error where schema or rows are not as described.
 */
export async function loadTables(
  session: pg.Client,
  archive: Archive,
  { tables, sequences }: Manifest,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const migrated = new Map((await describeTables(session)).map((table) => [titleOf(table), table]));
  for (const table of tables) holdAgainst(migrated.get(titleOf(table)), table);
  // What migrations have seeded stands in the back-up too, as it had become by then.
  for (const table of tables.toReversed()) {
    if (migrated.has(titleOf(table))) await empty(session, table);
  }
  const additional = tables.filter((table) => !migrated.has(titleOf(table)));
  for (const [done, table] of tables.entries()) {
    onProgress({ what: titleOf(table), done, of: tables.length, bytes: 0 });
    const isNew = additional.includes(table);
    if (isNew) await createTable(session, table);
    await withoutInsertTriggers(session, isNew ? undefined : table, () => copyRows(session, archive, table));
    if (isNew) await completeTable(session, table);
  }
  for (const table of additional) await addForeignKeys(session, table);
  for (const { schema, name, last } of sequences) {
    await session.query(`select setval($1::regclass, $2::bigint)`, [quoteTable({ schema, name }), last]);
  }
}

/** The same migrations give the same columns, or the copy would put values into other ones. */
function holdAgainst(migrated: TableDescription | undefined, dumped: TableDescription): void {
  const shape = (table: TableDescription) =>
    JSON.stringify(table.columns.map(({ name, type, generated }) => [name, type, generated]).sort());
  if (migrated && shape(migrated) !== shape(dumped)) throw new Error(`${titleOf(dumped)} is not as its migrations make it`);
}

async function empty(session: pg.Client, table: TableDump): Promise<void> {
  const { rows } = await session.query<{ filled: boolean }>(`select exists (select from ${quoteTable(table)}) as filled`);
  if (rows[0]?.filled) await session.query(`delete from ${quoteTable(table)}`);
}

async function copyRows(session: pg.Client, archive: Archive, table: TableDump): Promise<void> {
  const copy = session.query(copyFrom(`copy ${quoteTable(table)} (${copiedColumns(table)}) from stdin`));
  await pipeline(archive.open(table.member), createGunzip(), copy);
  if (copy.rowCount !== table.rows) throw new Error(`${titleOf(table)} has ${copy.rowCount} rows of ${table.rows}`);
}

/** What a trigger did when the row was first written stands in the back-up; it must not be done a second time. */
async function withoutInsertTriggers(session: pg.Client, table: TableDump | undefined, work: () => Promise<void>): Promise<void> {
  if (!table) return work();
  const { rows } = await session.query<{ name: string }>(
    `select tgname as name from pg_trigger where tgrelid = $1::regclass and not tgisinternal and tgenabled = 'O' and tgtype & 4 <> 0`,
    [quoteTable(table)],
  );
  const turn = async (state: 'disable' | 'enable') => {
    for (const { name } of rows) await runOne(session, `alter table ${quoteTable(table)} ${state} trigger ${quote(name)}`);
  };
  await turn('disable');
  await work();
  await turn('enable');
}
