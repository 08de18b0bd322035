import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';

/** A room's migrations: SQL files `NNN-what.sql`, run in order of name, never edited once released. */
export interface MigrationSource {
  readonly room: string;
  readonly directory: string;
}

const createRegistry = `
  create schema if not exists kernel;
  create table if not exists kernel.migration (
    room text not null, name text not null, sha256 text not null,
    applied_at timestamptz not null default now(), primary key (room, name));`;

/**
 * Brings the schema up to date, room by room in the order given, each file in a transaction of its own.
 * Two processes starting at once are serialised by an advisory lock.
 * @throws Error when the database holds a migration this program does not know (a newer release wrote it),
 *   or one whose text has changed since it was applied.
 * @returns names of the files applied now.
 */
export async function migrate(database: Database, sources: readonly MigrationSource[]): Promise<string[]> {
  const session = await database.openSession();
  try {
    await session.query('select pg_advisory_lock(7265001)');
    await session.query(createRegistry);
    const known = await session.query<{ room: string; name: string; sha256: string }>('select room, name, sha256 from kernel.migration');
    const applied = new Map(known.rows.map((row) => [`${row.room}/${row.name}`, row.sha256]));
    const done: string[] = [];
    for (const { room, directory } of sources) {
      const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
      for (const name of names) {
        const text = await readFile(join(directory, name), 'utf8');
        const sha256 = createHash('sha256').update(text).digest('hex');
        const before = applied.get(`${room}/${name}`);
        applied.delete(`${room}/${name}`);
        if (before === sha256) continue;
        if (before) throw new Error(`migration ${room}/${name} differs from the one that this database has applied`);
        await session.query('begin');
        try {
          await session.query(text);
          await session.query('insert into kernel.migration (room, name, sha256) values ($1, $2, $3)', [room, name, sha256]);
          await session.query('commit');
        } catch (error) {
          await session.query('rollback');
          throw new Error(`migration ${room}/${name} failed`, { cause: error });
        }
        done.push(`${room}/${name}`);
      }
    }
    const newer = [...applied.keys()];
    if (newer.length > 0)
      throw new Error(`this database was written by a newer release (it has ${newer.join(', ')}); start that release instead`);
    return done;
  } finally {
    await session.end();
  }
}
