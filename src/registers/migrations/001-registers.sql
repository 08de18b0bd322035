create schema registers;

create domain registers.day as text check (value ~ '^\d{4}-\d{2}-\d{2}$');

-- What stands in the registers now: the last version of each entry, for search.
create table registers.entry (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  pack text not null,
  register text not null,
  -- The values of the register's key fields, as JSON.
  key text not null,
  version integer not null check (version > 0),
  agency text,
  "values" jsonb not null,
  ended_on registers.day,
  changed_at timestamptz not null,
  unique (jurisdiction, pack, register, key)
);

-- Every version of every entry, with who wrote it and by which decision. Nothing is written over.
create table registers.version (
  entry bigint not null references registers.entry (id),
  version integer not null,
  jurisdiction text not null,
  act text not null check (act in ('enter', 'change', 'end')),
  "values" jsonb not null,
  ended_on registers.day,
  at timestamptz not null,
  person text not null,
  person_name text not null,
  agency text not null,
  -- The case that decided it, the decision's effect and its article; null where it was kept directly.
  case_number text,
  effect_key text,
  article text,
  -- The file that it was read from, where it was one.
  file_row integer,
  primary key (entry, version)
);
create unique index version_of_effect on registers.version (jurisdiction, effect_key) where effect_key is not null;

create function registers.keep_versions() returns trigger language plpgsql as $$
begin
  raise exception 'versions of register entries are never changed or removed';
end $$;
create trigger keep_versions before update or delete on registers.version
  for each row execute function registers.keep_versions();
