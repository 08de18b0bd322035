import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLedger, systemClock } from '#kernel';
import { anEntry, aPerson, ledgerDatabase } from '../../kernel/ledger/ledger-fixture.ts';
import { ledgerCommand } from './ledger.ts';

const database = await ledgerDatabase();
let directory: string;
const file = (name: string) => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-ledger-'));
});
afterAll(() => rm(directory, { recursive: true }));
afterEach(() => {
  process.exitCode = undefined;
});

async function shuyuan(...words: string[]): Promise<{ code: unknown; printed: string }> {
  const lines: string[] = [];
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((spy) =>
    spy.mockImplementation((text) => void lines.push(String(text))),
  );
  const command = ledgerCommand(async () => ({ database, keyDirectory: file('keys'), close: async () => undefined }));
  await command.parseAsync(words, { from: 'user' });
  for (const spy of spies) spy.mockRestore();
  return { code: process.exitCode, printed: lines.join('\n') };
}

async function write(keyDirectory: string, entries: number): Promise<void> {
  const ledger = await openLedger({ database, clock: systemClock, process: 'test', keyDirectory, sequenceEvery: 0 });
  for (let at = 0; at < entries; at += 1) await ledger.disclose(anEntry(aPerson(at)), 1n);
  await ledger.close();
}

async function wipe(): Promise<void> {
  const { rows } = await database.writers.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'ledger'`,
  );
  const tables = rows.map((row) => row.name);
  for (const name of tables) await database.writers.query(`alter table ${name} disable trigger user`);
  await database.writers.query(`truncate ${tables.join(', ')} restart identity cascade`);
  for (const name of tables) await database.writers.query(`alter table ${name} enable trigger user`);
}

describe('shuyuan ledger', () => {
  it('writes no checkpoint of an empty ledger', async () => {
    expect(await shuyuan('checkpoint', '--out', file('empty.json'))).toMatchObject({ code: 1 });
  });

  it('writes a checkpoint that leaves the machine, never over another, and verifies with it', async () => {
    await write(file('keys'), 5);
    expect(await shuyuan('checkpoint', '--out', file('kept.json'))).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(file('kept.json'), 'utf8'))).toMatchObject({ checkpoint: { size: 5 } });
    expect(await shuyuan('checkpoint', '--out', file('kept.json'))).toMatchObject({ code: 1 });
    await write(file('keys'), 2);
    const own = await shuyuan('verify');
    expect(own).toMatchObject({ code: 0 });
    expect(own.printed).toContain('agrees with itself');
    const outside = await shuyuan('verify', '--checkpoint', file('kept.json'), '--keys', file('kept.json'));
    expect(outside).toMatchObject({ code: 0 });
    expect(outside.printed).toContain('entries 7');
  });

  it('does not call a ledger verified when a file is missing or is something else', async () => {
    await writeFile(file('other.json'), '{"size":5}');
    for (const name of ['missing.json', 'other.json']) {
      expect(await shuyuan('verify', '--checkpoint', file(name))).toMatchObject({ code: 1 });
      expect(await shuyuan('verify', '--keys', file(name))).toMatchObject({ code: 1 });
    }
  });

  it('finds a whole ledger written anew by its own program, with the stolen key and with a new one', async () => {
    await wipe();
    await write(file('keys'), 9);
    expect(await shuyuan('verify')).toMatchObject({ code: 0 });
    const stolen = await shuyuan('verify', '--checkpoint', file('kept.json'));
    expect(stolen).toMatchObject({ code: 2 });
    expect(stolen.printed).toContain('history-rewritten');
    await wipe();
    await write(file('new-keys'), 9);
    const renewed = await shuyuan('verify', '--keys', file('kept.json'));
    expect(renewed).toMatchObject({ code: 2 });
    expect(renewed.printed).toContain('key-unknown');
  });
});
