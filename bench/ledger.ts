import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Ledger, type LedgerEntry, ledgerMigrations, migrate, openDatabase, openLedger, systemClock } from '#kernel';
import { verifyLedger } from '../src/kernel/ledger/verifier/index.ts';

// Entries a second through the ledger, each waiting for its durable commit, against the naive way: one flat row a commit.
// Needs DATABASE_URL of a server whose role may create databases. `node bench/ledger.ts [seconds a round]`

const seconds = Number(process.argv[2] ?? 3);
const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is not set');

const entry = (n: number, personal: boolean): LedgerEntry => ({
  kind: 'access.disclose',
  jurisdiction: '320200',
  actor: 'key:12',
  agency: 'wx-gongan',
  object: `resource:${n % 50}`,
  public: { purpose: '入学资格核验', case: 'GX-2026-000123', mode: 'lookup', items: ['i1', 'i2', 'i3'], version: '17', rows: 1 },
  ...(personal ? { personal: { subject: `32020019900101${String(n % 10_000).padStart(4, '0')}`, items: ['i1', 'i2', 'i3'] } } : {}),
});

/** Runs `work` from `callers` loops for the given time. @returns calls a second and the median latency in milliseconds. */
async function measure(callers: number, work: (n: number) => Promise<unknown>): Promise<{ rate: number; median: number }> {
  const end = performance.now() + seconds * 1000;
  const latencies: number[] = [];
  let n = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let now = performance.now(); now < end; ) {
        await work((n += 1));
        const done = performance.now();
        latencies.push(done - now);
        now = done;
      }
    }),
  );
  const elapsed = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  return { rate: latencies.length / elapsed, median: latencies[Math.floor(latencies.length / 2)] ?? 0 };
}

function report(name: string, { rate, median }: { rate: number; median: number }): void {
  console.log(`${name.padEnd(58)} ${Math.round(rate).toLocaleString('en').padStart(8)}/s   median ${median.toFixed(2)} ms`);
}

const name = `bench_ledger_${process.pid}`;
const administration = new pg.Client(url);
await administration.connect();
await administration.query(`create database ${name}`);
const address = new URL(url);
address.pathname = `/${name}`;
const database = openDatabase({ connection: { connectionString: address.href } });
const keyDirectory = await mkdtemp(join(tmpdir(), 'shuyuan-bench-'));
const ledgers: Ledger[] = [];
try {
  await migrate(database, [ledgerMigrations]);
  await database.writers.query(`create schema access; create table access.epoch (value bigint not null); insert into access.epoch values (1);
    create table public.flat (at timestamptz, kind text, actor text, agency text, object text, public jsonb)`);
  const open = async (lanes: number) => {
    const ledger = await openLedger({ database, clock: systemClock, keyDirectory, process: 'bench', lanes });
    ledgers.push(ledger);
    return ledger;
  };
  const one = await open(1);
  const two = await open(2);
  const text = 'insert into public.flat select now(), $1, $2, $3, $4, $5 where (select value from access.epoch) = 1';
  const flat = (n: number) => {
    const { kind, actor, agency, object, public: facts } = entry(n, false);
    return database.writers.query({ name: 'flat', text, values: [kind, actor, agency, object, JSON.stringify(facts)] });
  };
  for (const callers of [64, 512]) {
    report(`naive: one flat row a commit, 8 sessions, ${callers} callers`, await measure(callers, flat));
    report(`disclose, 1 lane, ${callers} callers`, await measure(callers, (n) => one.disclose(entry(n, false), 1n)));
    report(`disclose about a person, 1 lane, ${callers} callers`, await measure(callers, (n) => one.disclose(entry(n, true), 1n)));
    report(`disclose about a person, 2 lanes, ${callers} callers`, await measure(callers, (n) => two.disclose(entry(n, true), 1n)));
  }
  report(
    'record: one act, one entry, own transaction, 8 callers',
    await measure(8, (n) => database.transact((connection) => one.record(connection, [entry(n, false)]))),
  );
  const start = performance.now();
  const moved = (await Promise.all(ledgers.map((ledger) => ledger.sequence()))).reduce((sum, each) => sum + each, 0);
  console.log(`sequencing what was left: ${moved} batches in ${Math.round(performance.now() - start)} ms`);
  const session = await database.openSession();
  const began = performance.now();
  const checked = await verifyLedger(session);
  const took = (performance.now() - began) / 1000;
  await session.end();
  if (checked.findingCount > 0) throw new Error(`the verifier found ${checked.findingCount} problems`);
  console.log(
    `verify: ${checked.entries} entries in ${checked.size} batches, ${Math.round(checked.entries / took).toLocaleString('en')} entries/s, nothing found`,
  );
} finally {
  for (const ledger of ledgers) await ledger.close();
  await database.close();
  await administration.query(`drop database ${name} with (force)`);
  await administration.end();
  await rm(keyDirectory, { recursive: true });
}
