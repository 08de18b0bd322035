-- Who in an office has an open step in hand. The law names the office: its other persons may act all the same.
-- A row goes when its step is done; the timeline keeps what was handed to whom.
create table casework.handler (
  "case" bigint not null references casework."case" (id),
  step text not null,
  agency text not null,
  jurisdiction text not null,
  person text not null,
  person_name text not null,
  handed_by text not null,
  handed_by_name text not null,
  since timestamptz not null,
  note text,
  primary key ("case", step, agency)
);
create index handler_of_person on casework.handler (jurisdiction, person, "case");
