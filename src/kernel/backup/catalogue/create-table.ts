import type pg from 'pg';
import type { TableDescription } from './describe-tables.ts';
import { quote, quoteTable } from './names.ts';

/** One statement, and one only: text of a back-up can then not smuggle in a second. */
export async function runOne(session: pg.Client, text: string): Promise<void> {
  const statement: pg.QueryConfig & { readonly queryMode: 'extended' } = { text, queryMode: 'extended' };
  await session.query(statement);
}

/** Makes a table as described, bare: its rows come next, and what is checked against them after. */
export async function createTable(session: pg.Client, table: TableDescription): Promise<void> {
  const columns = table.columns.map(({ name, type, collation, expression, generated, identity, notNull }) =>
    [
      quote(name),
      type,
      collation && `collate ${collation}`,
      expression && (generated ? `generated always as (${expression}) stored` : `default ${expression}`),
      identity && `generated ${identity} as identity`,
      notNull && 'not null',
    ]
      .filter(Boolean)
      .join(' '),
  );
  const options = table.options.length > 0 ? ` with (${table.options.join(', ')})` : '';
  await runOne(session, `create schema if not exists ${quote(table.schema)}`);
  await runOne(session, `create ${table.unlogged ? 'unlogged ' : ''}table ${quoteTable(table)} (${columns.join(', ')})${options}`);
}

/** Gives a filled table its keys, indexes, its place among its parent's partitions, and its triggers. */
export async function completeTable(session: pg.Client, table: TableDescription): Promise<void> {
  const self = quoteTable(table);
  for (const { name, definition } of table.constraints)
    await runOne(session, `alter table ${self} add constraint ${quote(name)} ${definition}`);
  for (const { definition } of table.indexes) await runOne(session, definition);
  const { partition } = table;
  if (partition) {
    const parent = quoteTable({ schema: partition.schema, name: partition.parent });
    await runOne(session, `alter table ${parent} attach partition ${self} ${partition.bound}`);
  }
  for (const { definition } of table.triggers) await runOne(session, definition);
}

/** Adds what refers to other tables, when all are there. */
export async function addForeignKeys(session: pg.Client, table: TableDescription): Promise<void> {
  for (const { name, definition } of table.foreignKeys) {
    await runOne(session, `alter table ${quoteTable(table)} add constraint ${quote(name)} ${definition}`);
  }
}
