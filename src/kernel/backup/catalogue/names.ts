/** A table by its two names. */
export interface TableName {
  readonly schema: string;
  readonly name: string;
}

/** A name as an SQL identifier. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quoteTable = ({ schema, name }: TableName): string => `${quote(schema)}.${quote(name)}`;

/** For people, and as key. */
export const titleOf = ({ schema, name }: TableName): string => `${schema}.${name}`;

/**
 * SQL condition: the schema whose `pg_namespace` row is called `n` is the platform's. The database is the platform's
 * own; PostgreSQL's schemas, `public` and those of extensions are not.
 */
export const ownSchema = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
  and not exists (select from pg_depend e where e.classid = 'pg_namespace'::regclass and e.objid = n.oid and e.deptype = 'e')`;
