import { kernelFaults, type Principal } from '#kernel';
import type { StoreContext } from '../context.ts';
import { storeFaults } from '../faults.ts';
import type { ItemToLoad, VersionComparison, VersionDifference } from '../model.ts';
import { exactSql } from '../pipeline/compare-with-base.ts';
import { columnName, keyColumns, visibleAt } from '../segments/layout.ts';
import { readVersion } from '../segments/read-version.ts';
import { segmentStatement } from '../segments/segment-statement.ts';
import type { StandingVersion } from '../segments/standing-version.ts';
import { findDataset } from './find-dataset.ts';
import { recordReading } from './record-reading.ts';

export interface CompareVersions {
  readonly resource: string;
  readonly from: number;
  readonly to: number;
}

/** Two versions ready to be compared. */
interface Pair {
  readonly before: StandingVersion;
  readonly after: StandingVersion;
  /** Items that both have with one type, keys first. */
  readonly items: readonly ItemToLoad[];
  readonly keys: readonly ItemToLoad[];
}

/**
 * How the rows of one version differ from another's, by key: counts of rows, and for each item of changed rows.
 * @throws Fault `store.version-gone`, `store.no-key`, `store.not-comparable`.
 */
export async function compareVersions(context: StoreContext, request: CompareVersions, principal: Principal): Promise<VersionComparison> {
  const dataset = await findDataset(context, request.resource, principal);
  const pair = await readPair(context, dataset.id, request);
  const others = pair.items.filter(({ key }) => !key);
  const counts = others.map((item) => `count(*) filter (where ${both} and ${differs(item)})::float8 as ${columnName(item.id)}`);
  const found = await segmentStatement<Record<string, number>>(
    `select ${['count(*) filter (where a._row is null)::float8 as added', 'count(*) filter (where b._row is null)::float8 as removed', `count(*) filter (where ${both} and ${anyDiffers(pair)})::float8 as changed`, ...counts].join(', ')}
       from ${joined(pair)}`,
  ).execute(context.database.reader);
  const row = found.rows[0] ?? {};
  const [added = 0, removed = 0, changed = 0] = [row['added'], row['removed'], row['changed']];
  const known = new Set(pair.items.map(({ id }) => id));
  return {
    from: request.from,
    to: request.to,
    rows: { before: pair.before.base.rows, after: pair.after.base.rows },
    added,
    removed,
    changed,
    same: pair.before.base.rows - removed - changed,
    items: others.map(({ id, name }) => ({ id, name, changed: row[id] ?? 0 })),
    itemsAdded: pair.after.items.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name })),
    itemsRemoved: pair.before.items.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

export interface ShowDifferences extends CompareVersions {
  readonly kind: VersionDifference['kind'];
  readonly limit: number;
}

/**
 * Rows in which two versions differ, in the order of their keys, as they stand: for an officer of the agency whose data it is and
 * nobody else. The reading is decided and recorded before the rows leave.
 */
export async function showDifferences(
  context: StoreContext,
  request: ShowDifferences,
  principal: Principal,
): Promise<{ items: VersionDifference[] }> {
  const dataset = await findDataset(context, request.resource, principal);
  if (dataset.agency !== principal.agency) throw kernelFaults['kernel.not-found']();
  const pair = await readPair(context, dataset.id, request);
  const read = async () => ({ items: await readDifferences(context, pair, request) });
  const { resource, agency } = dataset;
  const { from, to } = request;
  if (context.discloseComparison) return await context.discloseComparison({ principal, resource, agency, from, to, read });
  const page = await read();
  await recordReading(context, {
    kind: 'store.compare-versions',
    principal,
    object: `dataset:${dataset.id}`,
    public: { resource, from, to, rows: page.items.length },
  });
  return page;
}

async function readDifferences(context: StoreContext, pair: Pair, { kind, limit }: ShowDifferences): Promise<VersionDifference[]> {
  const where = { added: 'a._row is null', removed: 'b._row is null', changed: `${both} and ${anyDiffers(pair)}` }[kind];
  const cells = pair.items.flatMap(({ id }, at) => [`a.${columnName(id)}::text as a${at}`, `b.${columnName(id)}::text as b${at}`]);
  const order = pair.keys.map(({ id }) => `coalesce(a.${columnName(id)}, b.${columnName(id)})`).join(', ');
  const found = await segmentStatement<Record<string, string | null>>(
    `select ${cells.join(', ')} from ${joined(pair)} where ${where} order by ${order} limit ${Math.trunc(limit)}`,
  ).execute(context.database.reader);
  const rowOf = (row: Record<string, string | null>, side: 'a' | 'b') =>
    Object.fromEntries(pair.items.map(({ id }, at) => [id, row[`${side}${at}`] ?? null]));
  return found.rows.map((row) => ({
    kind,
    ...(kind === 'added' ? {} : { before: rowOf(row, 'a') }),
    ...(kind === 'removed' ? {} : { after: rowOf(row, 'b') }),
  }));
}

async function readPair(context: StoreContext, dataset: string, { from, to }: CompareVersions): Promise<Pair> {
  const { reader } = context.database;
  const [before, after] = await Promise.all([readVersion(reader, dataset, from), readVersion(reader, dataset, to)]);
  if (!before || !after) throw storeFaults['store.version-gone']({ values: { version: before ? to : from } });
  const keys = keyColumns(after.items);
  if (keys.length === 0) throw storeFaults['store.no-key']();
  const typeOf = new Map(before.items.map((item) => [item.id, item] as const));
  const items = after.items.filter(({ id, dataType, key }) => typeOf.get(id)?.dataType === dataType && typeOf.get(id)?.key === key);
  const common = keyColumns(items);
  if (common.length !== keys.length || keyColumns(before.items).length !== keys.length) throw storeFaults['store.not-comparable']();
  return { before, after, keys, items: [...keys, ...items.filter(({ key }) => !key)] };
}

const both = 'a._row is not null and b._row is not null';

function differs(item: ItemToLoad): string {
  return `${exactSql(item, 'a')} is distinct from ${exactSql(item, 'b')}`;
}

function anyDiffers({ items }: Pair): string {
  return `(${items.map(differs).join(' or ')})`;
}

function joined({ before, after, keys, items }: Pair): string {
  const cells = items.map(({ id }) => `t.${columnName(id)}`).join(', ');
  const one = before.base;
  const other = after.base;
  const rows = (version: StandingVersion['base'], not: StandingVersion['base']) => {
    const visible = visibleAt(version.layout, version.point, 't');
    // Rows that both versions share need not be compared.
    const shared = version.table === not.table ? ` and not (${visibleAt(not.layout, not.point, 't')})` : '';
    return `(select t._row, ${cells} from ${version.table} t where ${visible}${shared})`;
  };
  const on = keys.map(({ id }) => `a.${columnName(id)} = b.${columnName(id)}`).join(' and ');
  return `${rows(one, other)} a full join ${rows(other, one)} b on ${on}`;
}
