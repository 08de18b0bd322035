import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openDatabase, openLedger, systemClock } from '#kernel';
import { openStore, type ResourceToLoad } from '../index.ts';
import { people } from './people.ts';

// A process of its own that changes a dataset over and over until it is killed: by key, by whole files, by roll-backs. Every
// change gives the same rows one new value, so that a mixture of two versions shows. It tells what it has been answered, one line each.
const { connection, directory, resource, rows, marked, first } = JSON.parse(process.argv[2] ?? '{}') as {
  connection: object;
  directory: string;
  resource: ResourceToLoad;
  rows: number;
  marked: number;
  first: number;
};
const database = openDatabase({ connection, sessions: 3 });
const ledger = await openLedger({ database, clock: systemClock, keyDirectory: join(directory, 'keys'), process: `child-${process.pid}` });
const store = openStore({
  database,
  clock: systemClock,
  ledger,
  directory,
  leaseSeconds: 2,
  limits: { chunkRows: 500 },
  resources: { findPublished: async () => resource, holdCurrentVersion: async () => resource.version },
});

const line = (key: number, value: number) => `${key},${key < marked ? value : 'still'}`;
const fileOf = (value: number, from: number, to: number) =>
  `k,v\n${Array.from({ length: to - from }, (_, at) => line(from + at, value)).join('\n')}\n`;

let current = 0;
for (let value = first; ; value += 1) {
  if (value % 4 === 3 && current > 1) {
    const version = await store.rollBack(
      { resource: resource.id, from: current, to: current - 1, reason: `value ${value}` },
      people.officer,
    );
    current = version.number;
  } else {
    const whole = value % 4 === 1;
    const { id } = await store.startLoad({
      resource: resource.id,
      file: Readable.from([Buffer.from(whole ? fileOf(value, 0, rows) : fileOf(value, 0, marked))]),
      fileName: `value-${value}.csv`,
      principal: people.officer,
      mode: whole ? 'full' : 'upsert',
    });
    const load = await store.awaitLoad(id, people.officer);
    if (load.state !== 'published') throw new Error(`${load.state}: ${load.problem?.code}`);
    current = load.version ?? 0;
  }
  process.stdout.write(`${current}\n`);
}
