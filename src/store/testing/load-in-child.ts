import { createReadStream } from 'node:fs';
import { openDatabase, systemClock } from '#kernel';
import { openStore, type ResourceToLoad } from '../index.ts';
import { people } from './people.ts';

// A process of its own that begins a load and goes on until it is killed. Told by one JSON argument.
const { connection, directory, resource, file, leaseSeconds } = JSON.parse(process.argv[2] ?? '{}') as {
  connection: object;
  directory: string;
  resource: ResourceToLoad;
  file: string;
  leaseSeconds: number;
};
const store = openStore({
  database: openDatabase({ connection, sessions: 2 }),
  clock: systemClock,
  ledger: { record: async () => undefined },
  directory,
  leaseSeconds,
  limits: { chunkRows: 1_000 },
  resources: { findPublished: async () => resource, holdCurrentVersion: async () => resource.version },
});
const load = await store.startLoad({
  resource: resource.id,
  file: createReadStream(file),
  fileName: 'child.csv',
  principal: people.officer,
});
process.stdout.write(`${load.id}\n`);
