-- Days on which a law has cases opened by the calendar, by case type. A day is done when every agency has its case; the
-- first row of a type is the last such day before the platform knew it, and is done without any.
create table casework.calendar_opening (
  jurisdiction text not null,
  type text not null,
  day casework.day not null,
  done_at timestamptz,
  primary key (jurisdiction, type, day)
);
