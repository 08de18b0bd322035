import type pg from 'pg';

/** What a table holds, whatever order its rows lie in. */
export interface Measure {
  readonly rows: string;
  readonly content: string;
}

/**
 * Measures every table of the platform as the session sees it.
 * @param logged of the ledger only what belongs to the first so many batches of the log: it goes on after a restore.
 */
export async function measureTables(session: Pick<pg.Client, 'query'>, logged: number): Promise<Record<string, Measure>> {
  // Types show their schema, and values look alike, whatever the session was used for before.
  await session.query(`set search_path = pg_catalog; set timezone = 'UTC'; set datestyle = iso`);
  const { rows: tables } = await session.query<{ title: string; columns: string }>(
    `select format('%I.%I', n.nspname, c.relname) as title, (select string_agg(quote_ident(attname), ', ' order by attname)
       from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public') order by 1`,
  );
  const measures: Record<string, Measure> = {};
  for (const { title, columns } of tables) {
    const { rows } = await session.query<Measure>(
      `select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as content
       from (select ${columns} from ${title} where ${ledgerPart(title, logged)}) t`,
    );
    measures[title] = rows[0] as Measure;
  }
  return measures;
}

/** The restore adds a batch of its own, and what had waited for the log comes into it. */
function ledgerPart(title: string, logged: number): string {
  if (title.startsWith('ledger.entry')) return `kind <> 'kernel.restore-backup'`;
  const parts: Record<string, string> = {
    'ledger.batch': `process not like 'restore.%'`,
    'ledger.log': `seq < ${logged}`,
    'ledger.node': `(position + 1) << level <= ${logged}`,
    'ledger.checkpoint': `size <= ${logged}`,
    'ledger.todo': 'false',
  };
  return parts[title] ?? 'true';
}

/** Batches in the log. */
export async function countLogged(session: Pick<pg.Client, 'query'>): Promise<number> {
  const { rows } = await session.query<{ n: number }>('select count(*)::integer as n from ledger.log');
  return rows[0]?.n ?? 0;
}

/** Keys, indexes, triggers, defaults and partitions: what protects the rows, as text. */
export async function describeProtection(session: Pick<pg.Client, 'query'>): Promise<string[]> {
  await session.query('set search_path = pg_catalog');
  const { rows } = await session.query<{ line: string }>(`
    with own as (
      select c.oid, format('%I.%I', n.nspname, c.relname) as title, c.relpartbound
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public'))
    select concat_ws(' ', title, 'constraint', conname, pg_get_constraintdef(k.oid)) as line
      from own join pg_constraint k on conrelid = own.oid where contype <> 'n'
    union all select concat_ws(' ', title, 'index', pg_get_indexdef(indexrelid)) from own join pg_index on indrelid = own.oid
    union all select concat_ws(' ', title, 'trigger', tgenabled, pg_get_triggerdef(g.oid))
      from own join pg_trigger g on tgrelid = own.oid where not tgisinternal
    union all select concat_ws(' ', title, 'column', attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
        pg_get_expr(adbin, adrelid), attcollation::regcollation)
      from own join pg_attribute a on attrelid = own.oid left join pg_attrdef d on adrelid = own.oid and adnum = attnum
      where attnum > 0 and not attisdropped
    union all select concat_ws(' ', title, 'partition', pg_get_expr(relpartbound, oid)) from own where relpartbound is not null
    order by 1`);
  return rows.map((row) => row.line);
}
