-- What a page asks for among a hundred thousand cases is found by an index; nothing reads them all.

-- Order of pinyin for the characters in common use, in every locale of the server.
create function casework.title_order(title text) returns bytea
  language sql immutable strict parallel safe as $$ select convert_to(title, 'GB18030') $$;

drop index casework.case_jurisdiction_status_due_idx;
drop index casework.case_applicant_agency_idx;
create index case_by_status on casework."case" (jurisdiction, status, due, id);
create index case_by_due on casework."case" (jurisdiction, due, id);
create index case_by_title on casework."case" (jurisdiction, casework.title_order(title), id);
create index case_by_type on casework."case" (jurisdiction, type, id);
create index case_late on casework."case" (jurisdiction, id) where late;
create index case_of_applicant on casework."case" (applicant_agency, id);

drop index casework.participant_agency_idx;
create index part_of_agency on casework.participant (agency, "case");

-- A task knows its type, and the day whose passing marks it overdue; null once it is marked, or where no law sets an end.
-- Those that stand already are looked at once more and then know it exactly.
alter table casework.task add column type text not null default '';
alter table casework.task add column lapses_on casework.day;
update casework.task set type = held.type, lapses_on = case when due_kind = 'law' and held.status = 'open' then task.due end
  from casework."case" held where held.id = task."case";
alter table casework.task alter column type drop default;
drop index casework.task_agency_due_idx;
create index task_of_agency on casework.task (agency, due, "case") include (duty, due_kind, type, jurisdiction);
create index task_lapsing on casework.task (jurisdiction, lapses_on) where lapses_on is not null;

-- By which calendar the limits of an open case have been counted: another one makes them due to be counted again.
create table casework.counted (
  "case" bigint primary key references casework."case" (id),
  jurisdiction text not null,
  calendar text not null
);
insert into casework.counted select id, jurisdiction, '' from casework."case" where status = 'open';
create index counted_by on casework.counted (jurisdiction, calendar, "case");

-- Characters that stand beside each other in title and number, and single ones of the titles: a search reads those alone.
create function casework.pieces(searched text) returns text[]
  language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct piece), '{}') from (
      select substr(lower(searched), at, 2) as piece from generate_series(1, length(searched) - 1) as at
      union all
      select substr(lower(searched), at, 1) from generate_series(1, length(searched)) as at
        where octet_length(substr(searched, at, 1)) > 1
    ) as pieces $$;
create table casework.words (
  "case" bigint primary key references casework."case" (id),
  jurisdiction text not null,
  pieces text[] not null
);
create function casework.keep_words() returns trigger language plpgsql as $$
begin
  insert into casework.words values (new.id, new.jurisdiction, casework.pieces(new.title || ' ' || new.number))
    on conflict ("case") do update set pieces = excluded.pieces;
  return null;
end $$;
create trigger keep_words_of_new after insert on casework."case" for each row execute function casework.keep_words();
create trigger keep_words after update on casework."case" for each row
  when (old.title is distinct from new.title) execute function casework.keep_words();
insert into casework.words select id, jurisdiction, casework.pieces(title || ' ' || number) from casework."case";
create index words_by_piece on casework.words using gin (pieces);

-- How many cases stand how under which law, as sums of changes: each statement adds its own rows, so that no two acts
-- wait for each other; the passing of time gathers them. A case counts under its own law and under each lower one.
create table casework.tally (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  pack text not null,
  type text not null,
  own boolean not null,
  status text not null,
  result text not null,
  late boolean not null,
  cases integer not null
);
create function casework.laws_of(pack text, type text, state jsonb) returns table (pack text, type text, own boolean)
  language sql immutable as $$
    select $1, $2, true
    union all
    select layer ->> 'pack', layer ->> 'type', false from jsonb_array_elements($3 -> 'layers') as layer
    where layer ->> 'pack' <> $1 $$;
create function casework.tally_new() returns trigger language plpgsql as $$
begin
  insert into casework.tally (jurisdiction, pack, type, own, status, result, late, cases)
    select jurisdiction, law.pack, law.type, own, status, result, late, count(*)
    from added, casework.laws_of(added.pack, added.type, state) as law group by 1, 2, 3, 4, 5, 6, 7;
  return null;
end $$;
create function casework.tally_changed() returns trigger language plpgsql as $$
begin
  insert into casework.tally (jurisdiction, pack, type, own, status, result, late, cases)
    select jurisdiction, pack, type, own, status, result, late, sum(one) from (
      select after.jurisdiction, law.pack, law.type, own, moved.status, moved.result, moved.late, one
      from after join before using (id),
        lateral (values (before.status, before.result, before.late, -1), (after.status, after.result, after.late, 1))
          as moved (status, result, late, one),
        casework.laws_of(after.pack, after.type, after.state) as law
      where (before.status, before.result, before.late) is distinct from (after.status, after.result, after.late)
    ) as moves group by 1, 2, 3, 4, 5, 6, 7 having sum(one) <> 0;
  return null;
end $$;
create trigger tally_new after insert on casework."case"
  referencing new table as added for each statement execute function casework.tally_new();
create trigger tally_changed after update on casework."case"
  referencing old table as before new table as after for each statement execute function casework.tally_changed();
insert into casework.tally (jurisdiction, pack, type, own, status, result, late, cases)
  select jurisdiction, law.pack, law.type, own, status, result, late, count(*)
  from casework."case" as held, casework.laws_of(held.pack, held.type, state) as law group by 1, 2, 3, 4, 5, 6, 7;
