-- Years of the calendar that the city itself has loaded, each from a notice of the State Council. Rows stay: a later one
-- for the same year stands in place of the earlier.
create table casework.calendar_year (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  year integer not null check (year between 2000 and 2099),
  notice text not null,
  off jsonb not null,
  work jsonb not null,
  loaded_by text not null,
  loaded_at timestamptz not null,
  -- When every open case had been counted again by it; null while that is under way.
  recounted_at timestamptz
);
create index calendar_year_of_city on casework.calendar_year (jurisdiction, year, id);
