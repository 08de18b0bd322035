create schema if not exists catalog;

-- 目 and 细目 of a city, besides the national 类 and 项, which are seeded too.
create table catalog.classification (
  jurisdiction text not null,
  code text not null check (code ~ '^[1-9]([0-9]{2}([0-9]{3}([0-9]{2})*)?)?$'),
  parent text,
  zh text not null,
  en text not null,
  primary key (jurisdiction, code),
  foreign key (jurisdiction, parent) references catalog.classification (jurisdiction, code)
);

-- The last sequence number given under a classification. It only grows.
create table catalog.code_counter (
  jurisdiction text not null,
  classification text not null,
  value bigint not null,
  primary key (jurisdiction, classification)
);

create table catalog.resource (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  code text not null unique,
  agency text not null,
  classification text not null,
  current_version integer,
  draft jsonb,
  draft_state text check (draft_state in ('editing', 'in-review', 'returned')),
  -- Grows with every change, so that two editors do not overwrite each other.
  revision integer not null default 1,
  -- The last number given to an item. Items are never renumbered.
  last_item integer not null default 0,
  case_number text,
  search_draft text not null default '',
  search_published text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  status text not null generated always as (
    case when current_version is not null then 'published' when draft_state = 'in-review' then 'in-review' else 'draft' end) stored,
  check ((draft is null) = (draft_state is null)),
  check (draft is not null or current_version is not null)
);
create index resource_by_agency on catalog.resource (jurisdiction, agency, id);

-- Names in use: a resource holds its published name and the one of its draft.
create table catalog.resource_name (
  jurisdiction text not null,
  agency text not null,
  name text not null,
  resource bigint not null references catalog.resource (id),
  primary key (jurisdiction, agency, name)
);
create index resource_name_by_resource on catalog.resource_name (resource);

-- Published versions: written once. Content without its items, which stand in catalog.item.
create table catalog.resource_version (
  jurisdiction text not null,
  resource bigint not null references catalog.resource (id),
  version integer not null check (version > 0),
  content jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  case_number text,
  primary key (resource, version)
);

create table catalog.item (
  jurisdiction text not null,
  resource bigint not null,
  version integer not null,
  position integer not null,
  item text not null check (item ~ '^i[1-9][0-9]*$'),
  name text not null,
  name_en text not null,
  data_type text not null check (data_type in ('C', 'N', 'Y', 'D', 'T', 'L', 'M', 'G', 'B', 'I', 'F')),
  length integer,
  code_set text,
  meaning text,
  key boolean not null,
  required boolean not null,
  sensitivity text not null check (sensitivity in ('none', 'personal', 'sensitive')),
  mask text,
  sharing_class text,
  opening_class text,
  legal_basis jsonb,
  primary key (resource, version, item),
  unique (resource, version, name_en),
  foreign key (resource, version) references catalog.resource_version (resource, version)
);
create index item_by_name on catalog.item (name);
