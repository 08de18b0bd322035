import type pg from 'pg';
import { type Static, Type } from 'typebox';
import { ownSchema } from './names.ts';

const columnSchema = Type.Object({
  name: Type.String(),
  /** Qualified by its schema where it is not PostgreSQL's own. */
  type: Type.String(),
  notNull: Type.Boolean(),
  collation: Type.Union([Type.String(), Type.Null()]),
  /** The default, or the expression of a generated column. */
  expression: Type.Union([Type.String(), Type.Null()]),
  /** Computed from the others: never copied. */
  generated: Type.Boolean(),
  identity: Type.Union([Type.Literal('always'), Type.Literal('by default'), Type.Null()]),
});

const namedSchema = Type.Object({ name: Type.String(), definition: Type.String() });

/** A table as the catalogue knows it: enough to make it again, and to order tables by what they refer to. */
export const tableSchema = Type.Object({
  schema: Type.String(),
  name: Type.String(),
  unlogged: Type.Boolean(),
  options: Type.Array(Type.String()),
  columns: Type.Array(columnSchema),
  constraints: Type.Array(namedSchema),
  foreignKeys: Type.Array(namedSchema),
  /** Those that belong to no constraint. */
  indexes: Type.Array(namedSchema),
  /** Those of its own; a partition takes its parent's over. */
  triggers: Type.Array(namedSchema),
  partition: Type.Union([Type.Object({ schema: Type.String(), parent: Type.String(), bound: Type.String() }), Type.Null()]),
  /** Other tables that its foreign keys name, `schema.name`. */
  references: Type.Array(Type.String()),
});

export type TableDescription = Static<typeof tableSchema>;

const list = (value: string, order: string, from: string) => `coalesce((select json_agg(${value} order by ${order}) from ${from}), '[]')`;

const columns = list(
  `json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
    'collation', case when a.attcollation <> t.typcollation then
      (select quote_ident(m.nspname) || '.' || quote_ident(l.collname)
       from pg_collation l join pg_namespace m on m.oid = l.collnamespace where l.oid = a.attcollation) end,
    'expression', pg_get_expr(d.adbin, d.adrelid), 'generated', a.attgenerated <> '',
    'identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' end)`,
  'a.attnum',
  `pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`,
);

const constraints = (which: string) =>
  list(
    `json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid))`,
    'k.conname',
    `pg_constraint k where k.conrelid = c.oid and ${which}`,
  );

const indexes = list(
  `json_build_object('name', o.relname, 'definition', pg_get_indexdef(i.indexrelid))`,
  'o.relname',
  `pg_index i join pg_class o on o.oid = i.indexrelid where i.indrelid = c.oid and i.indisvalid
   and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`,
);

const triggers = list(
  `json_build_object('name', g.tgname, 'definition', pg_get_triggerdef(g.oid))`,
  'g.tgname',
  `pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal and g.tgparentid = 0`,
);

const references = list(
  `m.nspname || '.' || r.relname`,
  'm.nspname, r.relname',
  `(select distinct confrelid from pg_constraint where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) k
   join pg_class r on r.oid = k.confrelid join pg_namespace m on m.oid = r.relnamespace`,
);

const partition = `(select json_build_object('schema', m.nspname, 'parent', p.relname, 'bound', pg_get_expr(c.relpartbound, c.oid))
  from pg_inherits h join pg_class p on p.oid = h.inhparent join pg_namespace m on m.oid = p.relnamespace
  where h.inhrelid = c.oid and c.relispartition)`;

/** Tables that hold rows, one row of JSON each. Partitioned tables hold none; their partitions do. */
const statement = `
select json_build_object('schema', n.nspname, 'name', c.relname, 'unlogged', c.relpersistence = 'u',
  'options', coalesce(c.reloptions, '{}'), 'columns', ${columns}, 'constraints', ${constraints(`k.contype in ('p', 'u', 'x', 'c')`)},
  'foreignKeys', ${constraints(`k.contype = 'f' and k.conparentid = 0`)}, 'indexes', ${indexes}, 'triggers', ${triggers},
  'partition', ${partition}, 'references', ${references}) as description
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.relpersistence <> 't' and ${ownSchema}
order by n.nspname, c.relname`;

/** Describes every table of the platform's schemas. The session's search path must be PostgreSQL's own alone. */
export async function describeTables(session: pg.Client): Promise<TableDescription[]> {
  const { rows } = await session.query<{ description: TableDescription }>(statement);
  return rows.map((row) => row.description);
}
