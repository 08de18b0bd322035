import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import { type Ledger, type LedgerOptions, ledgerMigrations, openLedger } from './index.ts';
import type { LedgerEntry } from './record.ts';

/** For tests alone: a database with the ledger's tables and a fence of value 1, as the access room would make it. */
export async function ledgerDatabase(): Promise<TestDatabase> {
  const database = await openTestDatabase({ migrations: [ledgerMigrations] });
  await database.writers.query(
    'create schema access; create table access.epoch (value bigint not null); insert into access.epoch values (1)',
  );
  return database;
}

/** An empty directory for keys, removed after the test. */
export async function keyDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-ledger-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** A ledger with one lane that sequences only when told, closed after the test. */
export async function testLedger(
  database: LedgerOptions['database'],
  options: Partial<LedgerOptions> & { clock?: Clock } = {},
): Promise<Ledger> {
  const ledger = await openLedger({
    database,
    clock: systemClock,
    process: 'test',
    lanes: 1,
    sequenceEvery: 0,
    ...options,
    keyDirectory: options.keyDirectory ?? (await keyDirectory()),
  });
  onTestFinished(() => ledger.close());
  return ledger;
}

let count = 0;

/** An entry unlike any other. */
export function anEntry(over: Partial<LedgerEntry> = {}): LedgerEntry {
  count += 1;
  return {
    kind: 'access.disclose',
    jurisdiction: '320200',
    actor: 'account:1',
    agency: 'wx-gongan',
    object: `resource:${count}`,
    public: { purpose: '入学资格核验', number: count, ratio: 0.1 * count, nested: { b: [1, null, true], a: '“引号”\n' } },
    ...over,
  };
}

/** A marked-synthetic identity number with two items. */
export function aPerson(number = 1): Pick<LedgerEntry, 'personal'> {
  return { personal: { subject: `32020019900101${String(number).padStart(4, '0')}`, items: ['i1', 'i2'] } };
}
