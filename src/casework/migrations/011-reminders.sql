-- What an office was reminded of and when: once before an end and once after it, for each end that a step has had.
create table casework.reminder (
  id bigint generated always as identity primary key,
  "case" bigint not null references casework."case" (id),
  jurisdiction text not null,
  step text not null,
  agency text not null,
  kind text not null check (kind in ('soon', 'over')),
  due casework.day not null,
  "on" casework.day not null,
  made_at timestamptz not null,
  unique ("case", step, agency, kind, due)
);
create index reminder_of_agency on casework.reminder (jurisdiction, agency, id);
-- Ends are asked for by their day: what is far from its end is never read.
create index task_by_due on casework.task (jurisdiction, due) where due is not null;
