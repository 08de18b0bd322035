-- Datasets, their loads, versions, segments and quarantine. Segments themselves are tables of schema pool.
create schema store;
create schema pool;

-- The data behind one resource.
create table store.dataset (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  resource text not null unique,
  agency text not null,
  current_version integer,
  segments integer not null default 0,
  created_at timestamptz not null default now()
);

-- One attempt to bring a file into a dataset. A running load holds a lease; when that ends, its debris is swept.
create table store.load (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  dataset bigint not null references store.dataset,
  segment integer not null,
  resource text not null,
  resource_version integer not null,
  agency text not null,
  actor text not null,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  encoding text,
  delimiter text,
  state text not null default 'running' check (state in ('running', 'published', 'refused', 'failed')),
  phase text not null default 'reading' check (phase in ('reading', 'keying', 'ended')),
  holder text not null,
  lease_until timestamptz not null,
  bytes_read bigint not null default 0,
  rows bigint not null default 0,
  good bigint not null default 0,
  bad bigint not null default 0,
  blank bigint not null default 0,
  normalised bigint not null default 0,
  reasons jsonb not null default '[]',
  unchecked text[] not null default '{}',
  problem jsonb,
  version integer,
  started_at timestamptz not null,
  ended_at timestamptz
);
create unique index load_one_running on store.load (dataset) where state = 'running';
create index load_by_resource on store.load (resource, id desc);
create index load_by_agency on store.load (agency, id desc);

-- A table of the pool: being built by a load, live behind versions, or dropped.
create table store.segment (
  dataset bigint not null references store.dataset,
  number integer not null,
  jurisdiction text not null,
  load bigint not null references store.load,
  state text not null default 'building' check (state in ('building', 'live', 'dropped')),
  items jsonb not null,
  primary key (dataset, number)
);
create index segment_building on store.segment (load) where state = 'building';

-- What readers see: (segment, number). Rows are counted exactly when the version is published.
create table store.version (
  dataset bigint not null references store.dataset,
  number integer not null,
  jurisdiction text not null,
  segment integer not null,
  resource_version integer not null,
  rows bigint not null,
  last_row bigint not null,
  load bigint not null references store.load,
  published_at timestamptz not null,
  primary key (dataset, number),
  foreign key (dataset, segment) references store.segment
);

-- Rows that did not pass, as they stood in the file. They may be personal data.
create table store.quarantine (
  load bigint not null references store.load,
  row bigint not null,
  jurisdiction text not null,
  problems jsonb not null,
  raw text not null,
  primary key (load, row)
);
