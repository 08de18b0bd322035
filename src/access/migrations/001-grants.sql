create schema access;

-- One row. Counts every change of rights: grants, published classes, keys, accounts. The ledger writes the record
-- of a disclosure only while the value is still the one under which it was decided.
create table access.epoch (
  one boolean primary key default true check (one),
  value bigint not null
);
insert into access.epoch (value) values (1);

-- Who may take which items of which resource, for which purpose, in which mode, until when.
-- A row exists only by the decision of a case, and is changed only by a case or by time.
create table access.grant (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  holder text not null check (holder <> ''),
  provider text not null check (provider <> holder),
  resource bigint not null,
  items text[] not null check (cardinality(items) > 0),
  masks jsonb not null default '{}',
  row_filter jsonb not null default '[]',
  subject_item text,
  purpose text not null check (purpose <> ''),
  purpose_code text not null check (purpose_code <> ''),
  modes text[] not null check (cardinality(modes) > 0 and modes <@ array['lookup', 'preview', 'download']),
  quota_per_day integer check (quota_per_day > 0),
  valid_from timestamptz not null,
  valid_until timestamptz check (valid_until > valid_from),
  state text not null default 'active' check (state in ('active', 'suspended', 'revoked')),
  article text not null check (article <> ''),
  case_number text not null check (case_number <> ''),
  effect_key text not null unique,
  version integer not null default 1,
  epoch bigint not null,
  changed_by_case text,
  issued_at timestamptz not null,
  changed_at timestamptz not null
);
create index grant_epoch on access.grant (epoch);
create index grant_holder on access.grant (holder, resource);
create index grant_resource on access.grant (resource);
create index grant_case on access.grant (case_number);

-- How much of a grant's daily quota has been handed to the processes that serve it.
create table access.allowance (
  grant_id bigint not null references access.grant,
  jurisdiction text not null,
  day date not null,
  taken integer not null,
  primary key (grant_id, day)
);

-- The recorded disclosure of open data: one per published version, data version and set of open items.
create table access.release (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  resource bigint not null,
  resource_version text not null,
  data_version text not null,
  items text[] not null,
  projection text not null,
  article text not null,
  receipt jsonb not null,
  released_at timestamptz not null,
  unique (resource, resource_version, data_version, projection)
);

-- Visits to open data are counted, not recorded one by one.
create table access.visit (
  resource bigint not null,
  jurisdiction text not null,
  day date not null,
  mode text not null,
  visits bigint not null,
  primary key (resource, day, mode)
);
