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
// Fastify route that returns the same bytes and against the naive route, with the parts of the path in the same rounds;
// the same by two processes; then, at half of the rate that was reached, how long single look-ups take.
// `node bench/look-up.ts [rows] [rounds] [seconds] [pacedSeconds]`

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 7);
const seconds = Number(process.argv[4] ?? 4);
const pacedSeconds = Number(process.argv[5] ?? 30);
const connections = 64;
const ways = ['shuyuan', 'bare', 'naive'] as const;
/** The second of a way is a server of its own on the same database: two processes take the look-ups together. */
type Way = ServerTask['way'] | 'second shuyuan' | 'second naive';
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
  const open = async (name: Way): Promise<void> => {
    const way = name.replace('second ', '') as ServerTask['way'];
    const profile = name === process.env['BENCH_PROFILE_OF'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE'] ?? '.'}`] : [];
    const child = start('look-up-server.ts', profile);
    children.push(child);
    const task: ServerTask = { way, connection: bench.connection, keyDirectory: city.keyDirectory, table: city.table, answer };
    const { port } = await ask<{ port: number }>(child, task);
    servers.set(name, { child, port });
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: asked[0] ?? '' });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`the first look-up of ${name} was refused: ${text}`);
    if (name === 'shuyuan') answer = text;
  };
  const traffic = (of: readonly Way[], duration: number, pace?: number): Promise<TrafficResult> => {
    const ports = of.map((way) => servers.get(way)?.port ?? 0);
    const task: TrafficTask = { ports, connections, seconds: duration, headers, path, bodies: asked, ...(pace ? { pace } : {}) };
    return ask<TrafficResult>(start('look-up-traffic.ts'), task);
  };
  const databaseTime = await openDatabaseTime(bench.connection);
  const serverTime = async (of: readonly Way[]): Promise<number> => {
    let sum = 0;
    for (const way of of) sum += await processorTime(servers.get(way)?.child.pid);
    return sum;
  };
  const take = async (of: readonly Way[]): Promise<Round> => {
    const [serverBefore, databaseBefore] = [await serverTime(of), await databaseTime()];
    const { slow: _, ...result } = await traffic(of, seconds);
    const [serverAfter, databaseAfter] = [await serverTime(of), await databaseTime()];
    if (result.failed > 0) throw new Error(`${of[0]}: ${result.failed} look-ups were not answered`);
    // The lead-in of the traffic has used processor too: what was answered in it is as much as its share of the time.
    const answered = result.perSecond * (seconds + 0.3);
    return {
      ...result,
      serverMicroseconds: (serverAfter - serverBefore) / answered,
      databaseMicroseconds: (databaseAfter - databaseBefore) / answered,
    };
  };
  /** Rounds of several ways, taken in turn, so that what else the machine does meets all of them. */
  const takeRounds = async <Name extends Way>(asking: Readonly<Record<Name, readonly Way[]>>): Promise<Record<Name, Round[]>> => {
    const names = Object.keys(asking) as Name[];
    const taken = Object.fromEntries(names.map((name) => [name, [] as Round[]])) as Record<Name, Round[]>;
    for (const name of names) {
      for (const way of asking[name]) if (!servers.has(way)) await open(way);
      await traffic(asking[name], warming);
    }
    for (let round = 0; round < rounds; round += 1) for (const name of names) taken[name].push(await take(asking[name]));
    return taken;
  };
  const mediansOf = <Name extends Way>(taken: Record<Name, Round[]>, pick: (round: Round) => number) =>
    Object.fromEntries(Object.entries<Round[]>(taken).map(([way, all]) => [way, Math.round(median(all.map(pick)))])) as Record<
      Name,
      number
    >;
  // Rounds that were taken one after the other are compared with each other: what disturbs one disturbs its neighbour.
  const ratioOf = (all: readonly Round[], others: readonly Round[]) =>
    median(all.map((round, at) => round.perSecond / (others[at]?.perSecond ?? Number.NaN)));

  const alone = [...ways, ...steps];
  const taken = await takeRounds(Object.fromEntries(alone.map((way) => [way, [way]])) as Record<(typeof alone)[number], Way[]>);
  const rate = mediansOf({ shuyuan: taken.shuyuan, bare: taken.bare, naive: taken.naive }, (round) => round.perSecond);
  const pace = Math.max(1, Math.round(rate.shuyuan / 2));
  const half: Record<string, Awaited<ReturnType<typeof askAtHalf>>> = {};
  for (const way of ways)
    half[way] = await askAtHalf({
      pace,
      server: servers.get(way)?.child,
      administration: bench.administration,
      benchTime: openBenchTime(databaseTime),
      traffic: (asked) => traffic([way], pacedSeconds, asked),
    });
  const byTwo = await takeRounds({ shuyuan: ['shuyuan', 'second shuyuan'], naive: ['naive', 'second naive'] });
  const microseconds = {
    server: mediansOf(taken, (round) => round.serverMicroseconds),
    database: mediansOf(taken, (round) => round.databaseMicroseconds),
    generator: mediansOf(taken, (round) => round.generatorMicroseconds),
  };
  const { face, decision, sealing, shuyuan: whole } = microseconds.server;
  const ratios = {
    'shuyuan / naive': ratioOf(taken.shuyuan, taken.naive),
    'shuyuan / bare': ratioOf(taken.shuyuan, taken.bare),
    'shuyuan / naive, two processes each': ratioOf(byTwo.shuyuan, byTwo.naive),
    'shuyuan, two processes / one': median(byTwo.shuyuan.map((round) => round.perSecond)) / rate.shuyuan,
  };
  for (const way of ways) {
    const [p50, p99] = [median(taken[way].map((each) => each.medianMs)), median(taken[way].map((each) => each.p99Ms))];
    console.log(
      `${way.padEnd(10)} ${rate[way].toLocaleString('en').padStart(8)}/s   median ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms   ` +
        `processor: ${microseconds.server[way]} µs server, ${microseconds.database[way]} µs database, ${microseconds.generator[way]} µs generator`,
    );
  }
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name.padEnd(18)} ${ratio.toFixed(2)}`);
  console.log(`processor of the server: ${JSON.stringify(microseconds.server)}`);
  for (const way of ways) console.log(`${way} at ${pace}/s: ${JSON.stringify(half[way]?.figures)}`);
  await keepResult('look-up', {
    server: bench.server,
    settings: { rows, connections, rounds, seconds, answerBytes: Buffer.byteLength(answer), pacedSeconds },
    lookUpsPerSecond: rate,
    ratios,
    processorMicrosecondsPerLookUp: {
      server: { shuyuan: whole, bare: microseconds.server.bare, naive: microseconds.server.naive },
      database: mediansOf({ shuyuan: taken.shuyuan, naive: taken.naive }, (round) => round.databaseMicroseconds),
      generator: mediansOf({ shuyuan: taken.shuyuan, bare: taken.bare, naive: taken.naive }, (round) => round.generatorMicroseconds),
    },
    serverMicrosecondsOfParts: { bare: microseconds.server.bare, face, decision, sealing, whole },
    lookUpsPerSecondOfTwoProcesses: mediansOf(byTwo, (round) => round.perSecond),
    processorMicrosecondsOfTwoProcesses: mediansOf(byTwo, (round) => round.serverMicroseconds),
    atHalfOfPeak: Object.fromEntries(ways.map((way) => [way, half[way]?.figures])),
    rounds: { ...taken, byTwoProcesses: byTwo, atHalfOfPeak: half['shuyuan']?.stalls },
  });
  await city.close();
} finally {
  for (const child of children) if (child.connected) child.send('stop');
  for (const child of children) if (child.exitCode === null) await once(child, 'exit');
  await bench.close();
}
