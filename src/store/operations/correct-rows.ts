import { kernelFaults, type Principal, type WriteConnection } from '#kernel';
import { readCopyCell } from '../checks/compile-check.ts';
import { describeReason, type ReasonCode, type ReasonValues, type RowProblem } from '../checks/problems.ts';
import type { StoreContext } from '../context.ts';
import { formatRecord } from '../csv/format-record.ts';
import { storeFaults } from '../faults.ts';
import { defaultFileBytesMax } from '../files/file-bytes-max.ts';
import { keepFile } from '../files/keep-file.ts';
import { refuseFullDisk } from '../files/refuse-full-disk.ts';
import type { ItemToLoad, LoadView, ResourceToLoad } from '../model.ts';
import { compileItems, RecordChecker } from '../pipeline/check-record.ts';
import { keyColumns } from '../segments/layout.ts';
import { beginLoad } from './begin-load.ts';
import { findStandingKeys } from './find-standing-keys.ts';
import { findOwnLoad } from './list-quarantine.ts';
import { findOwnResource, runInSlot } from './start-load.ts';

export interface CorrectedRow {
  /** Row of the quarantined load's file. */
  readonly row: number;
  /** Cells by item id; an item left out is empty. */
  readonly values: Readonly<Record<string, string>>;
  /** Takes the place of a row that stands in the current version with this key. */
  readonly replace?: boolean;
}

export interface CorrectRows {
  readonly load: string;
  readonly rows: readonly CorrectedRow[];
  readonly principal: Principal;
}

export interface Correction {
  readonly items: readonly { readonly row: number; readonly accepted: boolean; readonly problems: readonly RowProblem[] }[];
  /** The load that carries the accepted rows into a new version; absent where none was accepted. */
  readonly load?: LoadView;
}

interface Checked extends CorrectedRow {
  readonly fields: readonly string[];
  readonly problems: readonly RowProblem[];
  /** Of a row that passed: its key's cells, as kept. */
  readonly key: readonly string[];
}

/**
 * Checks corrected rows of quarantine one by one. Those that pass become a load by key of their own, onto the current
 * version; those that do not stay, with what is wrong now. Every attempt is kept, with the cells as typed.
 *
 * A row whose key stands in the current version does not silently replace what is there: it must be said (`replace`),
 * unless the file was one of rows to replace by key and what stands is older.
 * @throws Fault `store.not-correctable`, `store.row-not-open`, `store.unknown-item`, and those of beginning a load.
 */
export async function correctRows(context: StoreContext, request: CorrectRows): Promise<Correction> {
  const { load, principal } = request;
  const origin = await findOwnLoad(context, load, principal);
  if (origin.state !== 'published' || origin.mode === 'delete') throw storeFaults['store.not-correctable']();
  const resource = await findOwnResource(context, origin.resource, principal);
  await refuseClosedRows(context, load, request.rows);
  const checked = await checkStanding(context, { ...origin, id: load }, resource, await checkRows(resource, request.rows));
  const accepted = checked.filter(({ problems }) => problems.length === 0);
  const record = (connection: WriteConnection, result?: string) => keepAttempts(context, connection, request, resource, checked, result);
  const items = checked.map(({ row, problems }) => ({ row, accepted: problems.length === 0, problems }));
  if (accepted.length === 0) {
    await context.database.transact((connection) => record(connection));
    return { items };
  }
  const begun = await runInSlot(context, principal, async () => {
    await refuseFullDisk(context.directory);
    const kept = await keepFile(context.directory, fileOf(resource.items, accepted), context.fileBytesMax ?? defaultFileBytesMax);
    const fileName = `${origin.file_name.slice(0, 240)} (corrections)`;
    return await beginLoad(context, { resource, kept, fileName, principal, mode: 'upsert', corrects: load, within: record });
  });
  return { items, load: begun };
}

async function refuseClosedRows(context: StoreContext, load: string, rows: readonly CorrectedRow[]): Promise<void> {
  const wanted = rows.map(({ row }) => row);
  const twice = wanted.find((row, at) => wanted.indexOf(row) !== at);
  if (twice !== undefined) throw storeFaults['store.row-not-open']({ values: { row: twice } });
  const open = await context.database.reader
    .selectFrom('store.quarantine as q')
    .select('q.row')
    .where('q.load', '=', load)
    .where('q.row', 'in', wanted.map(String))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('store.correction as c')
            .innerJoin('store.load as r', 'r.id', 'c.result')
            .select('c.nth')
            .whereRef('c.load', '=', 'q.load')
            .whereRef('c.row', '=', 'q.row')
            .where('r.state', 'in', ['running', 'published']),
        ),
      ),
    )
    .execute();
  const found = new Set(open.map(({ row }) => Number(row)));
  const closed = wanted.find((row) => !found.has(row));
  if (closed !== undefined) throw storeFaults['store.row-not-open']({ values: { row: closed } });
}

async function checkRows(resource: ResourceToLoad, rows: readonly CorrectedRow[]): Promise<Checked[]> {
  const { items } = resource;
  const known = new Set(items.map(({ id }) => id));
  const checker = new RecordChecker(
    items.map(({ name }) => name),
    await compileItems(items),
  );
  const places = keyColumns(items).map((key) => items.findIndex(({ id }) => id === key.id));
  return rows.map((row) => {
    const stray = Object.keys(row.values).find((id) => !known.has(id));
    if (stray !== undefined) throw storeFaults['store.unknown-item']({ values: { item: stray.slice(0, 40) } });
    const fields = items.map(({ id }) => row.values[id] ?? '');
    const result = checker.check(fields, undefined);
    if ('problems' in result) return { ...row, fields, problems: result.problems, key: [] };
    const cells = result.line.split('\t').slice(1);
    return { ...row, fields, problems: [], key: places.map((place) => readCopyCell(cells[place] ?? '')) };
  });
}

async function checkStanding(
  context: StoreContext,
  origin: { readonly id: string; readonly dataset: string; readonly mode: string },
  resource: ResourceToLoad,
  rows: readonly Checked[],
): Promise<Checked[]> {
  const keys = keyColumns(resource.items);
  if (keys.length === 0) return [...rows];
  const passed = rows.filter(({ problems }) => problems.length === 0);
  const standing = await findStandingKeys(
    context.database.reader,
    origin.dataset,
    keys,
    passed.map(({ key }) => key),
  );
  const first = new Map<string, number>();
  const loads = new Map(passed.map((row, at) => [row, standing[at]] as const));
  return rows.map((row) => {
    if (row.problems.length > 0) return row;
    const name = JSON.stringify(row.key);
    const before = first.get(name);
    if (before !== undefined) return { ...row, problems: [keyProblem(keys, 'duplicate-key', { first: before })] };
    first.set(name, row.row);
    const load = loads.get(row);
    const natural = origin.mode === 'upsert' && load !== undefined && BigInt(load) < BigInt(origin.id);
    return load === undefined || natural || row.replace ? row : { ...row, problems: [keyProblem(keys, 'key-present')] };
  });
}

function keyProblem(keys: readonly ItemToLoad[], reason: ReasonCode, values: ReasonValues = {}): RowProblem {
  return {
    column: keys.map(({ name }) => name).join('、'),
    ...(keys.length === 1 && keys[0] ? { item: keys[0].id } : {}),
    reason,
    text: describeReason(reason, values),
  };
}

/** The accepted rows as a file that the same reading takes: names quoted, so that no delimiter is found in them. */
async function* fileOf(items: readonly ItemToLoad[], rows: readonly Checked[]): AsyncGenerator<Uint8Array> {
  const head = items.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(',');
  yield Buffer.from(`\ufeff${head}\r\n${rows.map(({ fields }) => `${formatRecord(fields)}\r\n`).join('')}`, 'utf8');
}

async function keepAttempts(
  context: StoreContext,
  connection: WriteConnection,
  { load, principal }: CorrectRows,
  resource: ResourceToLoad,
  rows: readonly Checked[],
  result: string | undefined,
): Promise<void> {
  const at = context.clock.now();
  // PostgreSQL holds no NUL: it stands as ␀.
  const json = (value: unknown) => JSON.stringify(value).replaceAll('\\u0000', '\u2400');
  const before = await connection
    .selectFrom('store.correction')
    .select((select) => ['row', select.fn.max('nth').as('nth')])
    .where('load', '=', load)
    .where(
      'row',
      'in',
      rows.map(({ row }) => String(row)),
    )
    .groupBy('row')
    .execute();
  const attempts = new Map(before.map(({ row, nth }) => [Number(row), nth] as const));
  await connection
    .insertInto('store.correction')
    .values(
      rows.map(({ row, values, problems }) => ({
        load,
        row,
        nth: (attempts.get(row) ?? 0) + 1,
        jurisdiction: resource.jurisdiction,
        actor: principal.id,
        at,
        cells: json(values),
        problems: json(problems),
        result: problems.length === 0 ? (result ?? null) : null,
      })),
    )
    .execute()
    .catch((error: unknown) => {
      // Somebody else has corrected one of these rows at the same moment.
      if (error instanceof Error && 'code' in error && error.code === '23505') throw kernelFaults['kernel.busy']({ cause: error });
      throw error;
    });
  const accepted = rows.filter(({ problems }) => problems.length === 0).length;
  await context.ledger.record(connection, [
    {
      kind: 'store.correct-rows',
      jurisdiction: resource.jurisdiction,
      actor: principal.id,
      agency: principal.agency,
      object: `load:${load}`,
      public: { resource: resource.id, rows: rows.length, accepted, ...(result === undefined ? {} : { result }) },
    },
  ]);
}
