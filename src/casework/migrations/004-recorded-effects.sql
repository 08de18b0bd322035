-- An effect of a room that is not built yet is recorded with its key and waits; when the room is there it is carried out.
alter table casework.effect add column carried_at timestamptz;
update casework.effect set carried_at = at;
create index effect_waiting on casework.effect (jurisdiction, name) where carried_at is null;
