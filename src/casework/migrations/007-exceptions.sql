-- Rules that were passed over by citing another law or giving reasons, listed across cases.
create table casework.exception (
  id bigint generated always as identity primary key,
  "case" bigint not null references casework."case" (id),
  jurisdiction text not null,
  article text not null,
  -- `filing`, `supply`, or the step.
  part text not null,
  law text not null,
  reason text not null,
  person text not null,
  person_name text not null,
  agency text not null,
  "on" casework.day not null
);
create index exception_of_city on casework.exception (jurisdiction, id);

insert into casework.exception ("case", jurisdiction, article, part, law, reason, person, person_name, agency, "on")
select c.id, c.jurisdiction, o.article, o."where", o.law, o.reason, o.person, '', '', o."on"
from casework."case" c,
  jsonb_to_recordset(c.state -> 'overrides') as o(article text, "where" text, law text, reason text, person text, "on" text)
where o.law <> '' or o.reason <> '';
