create schema casework;

-- Packs in use, by hash: a case keeps the law under which it was filed.
create table casework.pack (
  hash text primary key,
  jurisdiction text not null,
  pack text not null,
  files jsonb not null,
  stored_at timestamptz not null
);

-- Numbers are given in order and never again.
create table casework.number_counter (
  jurisdiction text not null,
  year text not null,
  last integer not null,
  primary key (jurisdiction, year)
);

-- Legal days are texts in the city's calendar (YYYY-MM-DD); they are never instants.
create domain casework.day as text check (value ~ '^\d{4}-\d{2}-\d{2}$');

create table casework."case" (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  number text not null,
  type text not null,
  pack text not null,
  pack_hash text not null references casework.pack (hash),
  title text not null,
  subject_kind text,
  subject_id text,
  applicant_agency text not null,
  applicant_person text not null,
  provider_agency text not null,
  status text not null check (status in ('open', 'returned', 'closed')),
  result text not null,
  late boolean not null,
  filed_on casework.day not null,
  closed_on casework.day,
  due casework.day,
  provisional boolean not null,
  -- The engine's whole state; the columns beside it are projections for search.
  state jsonb not null,
  created_at timestamptz not null,
  unique (jurisdiction, number)
);
create index on casework."case" (jurisdiction, status, due);
create index on casework."case" (subject_kind, subject_id, type) where status <> 'closed';
create index on casework."case" (applicant_agency);
create index on casework."case" (provider_agency);

-- Open steps and whom they wait for.
create table casework.task (
  "case" bigint not null references casework."case" (id),
  step text not null,
  agency text not null,
  jurisdiction text not null,
  duty text,
  opened_on casework.day not null,
  due casework.day,
  due_kind text not null check (due_kind in ('law', 'target', 'none')),
  provisional boolean not null,
  article text,
  primary key ("case", step, agency)
);
create index on casework.task (agency, due);

-- Every agency that has had a part in a case: it may read it.
create table casework.participant (
  "case" bigint not null references casework."case" (id),
  agency text not null,
  jurisdiction text not null,
  primary key ("case", agency)
);
create index on casework.participant (agency);

create table casework.timeline (
  id bigint generated always as identity primary key,
  "case" bigint not null references casework."case" (id),
  jurisdiction text not null,
  at timestamptz not null,
  "on" casework.day not null,
  what text not null,
  person text not null,
  name text not null,
  agency text not null,
  step text,
  answer text,
  article text,
  reasons text,
  detail text
);
create index on casework.timeline ("case", id);

-- What decisions did in other rooms, each once for ever.
create table casework.effect (
  key text primary key,
  "case" bigint not null references casework."case" (id),
  jurisdiction text not null,
  name text not null,
  arguments jsonb not null,
  at timestamptz not null
);
