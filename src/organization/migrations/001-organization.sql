create schema organization;

create table organization.region (
  code text primary key check (code ~ '^[0-9]{6}$'),
  jurisdiction text not null,
  name text not null,
  name_en text not null,
  tier text not null check (tier in ('province', 'city', 'county')),
  parent text references organization.region (code)
);

create table organization.agency (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  jurisdiction text not null,
  region text not null references organization.region (code),
  name text not null,
  name_en text not null,
  credit_code text not null unique,
  kind text not null,
  -- Both are demanded of every institution (wuxi-31-2).
  responsible_person text not null,
  data_office text not null,
  registered_at timestamptz not null
);
create unique index agency_name on organization.agency (jurisdiction, name);

-- One office of a region has one holder: the key says so.
create table organization.office_holder (
  region text not null references organization.region (code),
  office text not null,
  jurisdiction text not null,
  agency text not null references organization.agency (id),
  primary key (region, office)
);
create index office_holder_agency on organization.office_holder (agency);

create table organization.account (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  agency text not null references organization.agency (id),
  login text not null unique,
  name text not null,
  -- One account per member of staff: shared accounts and double appointments show.
  staff_number text not null,
  password_hash text not null,
  password_set_at timestamptz not null,
  change_password boolean not null,
  roles text[] not null default '{}',
  state text not null check (state in ('active', 'suspended', 'closed')),
  demonstration boolean not null default false,
  created_at timestamptz not null,
  unique (agency, staff_number),
  -- The three administrators are separate from one another and from the duties of business.
  constraint account_separation check (
    cardinality(roles) <= 1
    or not (roles && array['system-administrator', 'security-administrator', 'auditor'])
  )
);

create table organization.password_history (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  account bigint not null references organization.account (id),
  password_hash text not null,
  set_at timestamptz not null
);
create index password_history_account on organization.password_history (account, id desc);

-- Kept by digest of the login whether or not the account exists, so that a lock tells nothing.
create table organization.sign_in_attempt (
  login_digest bytea primary key,
  jurisdiction text not null,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_attempt_last on organization.sign_in_attempt (last_at);

create table organization.session (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  account bigint not null references organization.account (id),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create index session_open on organization.session (account) where ended_at is null;

create table organization.api_key (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  agency text not null references organization.agency (id),
  name text not null,
  secret_hash bytea not null,
  state text not null check (state in ('active', 'revoked')),
  issued_by bigint not null references organization.account (id),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  replaces bigint references organization.api_key (id),
  revoked_at timestamptz,
  revoked_by bigint references organization.account (id)
);
create index api_key_agency on organization.api_key (agency, id);
