import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from './test-database.ts';

const directory = await mkdtemp(join(tmpdir(), 'shuyuan-migrations-'));
await writeFile(join(directory, '001-thing.sql'), 'create schema thing; create table thing.thing (id bigint primary key);');
const migrations = [{ room: 'thing', directory }];
const database = await openTestDatabase({ migrations });
afterAll(() => rm(directory, { recursive: true }));

describe('a test file has a database of its own', () => {
  it('with the tables it asked for, and rows that no other file sees', async () => {
    const other = await openTestDatabase({ migrations });
    await database.transact((tx) => sql`insert into thing.thing values (1)`.execute(tx));
    const seen = await sql<{ n: string }>`select count(*) as n from thing.thing`.execute(other.reader);
    expect(seen.rows[0]?.n).toBe('0');
    await other.close();
    const left = await sql`select from pg_database where datname = ${other.name}`.execute(database.reader);
    expect(left.rows).toHaveLength(0);
  });

  it('as a role that is no superuser, so that nothing rests on rights that a city’s server would not give', async () => {
    const role = await sql<{ super: boolean }>`select rolsuper as super from pg_roles where rolname = current_user`.execute(
      database.reader,
    );
    if (!process.env['DATABASE_URL']) expect(role.rows[0]?.super).toBe(false);
  });

  it('whose reader cannot write', async () => {
    await expect(sql`insert into thing.thing values (2)`.execute(database.reader)).rejects.toThrow('read-only');
  });
});
