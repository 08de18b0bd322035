import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openBenchDatabase } from './bench-database.ts';
import { askAtHalf } from './half-of-peak.ts';
import { buildCity, personNumber, purpose } from './look-up-city.ts';
import type { ServerTask } from './look-up-server.ts';
import { steps } from './look-up-steps.ts';
import type { TrafficResult, TrafficTask } from './look-up-traffic.ts';
import { ask, openBenchTime, openDatabaseTime, processorTime, start } from './processes.ts';
import { keepResult, median } from './report.ts';

// Look-ups through HTTP at 64 connections on 1,000,000 rows (key, grant, masks, durable ledger, receipt), against a bare
// Fastify route that returns the same bytes and against the naive route; then, at half of the rate that was reached, how
// long single look-ups take. `node bench/look-up.ts [rows] [rounds] [seconds]`

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 7);
const seconds = Number(process.argv[4] ?? 4);
const pacedSeconds = Number(process.argv[5] ?? 30);
const connections = 64;
const ways = ['shuyuan', 'bare', 'naive'] as const;
type Way = ServerTask['way'];
const path = '/api/v1/sharing/101001-000001/lookup';
/** Seconds in which the compiler of each server learns what is asked of it. */
const warming = Math.min(5, seconds * 2);

/** A round of one way: rate and times, and processor time in microseconds for each look-up. */
interface Round extends Omit<TrafficResult, 'slow'> {
  readonly serverMicroseconds: number;
  readonly databaseMicroseconds: number;
}

/** Random keys from a fixed seed, so that every run asks the same. */
function bodies(count: number): string[] {
  let state = 20_260_302;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => JSON.stringify({ purpose, key: { sfzh: personNumber(Math.floor(next() * rows)) } }));
}

const bench = await openBenchDatabase('look_up');
const children: ChildProcess[] = [];
try {
  const city = await buildCity(bench.connection, rows);
  console.log(`${rows.toLocaleString('en')} rows loaded in ${city.loadSeconds.toFixed(1)} s`);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${city.key}` };
  const asked = bodies(connections * 300);
  const servers = new Map<Way, { readonly child: ChildProcess; readonly port: number }>();
  let answer = '';
  const open = async (way: Way): Promise<void> => {
    const profile = way === process.env['BENCH_PROFILE_OF'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE'] ?? '.'}`] : [];
    const child = start('look-up-server.ts', profile);
    children.push(child);
    const task: ServerTask = { way, connection: bench.connection, keyDirectory: city.keyDirectory, table: city.table, answer };
    const { port } = await ask<{ port: number }>(child, task);
    servers.set(way, { child, port });
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: asked[0] ?? '' });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`the first look-up of ${way} was refused: ${text}`);
    if (way === 'shuyuan') answer = text;
  };
  const traffic = (way: Way, duration: number, pace?: number): Promise<TrafficResult> => {
    const port = servers.get(way)?.port ?? 0;
    const task: TrafficTask = { port, connections, seconds: duration, headers, path, bodies: asked, ...(pace ? { pace } : {}) };
    return ask<TrafficResult>(start('look-up-traffic.ts'), task);
  };
  const databaseTime = await openDatabaseTime(bench.connection);
  const take = async (way: Way): Promise<Round> => {
    const server = servers.get(way)?.child.pid;
    const [serverBefore, databaseBefore] = [await processorTime(server), await databaseTime()];
    const { slow: _, ...result } = await traffic(way, seconds);
    const [serverAfter, databaseAfter] = [await processorTime(server), await databaseTime()];
    if (result.failed > 0) throw new Error(`${way}: ${result.failed} look-ups were not answered`);
    // The lead-in of the traffic has used processor too: what was answered in it is as much as its share of the time.
    const answered = result.perSecond * (seconds + 0.3);
    return {
      ...result,
      serverMicroseconds: (serverAfter - serverBefore) / answered,
      databaseMicroseconds: (databaseAfter - databaseBefore) / answered,
    };
  };
  /** Rounds of several ways, taken in turn, so that what else the machine does meets all of them. */
  const takeRounds = async <Name extends Way>(names: readonly Name[], count: number): Promise<Record<Name, Round[]>> => {
    const taken = Object.fromEntries(names.map((way) => [way, [] as Round[]])) as Record<Name, Round[]>;
    for (const way of names) {
      await open(way);
      await traffic(way, warming);
    }
    for (let round = 0; round < count; round += 1) for (const way of names) taken[way].push(await take(way));
    return taken;
  };
  const mediansOf = <Name extends Way>(taken: Record<Name, Round[]>, pick: (round: Round) => number) =>
    Object.fromEntries(Object.entries<Round[]>(taken).map(([way, all]) => [way, Math.round(median(all.map(pick)))])) as Record<
      Name,
      number
    >;

  const taken = await takeRounds(ways, rounds);
  const rate = mediansOf(taken, (round) => round.perSecond);
  const paced = await askAtHalf({
    pace: Math.max(1, Math.round(rate.shuyuan / 2)),
    server: servers.get('shuyuan')?.child,
    administration: bench.administration,
    benchTime: openBenchTime(databaseTime),
    traffic: (pace) => traffic('shuyuan', pacedSeconds, pace),
  });
  const parts = await takeRounds(steps, 3);
  const microseconds = {
    server: mediansOf(taken, (round) => round.serverMicroseconds),
    database: mediansOf(taken, (round) => round.databaseMicroseconds),
    generator: mediansOf(taken, (round) => round.generatorMicroseconds),
  };
  const partMicroseconds = mediansOf(parts, (round) => round.serverMicroseconds);
  const ratios = { 'shuyuan / naive': rate.shuyuan / rate.naive, 'shuyuan / bare': rate.shuyuan / rate.bare };
  for (const way of ways) {
    const [p50, p99] = [median(taken[way].map((each) => each.medianMs)), median(taken[way].map((each) => each.p99Ms))];
    console.log(
      `${way.padEnd(10)} ${rate[way].toLocaleString('en').padStart(8)}/s   median ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms   ` +
        `processor: ${microseconds.server[way]} µs server, ${microseconds.database[way]} µs database, ${microseconds.generator[way]} µs generator`,
    );
  }
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name.padEnd(18)} ${ratio.toFixed(2)}`);
  console.log(`parts of the server's processor time: ${JSON.stringify(partMicroseconds)}`);
  console.log(`at half of peak: ${JSON.stringify(paced.figures)}`);
  await keepResult('look-up', {
    server: bench.server,
    settings: { rows, connections, rounds, seconds, answerBytes: Buffer.byteLength(answer), pacedSeconds },
    lookUpsPerSecond: rate,
    ratios,
    processorMicrosecondsPerLookUp: microseconds,
    serverMicrosecondsOfParts: { bare: microseconds.server.bare, ...partMicroseconds, whole: microseconds.server.shuyuan },
    atHalfOfPeak: paced.figures,
    rounds: { ...taken, ...parts, atHalfOfPeak: paced.stalls },
  });
  await city.close();
} finally {
  for (const child of children) if (child.connected) child.send('stop');
  for (const child of children) if (child.exitCode === null) await once(child, 'exit');
  await bench.close();
}
