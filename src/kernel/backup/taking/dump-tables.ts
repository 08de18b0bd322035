import { pipeline } from 'node:stream/promises';
import { constants, createGzip, type Gzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ArchiveWriter } from '../archive/write-archive.ts';
import { describeTables, type TableDescription } from '../catalogue/describe-tables.ts';
import { ownSchema, quote, quoteTable, titleOf } from '../catalogue/names.ts';
import { orderTables } from '../catalogue/order-tables.ts';
import type { Manifest, TableDump } from '../manifest.ts';

/** What is known while it goes on; for showing. */
export interface Progress {
  /** Table or file at work. */
  readonly what: string;
  readonly done: number;
  readonly of: number;
  /** Of this table or file, before compression. */
  readonly bytes: number;
}

/** Speed before size: a third of the time of the usual level, for about a tenth more bytes. */
export const openGzip = (): Gzip => createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 262_144 });

/** Columns that COPY carries, in the table's order. */
export function copiedColumns(table: Pick<TableDescription, 'columns'>): string {
  return table.columns
    .filter((column) => !column.generated)
    .map((column) => quote(column.name))
    .join(', ');
}

/** Writes every table of the session's snapshot into the archive, in an order in which they can be loaded again. */
export async function dumpTables(
  session: pg.Client,
  archive: ArchiveWriter,
  onProgress: (progress: Progress) => void,
): Promise<TableDump[]> {
  const tables = orderTables(await describeTables(session));
  const dumps: TableDump[] = [];
  for (const [done, table] of tables.entries()) {
    const member = `rows/${table.schema}/${table.name}.copy.gz`;
    const copy = session.query(copyTo(`copy ${quoteTable(table)} (${copiedColumns(table)}) to stdout`));
    let bytes = 0;
    const report = () => onProgress({ what: titleOf(table), done, of: tables.length, bytes });
    report();
    await pipeline(
      copy,
      async function* count(pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          bytes += piece.length;
          report();
          yield piece;
        }
      },
      openGzip(),
      (packed: AsyncIterable<Buffer>) => archive.add(member, packed),
    );
    // The count follows the rows on the wire; the answer to a further statement comes after both.
    await session.query('select 1');
    dumps.push({ ...table, member, rows: copy.rowCount });
  }
  return dumps;
}

/** Where each sequence stands. It may stand further than the snapshot, never behind it. */
export async function readSequences(session: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await session.query<{ schema: string; name: string; last: string }>(
    // Asked of sequences alone: of another relation the function would be an error.
    `with sequence as materialized (select c.oid, n.nspname as schema, c.relname as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ownSchema}),
     stand as materialized (select schema, name, pg_sequence_last_value(oid)::text as last from sequence)
     select * from stand where last is not null order by schema, name`,
  );
  return rows;
}
