import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ledgerMigrations, migrate, openDatabase, openLedger, type Principal, systemClock } from '#kernel';
import { type LoadMode, openStore, type ResourceToLoad, storeMigrations } from '#store';
import { openBenchDatabase } from './bench-database.ts';
import { keepResult, median } from './report.ts';

// One row in a hundred changes. Three ways to bring that in, each from the file's first byte to the published version with
// its ledger entry: a file of the changed rows, by key, in place; the whole file, found to change little, in place; the whole
// file into a segment of its own.
// `node bench/load-incremental.ts [rows] [rounds]`

const rows = Number(process.argv[2] ?? 500_000);
const rounds = Number(process.argv[3] ?? 3);
const columns = ['code', 'name', 'streetCode', 'provinceCode', 'cityCode', 'areaCode'];

const resource: ResourceToLoad = {
  id: '1',
  code: '101001/000001',
  name: '村居代码',
  version: 1,
  jurisdiction: '320200',
  agency: 'wx-minzheng',
  items: columns.map((nameEn, at) => ({
    id: `i${at + 1}`,
    name: `列${at + 1}`,
    nameEn,
    dataType: 'C',
    length: nameEn === 'name' ? 60 : 12,
    key: at === 0,
    required: true,
  })),
};
const officer: Principal = {
  kind: 'person',
  id: '1',
  name: '1',
  agency: resource.agency,
  jurisdiction: resource.jurisdiction,
  roles: ['officer'],
};

/** Whether a row changes in this round: one in a hundred, other ones each time, spread over the file. */
const changes = (n: number, round: number) => (n + round * 7) % 100 === 0;

function line(n: number, changed: number): string {
  const code = String(110_101_001_000 + n);
  const name = `${String.fromCodePoint(0x4e00 + ((n * 7) % 20_000), 0x4e00 + ((n * 31) % 20_000))}社区居民委员会`;
  return `${code},"${name}${changed > 0 ? changed : ''}",${code.slice(0, 9)},${code.slice(0, 2)},${code.slice(0, 4)},${code.slice(0, 6)}\n`;
}

/** The round in which each row was changed last. */
const changedIn = new Uint16Array(rows);

function* file(onlyRound?: number): Generator<Buffer> {
  let text = `${columns.join(',')}\n`;
  for (let n = 0; n < rows; n += 1) {
    if (onlyRound !== undefined && !changes(n, onlyRound)) continue;
    text += line(n, changedIn[n] ?? 0);
    if (text.length > 262_144) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

const bench = await openBenchDatabase('load_incremental');
const directory = await mkdtemp(join(tmpdir(), 'shuyuan-bench-incremental-'));
try {
  const database = openDatabase({ connection: bench.connection, sessions: 4 });
  await migrate(database, [ledgerMigrations, storeMigrations]);
  const ledger = await openLedger({ database, clock: systemClock, keyDirectory: join(directory, 'keys'), process: 'bench' });
  const open = (inPlaceShare: number) =>
    openStore({
      database,
      clock: systemClock,
      ledger,
      directory,
      resources: { findPublished: async () => resource, holdCurrentVersion: async () => 1 },
      limits: { inPlaceShare, versionsKept: 3, readMinutes: 0 },
    });
  const inPlace = open(0.3);
  const anew = open(0);

  let round = 0;
  /** Changes one row in a hundred and brings it in; the file is made before the time is taken. @returns seconds */
  const bring = async (store: typeof inPlace, mode: LoadMode, expected: boolean | undefined): Promise<number> => {
    round += 1;
    for (let n = 0; n < rows; n += 1) if (changes(n, round)) changedIn[n] = round;
    const pieces = [...file(mode === 'full' ? undefined : round)];
    const began = performance.now();
    const { id } = await store.startLoad({ resource: '1', file: Readable.from(pieces), fileName: 'rows.csv', principal: officer, mode });
    const load = await store.awaitLoad(id, officer);
    const seconds = (performance.now() - began) / 1_000;
    if (load.state !== 'published') throw new Error(`the load is ${load.state}: ${load.problem?.message.en}`);
    if (load.change?.inPlace !== expected) throw new Error(`in place: ${load.change?.inPlace}, expected ${expected}`);
    if (expected && load.change?.changed !== Math.floor(rows / 100)) throw new Error(`${load.change?.changed} rows changed`);
    return seconds;
  };

  await bring(anew, 'full', undefined);
  const seconds = {
    'by key, in place': [] as number[],
    'whole file, in place': [] as number[],
    'whole file, a new segment': [] as number[],
  };
  await bring(inPlace, 'upsert', true);
  for (let each = 0; each < rounds; each += 1) {
    seconds['whole file, a new segment'].push(await bring(anew, 'full', undefined));
    seconds['by key, in place'].push(await bring(inPlace, 'upsert', true));
    seconds['whole file, in place'].push(await bring(inPlace, 'full', true));
  }
  const figures = Object.fromEntries(Object.entries(seconds).map(([way, taken]) => [way, Math.round(median(taken) * 1_000)]));
  const built = figures['whole file, a new segment'] ?? 0;
  const ratios = {
    'a new segment / by key': built / (figures['by key, in place'] ?? 1),
    'a new segment / whole file in place': built / (figures['whole file, in place'] ?? 1),
  };
  for (const [way, milliseconds] of Object.entries(figures)) console.log(`${way.padEnd(28)} ${milliseconds.toLocaleString('en')} ms`);
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name.padEnd(38)} ${ratio.toFixed(2)}`);
  await keepResult('load-incremental', {
    server: bench.server,
    settings: { rows, rounds, 'changed rows': Math.floor(rows / 100) },
    milliseconds: figures,
    ratios,
    seconds,
  });
  await inPlace.close();
  await anew.close();
  await ledger.close();
  await database.close();
} finally {
  await bench.close();
  await rm(directory, { recursive: true, force: true });
}
