-- A law may name tiers, kinds of agency and duties of its own: what they may be is judged by the laws in use.
alter table organization.region drop constraint region_tier_check;
alter table organization.region add constraint region_tier_check check (tier ~ '^[a-z][a-z-]{1,39}$');
-- Townships have nine digits, villages and communities twelve.
alter table organization.region drop constraint region_code_check;
alter table organization.region add constraint region_code_check check (code ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$');
-- Duties that a law names for itself, held beside the account's roles.
alter table organization.account add column duties text[] not null default '{}';
alter table organization.account add constraint account_duties check (
  cardinality(duties) = 0
  or not (roles && array['system-administrator', 'security-administrator', 'auditor'])
);
