-- The conditions under which a grant was given, shown wherever it is.
alter table access.grant add column conditions text not null default '';

-- The article of the step or matter that changed it last: the ground of a suspension or an end. Null before any change.
alter table access.grant add column changed_by_article text;

-- Each matter that holds a grant back, from the case that opened it to that case's end. A grant works again when the
-- last of them has ended.
create table access.suspension (
  hold_key text primary key,
  grant_id bigint not null references access.grant,
  jurisdiction text not null,
  case_number text not null,
  article text not null,
  begun_at timestamptz not null,
  ended_at timestamptz
);
create index suspension_open on access.suspension (grant_id) where ended_at is null;

-- Calls under each grant, added up: for charts. What was disclosed stands in the ledger.
create table access.use (
  grant_id bigint not null references access.grant,
  jurisdiction text not null,
  day date not null,
  mode text not null,
  calls bigint not null,
  refused bigint not null,
  rows bigint not null,
  primary key (grant_id, day, mode)
);

-- What people (not programs) asked for, and why: without keys and without answers. Read by the person, the head of the
-- agency and the auditor; by the agency whose data it is without the person's name.
create table access.query (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  at timestamptz not null,
  agency text not null,
  account text not null,
  name text not null,
  -- Agency whose data was asked for; empty where nothing was published under the name.
  provider text not null,
  resource bigint,
  grant_id bigint,
  mode text not null,
  matter text not null,
  reason text not null,
  items text[] not null,
  rows bigint not null,
  -- `answered`, or the code of the refusal.
  outcome text not null,
  receipt_batch bigint,
  receipt_index integer
);
create index query_by_agency on access.query (jurisdiction, agency, id);
create index query_by_account on access.query (account, id);
create index query_by_provider on access.query (jurisdiction, provider, id);
create index query_by_grant on access.query (grant_id, id);
