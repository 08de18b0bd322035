import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ledgerMigrations, migrate, openDatabase, openLedger, type Principal, systemClock } from '#kernel';
import { openStore, type ResourceToLoad, storeMigrations } from '#store';
import { openBenchDatabase } from './bench-database.ts';
import { keepResult, median } from './report.ts';

// A CSV file through the whole load (receive, hash, keep, find the encoding, decode, parse, check, copy, key, count, publish
// with a ledger entry) against COPY of the same rows, ready made, into the same table with its key.
// `node bench/load.ts [rows] [rounds]`

const rows = Number(process.argv[2] ?? 620_573);
const rounds = Number(process.argv[3] ?? 5);
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

const orders = ['ascending', 'scattered'] as const;
type Order = (typeof orders)[number];

/** Rows shaped like the national list of villages: a code of twelve digits, a quoted name, four parts of the code. */
function* cells(order: Order): Generator<string[]> {
  // A prime steps through all numbers below `rows` in an order of its own.
  const step = order === 'ascending' ? 1 : 15_485_863;
  for (let n = 0; n < rows; n += 1) {
    const code = String(110_101_001_000 + ((n * step) % rows));
    const name = `${String.fromCodePoint(0x4e00 + ((n * 7) % 20_000), 0x4e00 + ((n * 31) % 20_000))}社区居民委员会`;
    yield [code, name, code.slice(0, 9), code.slice(0, 2), code.slice(0, 4), code.slice(0, 6)];
  }
}

async function write(path: string, order: Order, head: string, line: (fields: string[], n: number) => string): Promise<void> {
  function* pieces() {
    let text = head;
    let n = 0;
    for (const fields of cells(order)) {
      text += line(fields, (n += 1));
      if (text.length > 65_536) {
        yield text;
        text = '';
      }
    }
    yield text;
  }
  await pipeline(Readable.from(pieces()), createWriteStream(path));
}

const bench = await openBenchDatabase('load');
const directory = await mkdtemp(join(tmpdir(), 'shuyuan-bench-load-'));
try {
  const csvOf = (order: Order) => join(directory, `${order}.csv`);
  const readyOf = (order: Order) => join(directory, `${order}.copy`);
  for (const order of orders) {
    await write(csvOf(order), order, `${columns.join(',')}\n`, ([code, name, ...rest]) => `${code},"${name}",${rest.join(',')}\n`);
    await write(readyOf(order), order, '', (fields, n) => `${n}\t1\t${fields.join('\t')}\n`);
  }
  const database = openDatabase({ connection: bench.connection, sessions: 4 });
  await migrate(database, [ledgerMigrations, storeMigrations]);
  const ledger = await openLedger({ database, clock: systemClock, keyDirectory: join(directory, 'keys'), process: 'bench' });
  const store = openStore({
    database,
    clock: systemClock,
    ledger,
    directory,
    resources: { findPublished: async () => resource, holdCurrentVersion: async () => 1 },
    // Every file fills a segment of its own; what a change in place takes is measured by load-incremental.
    limits: { inPlaceShare: 0 },
  });
  const session = new pg.Client(bench.connection);
  await session.connect();

  const copy = async (order: Order) => {
    const declared = columns.map((_, at) => `i${at + 1} text collate "C" not null`).join(', ');
    await session.query(`create table reference (_row bigint not null, _load bigint not null, ${declared})`);
    await session.query('create unique index on reference (i1)');
    const began = performance.now();
    await pipeline(createReadStream(readyOf(order), { highWaterMark: 1 << 18 }), session.query(copyFrom('copy reference from stdin')));
    const seconds = (performance.now() - began) / 1_000;
    await session.query('drop table reference');
    return seconds;
  };
  const load = async (order: Order) => {
    const began = performance.now();
    const { id } = await store.startLoad({ resource: '1', file: createReadStream(csvOf(order)), fileName: 'rows.csv', principal: officer });
    const ended = await store.awaitLoad(id, officer);
    const seconds = (performance.now() - began) / 1_000;
    if (ended.state !== 'published' || ended.counts.good !== rows)
      throw new Error(`the load is ${ended.state}: ${JSON.stringify(ended.counts)}`);
    await session.query(`drop table pool.d1_s${ended.version}`);
    return seconds;
  };

  const seconds = { ascending: { copy: [] as number[], load: [] as number[] }, scattered: { copy: [] as number[], load: [] as number[] } };
  await copy('ascending');
  await load('ascending');
  for (let round = 0; round < rounds; round += 1)
    for (const order of orders) {
      seconds[order].copy.push(await copy(order));
      seconds[order].load.push(await load(order));
    }
  const perSecond = (order: Order, way: 'copy' | 'load') => Math.round(rows / median(seconds[order][way]));
  const figures = orders.map((order) => ({
    order,
    copy: perSecond(order, 'copy'),
    load: perSecond(order, 'load'),
    'load / copy': median(seconds[order].copy) / median(seconds[order].load),
  }));
  for (const { order, ...figure } of figures)
    console.log(
      `keys ${order.padEnd(10)} copy into the keyed table ${figure.copy.toLocaleString('en')} rows/s   load ${figure.load.toLocaleString('en')} rows/s   load / copy ${figure['load / copy'].toFixed(2)}`,
    );
  await keepResult('load', {
    server: bench.server,
    settings: { rows, rounds, columns: columns.length, csvBytes: (await stat(csvOf('ascending'))).size },
    rowsPerSecond: figures,
    seconds,
  });
  await session.end();
  await store.close();
  await ledger.close();
  await database.close();
} finally {
  await bench.close();
  await rm(directory, { recursive: true, force: true });
}
