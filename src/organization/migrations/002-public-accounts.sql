-- Members of the public with an account of the public site: citizens, legal persons, other organisations.
-- Of the identity number or credit code only a keyed digest and a masked form are kept: the number itself is needed
-- for nothing that the platform does, and the digest suffices to recognise one that is shown again.
create table organization.public_account (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  kind text not null check (kind in ('citizen', 'legal-person', 'other-organisation')),
  login text not null,
  name text not null,
  identity_digest bytea not null,
  identity_masked text not null,
  contact text not null,
  password_hash text not null,
  password_set_at timestamptz not null,
  state text not null check (state in ('active', 'suspended', 'closed')),
  demonstration boolean not null default false,
  created_at timestamptz not null,
  constraint public_account_login unique (jurisdiction, login)
);
-- Not unique: the number is stated, not proved, and nobody may take another's place by stating it first.
create index public_account_identity on organization.public_account (identity_digest);

create table organization.public_session (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  account bigint not null references organization.public_account (id),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create index public_session_open on organization.public_session (account) where ended_at is null;

-- One personal key stands at a time; issuing another revokes it.
create table organization.public_key (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  account bigint not null references organization.public_account (id),
  secret_hash bytea not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create unique index public_key_standing on organization.public_key (account) where revoked_at is null;
