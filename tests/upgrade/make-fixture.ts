import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, systemClock } from '#kernel';
import { takeBackup } from '../../src/kernel/backup/index.ts';
import { startEngine } from '../../src/kernel/engine/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { foundCity, lookUp, openCity } from '../backup/small-city.ts';
import type { Fixture } from './fixture.ts';

// node tests/upgrade/make-fixture.ts NAME
// Keeps the present schema with a row in every table as fixtures/NAME.tar, for the upgrades of later releases. Made
// once when a release is cut, from that release's own code, and never again: what it shows is how rows were written then.

/** Rows that only time, chance or a crash would write. The purpose and the day are those of the look-up. */
const rare: Readonly<Record<string, string>> = {
  'casework.calendar_year': `insert into casework.calendar_year (jurisdiction, year, notice, off, work, loaded_by, loaded_at, recounted_at) select jurisdiction, 2027, 'notice of 2027', '["2027-01-01"]', '[]', 'operator:tester', now(), now() from casework.pack limit 1`,
  'access.allowance': `insert into access.allowance (grant_id, jurisdiction, day, taken) select id, jurisdiction, current_date, 20 from access."grant" limit 1`,
};

/** Months of the ledger that have not come, and what is in work for an instant only, may be empty. */
const mayBeEmpty = /^ledger\.(entry_\w+|todo)$/;

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9.-]+$/.test(name)) throw new Error('node tests/upgrade/make-fixture.ts NAME');
const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
const directory = await mkdtemp(join(tmpdir(), 'shuyuan-fixture-'));
await chmod(directory, 0o711);
const engine = await startEngine({ dataDirectory: directory, prefer: 'embedded', settings: { fsync: 'off' } });
const database = openDatabase({ connection: engine.connection, sessions: 6 });
try {
  await migrate(database, allMigrations);
  const city = await openCity(database, directory);
  const keys = await foundCity(city);
  const answers = [
    await lookUp(city, keys),
    await city.server.inject(`/datasets/${keys.stops}/download.csv`),
    await city.server.inject({ method: 'POST', url: '/api/v1/session', payload: { login: 'gongan.officer', password: 'Not-The-Word-1' } }),
  ];
  const seen = answers.map((answer) => answer.statusCode).join();
  if (seen !== '200,200,401') throw new Error(`the city answers ${seen}`);
  await city.close();
  for (const statement of Object.values(rare)) await database.writers.query(statement);
  const out = join(import.meta.dirname, 'fixtures', `${name}.tar`);
  const { manifest, bytes } = await takeBackup({ database, directory, out, release: version });
  const bare = manifest.tables
    .map((table) => ({ title: `${table.schema}.${table.name}`, rows: table.rows }))
    .filter(({ rows }) => rows === 0);
  const missing = bare.map(({ title }) => title).filter((title) => !mayBeEmpty.test(title));
  if (missing.length > 0) {
    await rm(out);
    throw new Error(`no row in ${missing.join(', ')}: give the small city one, or this file`);
  }
  const fixture: Fixture = { madeAt: systemClock.now().toISOString(), keys };
  await writeFile(join(import.meta.dirname, 'fixtures', `${name}.json`), `${JSON.stringify(fixture, null, 2)}\n`);
  console.log(`${out}: ${bytes} bytes`);
} finally {
  await database.close();
  await engine.stop();
  await rm(directory, { recursive: true, force: true });
}
