import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { openDatabase, sql, systemClock } from '#kernel';
import { wuxi } from '../demonstration/index.ts';
import { openPlatform } from '../src/platform.ts';
import { openBenchDatabase } from './bench-database.ts';
import { type Ask, askInTurns, openAsking } from './cases-asking.ts';
import { buildCasesCity, busy, type CasesCity, lower, pack, packsDirectory } from './cases-city.ts';
import type { CasesServerTask } from './cases-server.ts';
import { ask, start } from './processes.ts';
import { keepResult } from './report.ts';

// What people at their desks ask for in a city with 100,000 open cases, through HTTP from a server in a process of its
// own; then what time does each minute, what it does at midnight, the recount after a new calendar, and `pack replay`.
// `node bench/cases.ts [open cases] [rounds]`

const running = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 60);

/** Share of the processor's time that the host gave to other machines, in percent. */
async function openSteal(): Promise<() => Promise<number>> {
  const read = async () => {
    const text = await readFile('/proc/stat', 'utf8').catch(() => '');
    const ticks = (text.split('\n')[0] ?? '').trim().split(/\s+/).slice(1, 9).map(Number);
    return { all: ticks.reduce((sum, each) => sum + each, 0), steal: ticks[7] ?? 0 };
  };
  const before = await read();
  return async () => {
    const after = await read();
    return Math.round((1000 * (after.steal - before.steal)) / Math.max(1, after.all - before.all)) / 10;
  };
}

const list = (query: string) => `/api/v1/cases?limit=20&${query}`;

/** The addresses of the workbench's pages, with all that each asks for; `next` is behind the place of a page's end. */
async function pagesOf(officer: Ask, authority: Ask, number: string) {
  const behind = async (asking: Ask, query: string) => {
    const { next } = JSON.parse((await asking(list(query))).text) as { next: string };
    return list(`${query}&after=${next}`);
  };
  const today = ['/api/v1/inbox?when=now&sort=urgent&limit=12', '/api/v1/inbox?when=later&limit=12'];
  const waiting = '/api/v1/cases?status=open&waiting=true&limit=12';
  const page = (asking: Ask, ...paths: string[]) => ({ ask: asking, paths });
  return {
    'inbox · first page': page(officer, '/api/v1/inbox?limit=50&sort=due'),
    'inbox · overdue': page(officer, '/api/v1/inbox?limit=50&standing=overdue'),
    'inbox · last page': page(officer, '/api/v1/inbox?limit=50&offset=5000'),
    'inbox · text': page(officer, '/api/v1/inbox?limit=50&text=300'),
    'today · officer': page(officer, ...today, waiting),
    'today · authority': page(authority, ...today, waiting, '/api/v1/cases?status=open&late=true&sort=due&limit=12'),
    'case page': page(officer, `/api/v1/cases/${number}`, `/api/v1/cases/${number}/documents`, `/api/v1/law/packs/${pack}`),
    'overdue list · city': page(authority, list('status=open&late=true&sort=due')),
    'overdue list · agency': page(officer, list('status=open&late=true&sort=due')),
    'due list · city': page(authority, list('status=open&sort=due')),
    'due list · agency': page(officer, list('status=open&sort=due')),
    'cases · city · newest': page(authority, list('sort=filed')),
    'cases · agency · newest': page(officer, list('sort=filed')),
    'cases · city · next page': page(authority, await behind(authority, 'sort=filed')),
    'cases · agency · next page': page(officer, await behind(officer, 'sort=due')),
    'cases · city · due, latest first': page(authority, list('sort=due&order=desc')),
    'cases · city · title': page(authority, list('sort=title')),
    'cases · agency · title': page(officer, list('sort=title')),
    'cases · city · number': page(authority, list('sort=number')),
    'cases · city · returned': page(authority, list('status=returned')),
    'cases · city · closed by title': page(authority, list('status=closed&sort=title')),
    'cases · city · one type': page(authority, list('type=source-department')),
    'cases · agency · one type, late': page(officer, list('type=verification&late=true')),
    'cases · city · part of a title': page(authority, list(`text=${encodeURIComponent('滨湖12')}`)),
    'cases · city · a common word': page(authority, list(`text=${encodeURIComponent('信息')}`)),
    'cases · agency · part of a number': page(officer, list(`text=${number.slice(-4)}`)),
    'cases · city · no such text': page(authority, list(`text=${encodeURIComponent('没有这样的')}`)),
    'law · tally': page(authority, `/api/v1/law/packs/${pack}/practice`),
    'law · tally of the lower law': page(authority, `/api/v1/law/packs/${lower[0]}/practice`),
    'registers · list': page(authority, '/api/v1/registers'),
  };
}

/** Counts again by a calendar in which a workday of each limit has become a rest day, beside the running server. */
async function recount({ directory }: CasesCity, connection: CasesServerTask['connection'], officer: Ask) {
  const database = openDatabase({ connection });
  const platform = await openPlatform({
    database,
    clock: systemClock,
    directory,
    packsDirectory,
    pack,
    lower,
    jurisdiction: wuxi,
    process: 'calendar',
  });
  const was = platform.casework.calendar();
  const { rows } = await sql<{ last: string }>`select max(due) as last from casework."case"`.execute(database.reader);
  const today = new Date(systemClock.now().getTime()).toISOString().slice(0, 10);
  const off: string[] = [];
  for (let at = Date.parse(`${today}T00:00:00Z`); off.length < 2; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (was.isWorkday(day)) off.push(day);
  }
  const year = was.yearOf(Number(today.slice(0, 4)));
  if (!year) throw new Error(`no calendar of ${today.slice(0, 4)}`);
  const began = performance.now();
  const beside: number[] = [];
  let ended = false;
  const asking = (async () => {
    for (; !ended; await setTimeout(250)) beside.push((await officer('/api/v1/inbox?limit=50&sort=due')).ms);
  })();
  let told = 0;
  const principal = { kind: 'application', id: 'operator:bench', name: 'bench', agency: '', jurisdiction: wuxi.id, roles: [] } as const;
  const { moved } = await platform.casework.loadCalendarYear({
    principal,
    year: { ...year, off: [...year.off, ...off] },
    onProgress: () => (told += 1),
  });
  const seconds = (performance.now() - began) / 1000;
  ended = true;
  await asking;
  const replayed = performance.now();
  const { cases } = await platform.casework.replay({ pack: platform.pack, days: {} });
  const replaySeconds = (performance.now() - replayed) / 1000;
  await platform.close();
  await database.close();
  beside.sort((one, other) => one - other);
  console.log(`${moved.length} of the cases moved, the last of them was due on ${rows[0]?.last}`);
  return {
    recount: {
      seconds: round(seconds),
      moved: moved.length,
      progressTold: told,
      inboxMeanwhileMedianMs: round(beside[beside.length >> 1] ?? 0),
    },
    replay: { cases, seconds: round(replaySeconds) },
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

const kept = process.env['BENCH_CASES_OF'];
const bench = kept ? undefined : await openBenchDatabase('cases');
const held = kept
  ? (JSON.parse(await readFile(kept, 'utf8')) as { connection: CasesServerTask['connection']; city: CasesCity })
  : undefined;
const connection = bench?.connection ?? held?.connection ?? {};
const children: ChildProcess[] = [];
try {
  const city = held?.city ?? (await buildCasesCity(connection, running));
  const steal = await openSteal();
  const child = start('cases-server.ts');
  children.push(child);
  const { port } = await ask<{ port: number }>(child, { connection, directory: city.directory } satisfies CasesServerTask);
  const officer = await openAsking(port, `${busy.slice(3)}.officer`, city.password);
  const authority = await openAsking(port, 'shuju.officer', city.password);
  const first = await ask<{ seconds: number; changed: number }>(child, 'pass-time');
  const minute = await ask<{ seconds: number; changed: number }>(child, 'pass-time');
  const { total } = JSON.parse((await officer('/api/v1/inbox?limit=1')).text) as { total: number };
  const pages = await askInTurns(await pagesOf(officer, authority, city.number), rounds);
  for (const [name, { medianMs, p95Ms, p99Ms }] of Object.entries(pages))
    console.log(
      `${medianMs > 50 ? '!' : ' '} ${name.padEnd(40)} median ${medianMs.toFixed(1).padStart(7)}   p95 ${p95Ms.toFixed(1).padStart(7)}   p99 ${p99Ms.toFixed(1).padStart(7)}`,
    );
  console.log(`each minute: ${minute.seconds.toFixed(2)} s (at first ${first.seconds.toFixed(2)} s, ${first.changed} cases)`);
  const counted = process.env['BENCH_CASES_PAGES'] ? {} : await recount(city, connection, officer);
  console.log(JSON.stringify(counted));
  if (!kept)
    await keepResult('cases', {
      server: bench?.server,
      settings: { openCases: city.open, closedCases: city.closed, overdueCases: city.overdue, inbox: total, agencies: 100, rounds },
      setUpSeconds: round(city.seconds),
      processorTakenByHostPercent: await steal(),
      milliseconds: pages,
      eachMinuteSeconds: round(minute.seconds),
      ...counted,
    });
} finally {
  for (const child of children) if (child.connected) child.send('stop');
  for (const child of children) if (child.exitCode === null) await once(child, 'exit');
  await bench?.close();
}
