import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { sql } from '#kernel';
import { anItem, aResource, openTestStore, type TestStore } from './testing/open-test-store.ts';

let test: TestStore;
const rows = 3_000;
const marked = 400;
const rounds = 10;
const resource = aResource('901', [anItem('i1', 'k', { key: true }), anItem('i2', 'v')]);

beforeAll(async () => {
  test = await openTestStore({ leaseSeconds: 2 });
  test.publish(resource);
  const file = `k,v\n${Array.from({ length: rows }, (_, at) => `${at},${at < marked ? '0' : 'still'}`).join('\n')}\n`;
  expect(await test.load('901', file)).toMatchObject({ state: 'published', version: 1 });
});

interface VersionRow {
  readonly number: number;
  readonly segment: number;
  readonly point: number;
  readonly rows: string;
  readonly restores: number | null;
  readonly file: string;
  readonly held: boolean;
}

/** What each version that is held must hold in its marked rows: the value of its load's file, or of the version it restored. */
async function checkEveryVersion(): Promise<number> {
  const found =
    await sql<VersionRow>`select v.number, v.segment, v.point, v.rows, v.restores, l.file_name as file, v.retired_at is null as held
    from store.version v join store.load l on l.id = v.load order by v.number`.execute(test.database.reader);
  const valueOf = new Map<number, string>();
  for (const version of found.rows) {
    const own = /^value-(\d+)\.csv$/.exec(version.file)?.[1] ?? '0';
    valueOf.set(version.number, version.restores === null ? own : (valueOf.get(version.restores) ?? ''));
    if (!version.held) continue;
    const table = sql.raw(`pool.d1_s${version.segment}`);
    const counted = await sql<{ all: string; keys: string; values: string[] }>`select count(*) as all, count(distinct i1) as keys,
      array_agg(distinct i2) filter (where i1::integer < ${marked}) as values
      from ${table} where _from <= ${version.point} and _to > ${version.point}`.execute(test.database.reader);
    expect(counted.rows[0], `version ${version.number}`).toEqual({
      all: version.rows,
      keys: version.rows,
      values: [valueOf.get(version.number)],
    });
  }
  return found.rows.at(-1)?.number ?? 0;
}

it('kill -9 in the midst of changes in place, rebuilding and roll-backs: the former version or the new one, nothing acknowledged lost', async () => {
  let acknowledged = 1;
  for (let round = 0; round < rounds; round += 1) {
    const told = { connection: test.database.connection, directory: test.directory, resource, rows, marked, first: 1 + round * 1_000 };
    const child = spawn(process.execPath, [fileURLToPath(new URL('./testing/change-in-child.ts', import.meta.url)), JSON.stringify(told)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (piece) => {
      said += String(piece);
    });
    await once(child.stdout, 'data');
    await wait(Math.random() * 700);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lines = said.split('\n').slice(0, -1).map(Number);
    acknowledged = Math.max(acknowledged, ...lines);
    // The server may be at the last commit still.
    await wait(100);
    const current = await checkEveryVersion();
    expect(current).toBeGreaterThanOrEqual(acknowledged);
    const all = await test.all('901');
    expect(all).toHaveLength(rows);
    expect(new Set(all.filter(([key]) => Number(key) < marked).map(([, value]) => value)).size).toBe(1);
    const recorded = await sql<{ version: number }>`select (public ->> 'version')::integer as version from ledger.entry
      where kind in ('store.publish-version', 'store.roll-back') order by 1`.execute(test.database.reader);
    expect(recorded.rows.map(({ version }) => version)).toEqual(Array.from({ length: current }, (_, at) => at + 1));
  }
  await wait(2_100);
  await test.store.sweep();
  expect(await test.debris()).toEqual([]);
  expect(await test.load('901', 'k,v\n1,after\n', 'upsert')).toMatchObject({ state: 'published' });
}, 240_000);
