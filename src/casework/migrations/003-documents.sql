-- Documents of a case: materials of those who take part, and decisions in writing. Written once; a case keeps what it has.
create table casework.document (
  id bigint generated always as identity primary key,
  "case" bigint not null references casework."case" (id),
  jurisdiction text not null,
  kind text not null check (kind in ('material', 'decision')),
  name text not null check (name <> '' and length(name) <= 200),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null,
  person text not null,
  person_name text not null,
  agency text not null,
  attached_at timestamptz not null
);
create index document_of_case on casework.document ("case", id);

-- Their bytes stand beside, so that lists never read them, and in the database, so that a document and the record of it
-- are kept together or not at all.
create table casework.document_content (
  document bigint primary key references casework.document (id),
  jurisdiction text not null,
  content bytea not null
);
