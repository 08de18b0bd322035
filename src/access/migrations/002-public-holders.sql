-- A grant is held by an agency (sharing) or by a member of the public (opening). The scheme that bounds it follows.
alter table access.grant add column holder_kind text not null default 'agency' check (holder_kind in ('agency', 'public'));
alter table access.grant add constraint grant_holder_kind check ((holder_kind = 'public') = (holder like 'public:%'));
-- Conditional opening is always for a term (wuxi-24-3).
alter table access.grant add constraint grant_public_term check (holder_kind = 'agency' or valid_until is not null);

-- Agreements on opening and use, signed by both sides (wuxi-24-3): the text as it was signed.
create table access.agreement (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  case_number text not null unique,
  resource bigint not null,
  party text not null,
  provider text not null,
  text text not null check (text <> ''),
  sha256 text not null,
  signature text not null check (signature <> ''),
  -- The provider's officer who signed.
  signed_for_provider_by text not null,
  until date not null,
  article text not null,
  effect_key text not null unique,
  registered_at timestamptz not null
);
create index agreement_party on access.agreement (party);
