import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { type MigrationSource, systemClock } from '#kernel';
import { type CheckedBackup, checkBackup, restoreBackup } from '../../src/kernel/backup/index.ts';
import { type TestDatabase, testClock } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { openDirectory, openEmptyDatabase } from '../backup/empty-database.ts';
import { lookUp, openCity } from '../backup/small-city.ts';
import type { Fixture } from './fixture.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const names = (await readdir(fixtures)).filter((name) => name.endsWith('.tar')).map((name) => name.slice(0, -'.tar'.length));

/** Columns whose old values a migration rewrites on purpose, `schema.table.column`, each with the migration's name. */
const rewritten: ReadonlyMap<string, string> = new Map();

const restore = (backup: CheckedBackup, database: TestDatabase, directory: string, migrations: readonly MigrationSource[]) =>
  restoreBackup({ backup, database, directory, migrations, clock: systemClock, operator: 'tester' });

/** This release's migrations, of which only those are here that the back-up had. */
async function migrationsOf({ manifest }: CheckedBackup, directory: string): Promise<MigrationSource[]> {
  return Promise.all(
    allMigrations.map(async ({ room, directory: from }) => {
      const to = join(directory, 'migrations', room);
      await mkdir(to, { recursive: true });
      for (const mark of manifest.migrations) if (mark.room === room) await copyFile(join(from, mark.name), join(to, mark.name));
      return { room, directory: to };
    }),
  );
}

async function columnsOf(session: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await session.query<{ title: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as title, array_agg(attname::text order by attname) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on attrelid = c.oid
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public') and attnum > 0 and not attisdropped
     group by 1 order by 1`,
  );
  return new Map(rows.map((row) => [row.title, row.columns]));
}

/** Rows and content of a table in these columns. The restore's own act is left out, and the order in which it was logged. */
async function measure(session: pg.Client, title: string, columns: readonly string[]): Promise<unknown> {
  const list = columns.map((column) => `"${column}"::text as "${column}"`).join(', ');
  const own: Record<string, string> = { 'ledger.batch': `where process not like 'restore.%'`, 'kernel.migration': 'where false' };
  const where = title.startsWith('ledger.entry') ? `where kind <> 'kernel.restore-backup'` : (own[title] ?? '');
  const { rows } = await session.query(
    `select count(*) as rows, sum(hashtextextended(t::text, 0)::numeric) as content from (select ${list} from ${title} ${where}) t`,
  );
  return rows[0];
}

describe.each(names)('a city of the release %s', (name) => {
  it('is brought up to this one with every row as it was', async () => {
    const backup = await checkBackup(join(fixtures, `${name}.tar`));
    const directory = await openDirectory();
    const [before, after] = [await openEmptyDatabase(), await openEmptyDatabase()];
    const then = await restore(backup, before, join(directory, 'then'), await migrationsOf(backup, directory));
    const now = await restore(backup, after, join(directory, 'now'), allMigrations);
    expect(then.migrated).toEqual([]);
    expect(now.verification.findings).toEqual([]);
    const [old, upgraded] = [await before.openSession(), await after.openSession()];
    const present = await columnsOf(upgraded);
    for (const [title, columns] of await columnsOf(old)) {
      // What the restore adds stands in these at another time in each.
      if (/^ledger\.(log|node|checkpoint|todo)$/.test(title)) continue;
      const kept = columns.filter((column) => present.get(title)?.includes(column) && !rewritten.has(`${title}.${column}`));
      expect(kept, title).not.toEqual([]);
      expect(await measure(upgraded, title, kept), title).toEqual(await measure(old, title, kept));
    }
    await old.end();
    await upgraded.end();
  });

  it('goes on under this one: the same key looks the same person up', async () => {
    const { madeAt, keys } = JSON.parse(await readFile(join(fixtures, `${name}.json`), 'utf8')) as Fixture;
    const database = await openEmptyDatabase();
    const directory = await openDirectory();
    await restore(await checkBackup(join(fixtures, `${name}.tar`)), database, directory, allMigrations);
    const city = await openCity(database, directory, testClock(madeAt));
    try {
      const answer = await lookUp(city, keys);
      expect(answer.statusCode, answer.body).toBe(200);
      expect(answer.body).toContain('钱');
    } finally {
      await city.close();
    }
  });

  it('meets migrations that it has not had', async () => {
    const later = await openDirectory();
    await writeFile(join(later, '001-later.sql'), 'alter table store.dataset add column later integer not null default 7;');
    const database = await openEmptyDatabase();
    const backup = await checkBackup(join(fixtures, `${name}.tar`));
    const { migrated } = await restore(backup, database, await openDirectory(), [...allMigrations, { room: 'later', directory: later }]);
    expect(migrated).toContain('later/001-later.sql');
    const { rows } = await database.readers.query<{ later: number }>('select later from store.dataset');
    expect(rows.map((row) => row.later)).toEqual([7, 7]);
  });
});

it('there is a city of every release that was cut', () => {
  expect(names).toContain('first-landing');
});
