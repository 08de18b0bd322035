-- Acts that need another person's signature, drawn up by one and signed by the other. Nothing of a draft counts before:
-- it has no number, stops no clock and shows to nobody but the two offices.
create table casework.draft (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  act text not null check (act in ('file', 'answer', 'extend')),
  type text not null,
  -- The case that is answered or extended; of a filing, the one that the signature began.
  number text,
  step text,
  title text not null,
  content jsonb not null,
  drafter text not null,
  drafter_name text not null,
  agency text not null,
  signer_agency text not null,
  signer_duties text[] not null,
  who jsonb not null,
  article text,
  state text not null check (state in ('waiting', 'returned', 'signed', 'dropped')),
  drafted_at timestamptz not null,
  settled_by text,
  settled_name text,
  settled_at timestamptz,
  reasons text
);
create index draft_to_sign on casework.draft (signer_agency, id) where state = 'waiting';
create index draft_of_agency on casework.draft (agency, id);
-- One act on a step waits for one signature.
create unique index draft_of_step on casework.draft (jurisdiction, number, step, act) where state = 'waiting' and act <> 'file';
