import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBenchDatabase } from './bench-database.ts';
import { buildCity, personNumber, purpose } from './look-up-city.ts';
import type { ServerTask } from './look-up-server.ts';
import type { TrafficResult, TrafficTask } from './look-up-traffic.ts';
import { keepResult, median } from './report.ts';

// Look-ups through HTTP at 64 connections on 1,000,000 rows (key, grant, masks, durable ledger, receipt), against a bare
// Fastify route that returns the same bytes and against the naive route. `node bench/look-up.ts [rows] [rounds] [seconds]`

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 5);
const seconds = Number(process.argv[4] ?? 4);
const connections = 64;
const ways = ['shuyuan', 'bare', 'naive'] as const;
const path = '/api/v1/sharing/101001-000001/lookup';

function start(file: string, execArgv: readonly string[] = []): ChildProcess {
  return fork(join(import.meta.dirname, file), { stdio: 'inherit', execArgv: [...execArgv] });
}

async function ask<Answer>(child: ChildProcess, task: object): Promise<Answer> {
  child.send(task);
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('a process of the bench ended early'))),
  ])) as [Answer];
  return answer;
}

/** Microseconds of processor that a process has used, where /proc tells it: the figure that other load disturbs least. */
async function processorTime(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, , , , , , , , , , , user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return (user + system) * 10_000;
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
  const ports = new Map<string, number>();
  const servers = new Map<string, ChildProcess>();
  let answer = '';
  for (const way of ways) {
    const profile =
      process.env['BENCH_PROFILE'] && way === 'shuyuan' ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`] : [];
    const child = start('look-up-server.ts', profile);
    children.push(child);
    servers.set(way, child);
    const task: ServerTask = { way, connection: bench.connection, keyDirectory: city.keyDirectory, table: city.table, answer };
    ports.set(way, (await ask<{ port: number }>(child, task)).port);
    if (way === 'shuyuan') {
      const reply = await fetch(`http://127.0.0.1:${ports.get(way)}${path}`, { method: 'POST', headers, body: asked[0] ?? '' });
      answer = await reply.text();
      if (!reply.ok) throw new Error(`the first look-up was refused: ${answer}`);
    }
  }
  const traffic = async (way: string, duration: number): Promise<TrafficResult> => {
    const task: TrafficTask = { url: `http://127.0.0.1:${ports.get(way)}`, connections, seconds: duration, headers, path, bodies: asked };
    return ask<TrafficResult>(start('look-up-traffic.ts'), task);
  };
  for (const way of ways) await traffic(way, 2);
  const taken = Object.fromEntries(ways.map((way) => [way, [] as TrafficResult[]])) as Record<(typeof ways)[number], TrafficResult[]>;
  const processorMicroseconds = Object.fromEntries(ways.map((way) => [way, [] as number[]])) as Record<(typeof ways)[number], number[]>;
  for (let round = 0; round < rounds; round += 1)
    for (const way of ways) {
      const before = await processorTime(servers.get(way)?.pid);
      const result = await traffic(way, seconds);
      const spent = (await processorTime(servers.get(way)?.pid)) - before;
      processorMicroseconds[way].push(spent / (result.perSecond * seconds));
      if (result.failed > 0) throw new Error(`${way}: ${result.failed} look-ups were not answered`);
      taken[way].push(result);
    }
  const rate = (way: (typeof ways)[number]) => median(taken[way].map((each) => each.perSecond));
  const ratios = { 'shuyuan / naive': rate('shuyuan') / rate('naive'), 'shuyuan / bare': rate('shuyuan') / rate('bare') };
  for (const way of ways) {
    const [p50, p99] = [median(taken[way].map((each) => each.medianMs)), median(taken[way].map((each) => each.p99Ms))];
    console.log(
      `${way.padEnd(10)} ${Math.round(rate(way)).toLocaleString('en').padStart(8)}/s   median ${p50} ms   p99 ${p99} ms   ${Math.round(median(processorMicroseconds[way]))} µs of processor`,
    );
  }
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name.padEnd(18)} ${ratio.toFixed(2)}`);
  const medians = Object.fromEntries(ways.map((way) => [way, Math.round(rate(way))]));
  await keepResult('look-up', {
    server: bench.server,
    settings: {
      rows,
      connections,
      rounds,
      seconds,
      answerBytes: Buffer.byteLength(answer),
      loadGenerator: 'autocannon, a process of its own on the same machine',
    },
    lookUpsPerSecond: medians,
    ratios,
    processorMicrosecondsPerLookUp: Object.fromEntries(ways.map((way) => [way, Math.round(median(processorMicroseconds[way]))])),
    rounds: taken,
  });
  await city.close();
} finally {
  for (const child of children) if (child.connected) child.send('stop');
  for (const child of children) if (child.exitCode === null) await once(child, 'exit');
  await bench.close();
}
