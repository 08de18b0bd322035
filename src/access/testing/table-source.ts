import type { Pool } from 'pg';
import type { Cell } from '../masks/masks.ts';
import type { RowSource, Segment } from '../reading/row-source.ts';

export interface SampleTable {
  readonly table: string;
  /** Item ids, which are the names of text columns. */
  readonly items: readonly string[];
  readonly keys: readonly string[];
  readonly version: string;
}

/** A source over plain tables with text columns and a column `_row`, by resource id: for tests of access alone. */
export function tableSource(pool: Pool, tables: ReadonlyMap<string, SampleTable>): RowSource {
  const list = (items: readonly string[]) => items.map((item) => `, t.${item}`).join('');
  const tableOf = (segment: Segment) => segment.name.split('@')[0] ?? '';
  const read = async (text: string, values: unknown[]) => (await pool.query<Cell[]>({ text, values, rowMode: 'array' })).rows;
  return {
    async currentSegment(resource) {
      const known = tables.get(resource);
      if (!known) return undefined;
      const counted = await read(`select count(*)::int from ${known.table}`, []);
      return {
        name: `${known.table}@${known.version}`,
        version: known.version,
        rows: Number(counted[0]?.[0]),
        publishedAt: new Date(0),
        key: known.keys.map((id) => ({ id, dataType: 'C', length: null })),
        items: new Set(known.items),
      };
    },
    async readByKeys(segment, items, keys) {
      const names = segment.key.map((_, at) => `k${at}`);
      const join = segment.key.map(({ id }, at) => `t.${id} = k.k${at}`).join(' and ');
      const rows = await read(
        `select k.n::int ${list(items)} from unnest(${names.map((_, at) => `$${at + 1}::text[]`).join(', ')}) with ordinality as k(${names.join(', ')}, n)
          join ${tableOf(segment)} t on ${join}`,
        segment.key.map((_, at) => keys.map((key) => key[at])),
      );
      const found = new Map(rows.map(([n, ...cells]) => [Number(n), cells]));
      return keys.map((_, at) => found.get(at + 1));
    },
    async readPage(segment, items, { after, limit }) {
      const rows = await read(`select t._row ${list(items)} from ${tableOf(segment)} t where _row > $1 order by _row limit $2`, [
        after,
        limit,
      ]);
      const last = rows.length < limit ? undefined : Number(rows.at(-1)?.[0]);
      return { rows: rows.map((row) => row.slice(1)), after: last };
    },
    async *stream(segment, items) {
      for (let after: number | undefined = 0; after !== undefined; ) {
        const page = await this.readPage(segment, items, { after, limit: 1_000 });
        yield page.rows;
        after = page.after;
      }
    },
    close: async () => undefined,
  };
}
