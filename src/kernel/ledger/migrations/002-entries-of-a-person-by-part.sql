-- A person's tag is random on purpose, and an index by tag alone is one as large as the ledger: every entry writes to
-- another page of it, each read from the disk once the index is larger than memory, and each, after every checkpoint,
-- 8 kB in the write-ahead log (measured: 43 to 55 such pages for 64 entries, nine tenths of all that they wrote).
-- Now the entries of 4,096 batches share a part of the index, which stays in memory while it is written to.
-- A search asks each part: `salt.batch >> 12 = any (ledger.tag_parts())`.
create index salt_by_part_tag on ledger.salt ((batch >> 12), tag);
drop index ledger.salt_by_tag;

-- The parts that there are. The largest batch is the end of an index, so this costs no more than a look-up.
create function ledger.tag_parts() returns bigint[] language sql stable set search_path = pg_catalog, pg_temp as $$
  select array(select generate_series(0, coalesce((select max(batch) from ledger.salt), 0) >> 12))
$$;

-- Checked for every batch by a locked read of the key's row, which two lanes at once can only share by a further record
-- of their own. A key is published before its first batch, no key can be removed, and the verifier reports any batch
-- whose key is not there.
alter table ledger.batch drop constraint batch_key_fkey;
