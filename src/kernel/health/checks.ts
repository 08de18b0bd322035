import { readdir } from 'node:fs/promises';
import { type Database, sql } from '../database/database.ts';
import type { MigrationSource } from '../database/migrate.ts';
import type { Ledger } from '../ledger/index.ts';
import { diskShare } from './disk-share.ts';
import type { Gate } from './gate.ts';
import type { Check } from './health.ts';

/** From this share on the store refuses loads, so that the ledger keeps its space. */
const fullShare = 0.85;

const seconds = (value: number) => Math.round(value * 1_000) / 1_000;

export function checkDatabase(database: Pick<Database, 'reader'>): Check {
  return async () => {
    const asked = performance.now();
    await sql`select 1`.execute(database.reader);
    return { state: 'well', facts: { seconds: seconds((performance.now() - asked) / 1_000) } };
  };
}

/** Whether the database has every migration of this release, and none of a newer one. */
export function checkSchema(database: Pick<Database, 'reader'>, sources: readonly MigrationSource[]): Check {
  let expected: Promise<readonly string[]> | undefined;
  return async () => {
    expected ??= listMigrations(sources);
    const names = new Set(await expected);
    const { rows } = await sql<{ name: string }>`select room || '/' || name as name from kernel.migration`.execute(database.reader);
    const newer = rows.filter((row) => !names.delete(row.name)).length;
    return { state: names.size > 0 || newer > 0 ? 'failed' : 'well', facts: { applied: rows.length, missing: names.size, newer } };
  };
}

async function listMigrations(sources: readonly MigrationSource[]): Promise<string[]> {
  const lists = await Promise.all(
    sources.map(async ({ room, directory }) =>
      (await readdir(directory)).filter((name) => name.endsWith('.sql')).map((name) => `${room}/${name}`),
    ),
  );
  return lists.flat();
}

/** Receipts are answered whatever the lag; beyond five seconds their inclusion in the log is late. */
export function checkLedger(ledger: Pick<Ledger, 'lag'>): Check {
  return async () => {
    const { pending, oldestSeconds, alarm, problem } = await ledger.lag();
    const facts = { pendingBatches: pending, lagSeconds: seconds(oldestSeconds) };
    return { state: alarm || problem !== undefined ? 'impaired' : 'well', facts };
  };
}

/** Loads are refused on a full disk; everything else goes on. */
export function checkDisk(directory: string, measure: typeof diskShare = diskShare): Check {
  return async () => {
    const share = await measure(directory);
    return { state: share >= fullShare ? 'impaired' : 'well', facts: { usedPercent: Math.round(share * 100) } };
  };
}

export function checkGate(gate: Gate): Check {
  return () => ({
    state: gate.state() === 'open' ? 'well' : 'failed',
    facts: { inFlight: gate.inFlight(), gate: gate.state() },
  });
}
