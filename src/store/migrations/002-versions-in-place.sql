-- Versions that share a segment, loads by key, cancelled loads, corrected quarantine rows, uploads that can be resumed.

-- Layout 1 is read whole and never changed in place. In layout 2 a row belongs to the points `_from <= point < _to`.
alter table store.segment
  add column layout smallint not null default 1,
  -- The last point written into the segment; only a version that stands there can be changed in place.
  add column newest integer not null default 0,
  -- Rows that lie in the table, those closed for later points among them.
  add column stored bigint not null default 0;

-- A version is (segment, point). `retired_at` says that its rows are no longer held.
alter table store.version
  add column kind text not null default 'full' check (kind in ('full', 'upsert', 'delete', 'correction', 'roll-back')),
  add column point integer not null default 0,
  add column added bigint,
  add column changed bigint,
  add column removed bigint,
  add column in_place boolean not null default false,
  add column restores integer,
  add column reason text,
  add column actor text not null default '',
  add column retired_at timestamptz;
update store.version v set point = v.number, actor = l.actor from store.load l where l.id = v.load;
update store.segment s set stored = v.rows, newest = v.number from store.version v where v.dataset = s.dataset and v.segment = s.number;
alter table store.version alter column point drop default;
alter table store.version alter column actor drop default;
create index version_held on store.version (dataset, number) where retired_at is null;

-- Several loads of a dataset may run; publishing puts them in order.
drop index store.load_one_running;
create index load_running on store.load (dataset, id) where state = 'running';
alter table store.load
  drop constraint load_state_check,
  drop constraint load_phase_check,
  add constraint load_state_check check (state in ('running', 'published', 'refused', 'failed', 'cancelled')),
  add constraint load_phase_check check (phase in ('reading', 'keying', 'comparing', 'waiting', 'publishing', 'ended')),
  add column mode text not null default 'full' check (mode in ('full', 'upsert', 'delete')),
  -- The version that stood when the load began; null where there was none.
  add column base_version integer,
  -- Item ids in the order of the file's columns.
  add column columns text[],
  -- The load whose quarantined rows this one brings corrected.
  add column corrects bigint references store.load,
  add column added bigint,
  add column changed bigint,
  add column removed bigint,
  add column in_place boolean,
  add column begun_at timestamptz not null default now(),
  add column progress_at timestamptz not null default now(),
  -- Who asked for it to be broken off. The process that runs it looks here.
  add column cancel_by text,
  add column cancel_at timestamptz;

-- Every attempt to correct a quarantined row, with the cells as typed. As personal as the row itself.
create table store.correction (
  load bigint not null,
  row bigint not null,
  nth integer not null,
  jurisdiction text not null,
  actor text not null,
  at timestamptz not null,
  cells jsonb not null,
  problems jsonb not null,
  -- The load that carries the row into a version, where it passed.
  result bigint references store.load,
  primary key (load, row, nth),
  foreign key (load, row) references store.quarantine
);

-- A file on its way in. `received` bytes are on the disk; whatever comes next begins there.
create table store.upload (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  resource text not null,
  agency text not null,
  actor text not null,
  file_name text not null,
  mode text not null default 'full' check (mode in ('full', 'upsert', 'delete')),
  size bigint not null,
  sha256 text,
  -- What the sender gave to know the file by when it comes again.
  head text,
  received bigint not null default 0,
  state text not null default 'open' check (state in ('open', 'complete', 'discarded', 'expired')),
  load bigint references store.load,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index upload_open on store.upload (agency, resource) where state = 'open';
