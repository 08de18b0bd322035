import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Observed } from './look-up-server.ts';
import type { SlowLookUp, TrafficResult } from './look-up-traffic.ts';
import { ask } from './processes.ts';
import type { Held } from './watch-process.ts';

// How long single look-ups take at a fixed rate of arrival, and what held up those that took long.

interface Asking {
  /** Look-ups a second. */
  readonly pace: number;
  /** The server that is asked. */
  readonly server: ChildProcess | undefined;
  /** A connection that may see what the server's own processes do. */
  readonly administration: pg.ClientConfig;
  /** Microseconds of processor that the bench and the database have used. */
  benchTime(): Promise<number>;
  traffic(pace: number): Promise<TrafficResult>;
}

/** Look-ups that were slow together, and what went on meanwhile, the longest first. */
interface Stall {
  readonly at: string;
  readonly ms: number;
  readonly lookUps: number;
  readonly during: readonly { readonly what: Held['what'] | 'nothing that was watched'; readonly ms: number }[];
}

/** Slow look-ups due within so many milliseconds of each other are one stall. */
const apart = 25;
const watchEvery = 100;

/** Asks at that pace, watching the server's process, the database and the machine. */
export async function askAtHalf({ pace, server, administration, benchTime, traffic }: Asking) {
  if (server) await ask<Observed>(server, 'observe');
  const watch = await watchMachine(administration, benchTime, server?.pid);
  const result = await traffic(pace);
  const { held: around, takenByHost } = await watch.end();
  const own = server ? (await ask<Observed>(server, 'observe')).held : [];
  const stalls = explain(result.slow, [...own, ...around]);
  const causes: Record<string, number> = {};
  for (const { lookUps, during } of stalls) {
    const cause = during[0]?.what ?? 'nothing that was watched';
    causes[cause] = (causes[cause] ?? 0) + lookUps;
  }
  return {
    figures: {
      lookUpsPerSecond: Math.round(result.perSecond),
      medianMs: rounded(result.medianMs),
      p99Ms: rounded(result.p99Ms),
      p999Ms: rounded(result.p999Ms),
      longestMs: rounded(result.longestMs),
      failed: result.failed,
      processorTakenByHostPercent: rounded(takenByHost * 100),
      lookUpsOver20Ms: result.slowLookUps,
      ...(result.slow.length > 0 ? { lookUpsExplained: result.slow.length, lookUpsExplainedByCause: causes } : {}),
    },
    stalls: stalls.slice(0, 100),
  };
}

/** Puts slow look-ups together that were held up together, and beside each such stall what overlaps it. */
function explain(slow: readonly SlowLookUp[], held: readonly Held[]): Stall[] {
  const sorted = [...slow].sort((a, b) => a.at - b.at);
  const groups: { from: number; to: number; lookUps: number }[] = [];
  for (const { at, ms } of sorted) {
    const last = groups.at(-1);
    if (last && at <= last.to + apart) {
      last.to = Math.max(last.to, at + ms);
      last.lookUps += 1;
    } else groups.push({ from: at, to: at + ms, lookUps: 1 });
  }
  return groups.map(({ from, to, lookUps }) => {
    const sums = new Map<Held['what'], number>();
    for (const { what, at, ms } of held) {
      const overlap = Math.min(to, at + ms) - Math.max(from, at);
      if (overlap > 0) sums.set(what, (sums.get(what) ?? 0) + overlap);
    }
    keepReasons(sums, to - from);
    const during = [...sums].map(([what, ms]) => ({ what, ms: rounded(ms) })).sort((a, b) => b.ms - a.ms);
    return { at: new Date(from).toISOString(), ms: rounded(to - from), lookUps, during };
  });
}

/** Leaves out what is only how another thing looks from the server: a late turn while it collects or has no processor, a long record. */
function keepReasons(sums: Map<Held['what'], number>, ms: number): void {
  const of = (what: Held['what']) => sums.get(what) ?? 0;
  const elsewhere = of('other work on the machine') + of('no processor free') + of('processor taken by the host');
  if (of('collection of garbage') > of('event loop') / 2 || elsewhere > ms / 2) sums.delete('event loop');
  if (sums.size > 1) sums.delete('record');
}

/**
 * Watches, ten times a second, checkpoints and autovacuum of the database, how busy the machine is with other things, and
 * how long the server had work but no processor: because others of this machine had it, or other machines on its host.
 */
async function watchMachine(administration: pg.ClientConfig, benchTime: () => Promise<number>, server: number | undefined) {
  const client = new pg.Client(administration);
  await client.connect();
  const held: Held[] = [];
  let ended = false;
  let first: MachineTimes | undefined;
  let latest: MachineTimes | undefined;
  const watching = (async () => {
    let before = await machineTimes(benchTime, server);
    first = before;
    let last = Date.now();
    while (!ended) {
      await new Promise((resolve) => setTimeout(resolve, watchEvery));
      const { rows } = await client.query<{ what: Held['what'] }>(busyInside);
      const [now, times] = [Date.now(), await machineTimes(benchTime, server)];
      latest = times;
      for (const { what } of rows) held.push({ what, at: last, ms: now - last });
      // What neither the bench nor the database used of the processors.
      const all = Math.max(1, times.all - before.all);
      const foreign = (times.busy - before.busy - (times.ours - before.ours)) / all;
      const note = (what: Held['what']) => held.push({ what, at: last, ms: now - last });
      if (foreign > 0.4) note('other work on the machine');
      if ((times.taken - before.taken) / all >= 0.1) note('processor taken by the host');
      else if (times.waitedMs - before.waitedMs >= (now - last) / 5) note('no processor free');
      [before, last] = [times, now];
    }
  })();
  return {
    async end(): Promise<{ readonly held: readonly Held[]; readonly takenByHost: number }> {
      ended = true;
      await watching;
      await client.end();
      const takenByHost = first && latest ? (latest.taken - first.taken) / Math.max(1, latest.all - first.all) : 0;
      return { held, takenByHost };
    },
  };
}

// A checkpointer waits in CheckpointerMain while there is nothing to do, and in CheckpointWriteDelay between its writes.
const busyInside = `
select case backend_type when 'checkpointer' then 'checkpoint' else 'autovacuum' end as what
from pg_stat_activity
where backend_type = 'autovacuum worker' or (backend_type = 'checkpointer' and wait_event is distinct from 'CheckpointerMain')`;

/** Processor time of the machine so far, in ticks. */
interface MachineTimes {
  readonly all: number;
  readonly busy: number;
  /** What the host gave to other machines although this one had work. */
  readonly taken: number;
  /** What the bench and the database used. */
  readonly ours: number;
  /** Milliseconds that the server's process was ready to run and had no processor. */
  readonly waitedMs: number;
}

async function machineTimes(benchTime: () => Promise<number>, server: number | undefined): Promise<MachineTimes> {
  const text = await readFile('/proc/stat', 'utf8').catch(() => '');
  const numbers = (text.split('\n')[0] ?? '').split(/\s+/).slice(1, 9).map(Number);
  const all = numbers.reduce((sum, each) => sum + each, 0);
  const [idle, taken] = [(numbers[3] ?? 0) + (numbers[4] ?? 0), numbers[7] ?? 0];
  const schedule = await readFile(`/proc/${server}/schedstat`, 'utf8').catch(() => '');
  const waitedMs = Number(schedule.split(' ')[1] ?? 0) / 1e6;
  return { all, busy: all - idle - taken, taken, ours: (await benchTime()) / 10_000, waitedMs };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
