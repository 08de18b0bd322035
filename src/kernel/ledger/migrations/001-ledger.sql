-- The tamper-evident record of every act and every disclosure.
-- batch, entry, log, node, checkpoint and key are insert-only: triggers refuse UPDATE, DELETE and TRUNCATE to every
-- role, the owner included. A superuser can disable triggers; what he changes is found by `ledger verify`.
-- Where the program signs in as another role than the owner, ledger.grant_application(role) gives it exactly what it
-- needs, and privileges protect as well.
create schema ledger;

create table ledger.key (
  id text primary key,
  algorithm text not null,
  public_key bytea not null,
  created_at timestamptz(3) not null default now()
);

-- One transaction's entries, sealed by one signature. Lane 0 holds acts; the lanes from 1 on hold disclosures with gapless n.
create table ledger.batch (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  process text not null,
  lane smallint not null,
  n bigint not null,
  count integer not null,
  root bytea not null,
  at timestamptz(3) not null,
  algorithm text not null,
  key text not null references ledger.key,
  sig bytea not null,
  constraint batch_lane_n unique (process, lane, n)
);
create index batch_by_jurisdiction on ledger.batch (jurisdiction, id);

-- No foreign key to batch: it would cost one look-up a row on the hot path, and the verifier checks it.
create table ledger.entry (
  batch bigint not null,
  i integer not null,
  at timestamptz(3) not null,
  jurisdiction text not null,
  kind text not null,
  actor text not null,
  agency text not null,
  object text not null,
  public jsonb not null,
  commitment bytea,
  tag_seal bytea,
  leaf bytea not null,
  primary key (batch, i, at)
) partition by range (at);
-- Takes what no monthly partition covers, so that a changed clock never loses an entry.
create table ledger.entry_default partition of ledger.entry default;

-- Apart from the entries, and erasable: without its salt a commitment tells nothing of the person.
create table ledger.salt (
  batch bigint not null,
  i integer not null,
  salt bytea not null,
  tag bytea not null,
  primary key (batch, i)
);
create index salt_by_tag on ledger.salt (tag);

-- Batches that are committed and not yet in the log.
create table ledger.todo (
  batch bigint primary key,
  since timestamptz not null default clock_timestamp()
);

-- The order of batches; seq is the leaf's index in the tree.
create table ledger.log (
  seq bigint primary key,
  batch bigint not null unique
);

-- Complete subtrees only: they never change.
create table ledger.node (
  level smallint not null,
  position bigint not null,
  hash bytea not null,
  primary key (level, position)
);

create table ledger.checkpoint (
  size bigint primary key,
  root bytea not null,
  at timestamptz(3) not null,
  algorithm text not null,
  key text not null references ledger.key,
  previous bytea,
  sig bytea not null
);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is insert-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger insert_only before update or delete or truncate on ledger.key for each statement execute function ledger.refuse_change();
create trigger insert_only before update or delete or truncate on ledger.batch for each statement execute function ledger.refuse_change();
create trigger insert_only before update or delete or truncate on ledger.log for each statement execute function ledger.refuse_change();
create trigger insert_only before update or delete or truncate on ledger.node for each statement execute function ledger.refuse_change();
create trigger insert_only before update or delete or truncate on ledger.checkpoint for each statement execute function ledger.refuse_change();
create trigger delete_only before update or truncate on ledger.salt for each statement execute function ledger.refuse_change();
-- Row triggers of a partitioned table hold on its partitions too; statement triggers do not, so each partition gets its own.
create trigger insert_only before update or delete on ledger.entry for each row execute function ledger.refuse_change();
create trigger no_truncate before truncate on ledger.entry for each statement execute function ledger.refuse_change();
create trigger no_truncate before truncate on ledger.entry_default for each statement execute function ledger.refuse_change();

-- Makes the monthly partitions (UTC) from the month of first_day on. ATTACH, unlike CREATE … PARTITION OF, does not wait
-- for running inserts. A month for which the default partition already holds entries stays there.
-- Runs as the owner, so that the program needs no right to create tables.
create function ledger.ensure_partitions(first_day date, months integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' set lock_timeout = '2s' as $$
declare
  starts date;
  name text;
  made integer := 0;
begin
  for offset_months in 0 .. least(months, 24) - 1 loop
    starts := (date_trunc('month', first_day) + make_interval(months => offset_months))::date;
    name := 'entry_' || to_char(starts, 'YYYY_MM');
    continue when to_regclass('ledger.' || name) is not null;
    begin
      execute format('create table ledger.%I (like ledger.entry including defaults including constraints including indexes)', name);
      execute format('alter table ledger.entry attach partition ledger.%I for values from (%L) to (%L)',
        name, starts::timestamp at time zone 'UTC', (starts + interval '1 month') at time zone 'UTC');
      execute format('create trigger no_truncate before truncate on ledger.%I for each statement execute function ledger.refuse_change()', name);
      made := made + 1;
    exception
      when check_violation or duplicate_table or unique_violation or lock_not_available then null;
    end;
  end loop;
  return made;
end $$;
revoke execute on function ledger.ensure_partitions(date, integer) from public;

-- For installations where the program signs in as a role that does not own the tables.
create function ledger.grant_application(application regrole) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('grant usage on schema ledger to %s', application);
  execute format('grant select, insert on all tables in schema ledger to %s', application);
  execute format('grant delete on ledger.todo, ledger.salt to %s', application);
  execute format('grant execute on function ledger.ensure_partitions(date, integer) to %s', application);
end $$;
revoke execute on function ledger.grant_application(regrole) from public;
