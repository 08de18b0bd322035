import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { type Database, openDatabase, sql } from '#kernel';
import { openRandom, type Random } from '../../demonstration/wuxi/generator/random.ts';
import { startEngine } from '../../src/kernel/engine/index.ts';
import { postmasterOf, processesOf } from '../runtime/engine-process.ts';
import * as find from './findings.ts';
import { type Installation, openInstallation } from './installation.ts';
import type { Told } from './told.ts';

/** What dies: the platform's server, the database's first process, one of its others, or the first two at once. */
export type Victim = 'server' | 'database' | 'backend' | 'both';

export interface Round {
  readonly victim: Victim;
  /** Milliseconds after the kill until which look-ups went unanswered: the time that it cost the callers; 0 for no time. */
  readonly away: number;
  /** Starts that the service manager needed; 0 where the server lived on. */
  readonly starts: number;
}

export interface StormResult {
  readonly rounds: readonly Round[];
  readonly told: readonly Told[];
}

/** Longest time in milliseconds until the city answers again. */
const patience = 240_000;

/**
 * Founds a city, lets its callers work, and kills at random moments, one victim after another. After every recovery
 * whatever had been acknowledged is looked for in the database, and the ledger is verified against a checkpoint from
 * before the kill.
 * @param settle whether to wait, some minutes, until the leases of all killed loads are over and their debris is swept.
 */
export async function runStorm(
  seed: string,
  victims: readonly Victim[],
  { note = () => undefined, settle = false }: { note?: (line: string) => void; settle?: boolean } = {},
): Promise<StormResult> {
  const random = openRandom(seed);
  const installation = await openInstallation(seed);
  const rounds: Round[] = [];
  let callers: Awaited<ReturnType<Installation['startCallers']>> | undefined;
  try {
    await installation.serve();
    callers = await installation.startCallers();
    for (const [index, victim] of victims.entries()) {
      const round = await runRound(installation, victim, random);
      rounds.push(round);
      note(`${index + 1}. ${round.victim}: look-ups failed for ${round.away} ms, ${round.starts} start(s)`);
    }
    expect(callers.exitCode, 'the callers are still at work').toBeNull();
    await endCallers(callers);
    await check(installation, undefined);
    if (settle) await withDatabase(installation, awaitNoDebris);
    await installation.served?.stop();
    const told = await find.readTold(installation.errand.record);
    await withDatabase(installation, async (database) => expect(await find.findUnsigned(database, told)).toEqual([]));
    return { rounds, told };
  } finally {
    if (callers) await endCallers(callers);
    await installation.served?.kill();
    await endEngine(installation);
    await installation.remove();
  }
}

async function runRound(installation: Installation, victim: Victim, random: Random): Promise<Round> {
  const { record, address } = installation.errand;
  const began = Date.now();
  // Not before everything is at work again.
  await heard(record, (told) => told.what === 'load-begun' && told.at > began);
  await wait(random.integer(0, 2_500));
  const kept = await find.takeCheckpoint(address);
  await wait(random.integer(0, 300));
  const killed = Date.now();
  await kill(installation, victim, random);
  const starts = victim === 'server' || victim === 'both' ? await installation.serve() : await stillServes(installation);
  const served = Date.now();
  await heard(record, (told) => told.what === 'look-up' && told.at > served);
  await heard(record, (told) => told.what === 'load-published' && told.at > served);
  await check(installation, kept);
  return { victim, away: timeAway(await find.readTold(record), killed), starts };
}

/** From the kill to the last look-up that was cut off or refused; not for a busy machine's sake. */
function timeAway(told: readonly Told[], killed: number): number {
  const failed = told.filter(
    (each) =>
      each.at > killed &&
      ((each.what === 'cut' && each.act === 'look-up') ||
        (each.what === 'refused' && each.act === 'look-up' && each.code !== 'kernel.busy')),
  );
  return Math.max(0, (failed.at(-1)?.at ?? 0) - killed);
}

/** A server that the database's death took with it is started again; it must have said why. */
async function stillServes(installation: Installation): Promise<number> {
  const ended = await Promise.race([installation.served?.ended, wait(1_500, 'lives')]);
  if (ended === 'lives') return 0;
  expect(installation.served?.said(), 'a server that ends says why').toMatch(/kernel\.[a-z-]+|database/);
  return await installation.serve();
}

async function kill({ data, served }: Installation, victim: Victim, random: Random): Promise<void> {
  const postmaster = postmasterOf(data);
  const others = (await processesOf(data)).map((each) => each.pid).filter((pid) => pid !== postmaster);
  if (victim === 'backend') process.kill(others[random.integer(0, others.length - 1)] ?? postmaster, 'SIGKILL');
  if (victim === 'both' && random.chance(0.5)) process.kill(postmaster, 'SIGKILL');
  if (victim === 'server' || victim === 'both') await served?.kill();
  if (victim === 'database' || (victim === 'both' && (await processesOf(data)).some((each) => each.pid === postmaster)))
    process.kill(postmaster, 'SIGKILL');
}

/** Waits until the callers have written such a line. */
async function heard(record: string, is: (told: Told) => boolean): Promise<Told> {
  for (let waited = 0; waited < patience; waited += 100) {
    const found = (await find.readTold(record)).find(is);
    if (found) return found;
    await wait(100);
  }
  const last = (await find.readTold(record)).slice(-20).map((told) => JSON.stringify(told).slice(0, 200));
  throw new Error(`the city did not come back; last told:\n${last.join('\n')}`);
}

/** Looks for everything that had been acknowledged before now. */
async function check(installation: Installation, kept: Awaited<ReturnType<typeof find.takeCheckpoint>> | undefined): Promise<void> {
  const { record, address } = installation.errand;
  const told = await find.readTold(record);
  await withDatabase(installation, async (database) => {
    expect(await find.findUnrecorded(database, told), 'answers without their entry').toEqual([]);
    expect(await find.findLostCases(database, told), 'acknowledged cases').toEqual([]);
    expect(await find.findBrokenLoads(database, told), 'loads').toEqual([]);
    expect(await find.findLostBytes(database, told), 'acknowledged bytes').toEqual([]);
    const verification = await find.verify(database, kept);
    expect(verification.findings, 'the ledger').toEqual([]);
    expect(verification.entries).toBeGreaterThanOrEqual(find.of(told, 'look-up').length);
  });
  expect(find.findMixedReads(told), 'what the public read').toEqual([]);
  expect(await find.findLostSessions(address, told), 'sessions').toEqual([]);
  // While database or server is away a refusal is for the moment, with its code; nothing else than that and success is answered.
  const unclear = find.of(told, 'refused').filter((each) => each.status !== 503 || each.code === '');
  expect(unclear.slice(0, 5), 'refusals that are not for the moment').toEqual([]);
}

/** Looks into the database beside the server, as one more user of its engine. */
async function withDatabase(installation: Installation, work: (database: Database) => Promise<void>): Promise<void> {
  const engine = await startEngine({ dataDirectory: installation.data });
  const database = openDatabase({ connection: engine.connection, sessions: 2 });
  try {
    await work(database);
  } finally {
    await database.close();
    await engine.stop();
  }
}

/** Waits until no load is under way and nothing of a killed one is left. */
async function awaitNoDebris({ reader }: Database): Promise<void> {
  const left = async () => {
    const found = await sql<{ text: string }>`
      select 'load ' || id as text from store.load where state = 'running'
      union all select 'segment ' || dataset || '/' || number from store.segment where state = 'building'
      union all select 'table ' || tablename from pg_tables where schemaname = 'pool' and not exists (
        select from store.segment s where s.state = 'live' and tablename like 'd' || s.dataset || '\\_s' || s.number || '%')`.execute(
      reader,
    );
    return found.rows.map((row) => row.text);
  };
  await expect.poll(left, { timeout: 240_000, interval: 2_000, message: 'what killed loads have left' }).toEqual([]);
}

async function endCallers(callers: Awaited<ReturnType<Installation['startCallers']>>): Promise<void> {
  if (callers.exitCode !== null || callers.signalCode !== null) return;
  const ended = once(callers, 'exit');
  callers.kill('SIGKILL');
  await ended;
}

/** Whatever the storm has left running. */
async function endEngine({ data }: Installation): Promise<void> {
  const left = await processesOf(data);
  if (left.length === 0) return;
  const engine = await startEngine({ dataDirectory: data });
  await engine.stop();
}
