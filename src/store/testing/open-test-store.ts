import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import { ledgerMigrations, openLedger, sql, type WriteConnection } from '#kernel';
import { openTestDatabase, type TestDatabase, testClock } from '../../kernel/testing/index.ts';
import type { ActRecorder } from '../context.ts';
import { openStore, type ResourceToLoad, type Store, type StoreDependencies, storeMigrations } from '../index.ts';
import type { DataType, ItemToLoad, LoadMode, LoadView } from '../model.ts';
import { openRows, type Row, type Rows } from '../rows.ts';
import { people } from './people.ts';

const jurisdiction = '320200';
/** An item of type C and length 100 unless told. The name in English is the id's. */
export function anItem(id: string, name: string, more: Partial<ItemToLoad> = {}): ItemToLoad {
  const dataType: DataType = more.dataType ?? 'C';
  return { id, name, nameEn: `col_${id}`, key: false, required: false, dataType, ...(dataType === 'C' ? { length: 100 } : {}), ...more };
}

/** A published resource of wx-minzheng. */
export function aResource(id: string, items: readonly ItemToLoad[], version = 1): ResourceToLoad {
  return { id, code: `3070010${id}/000001`, name: `资源${id}`, version, jurisdiction, agency: 'wx-minzheng', items };
}

export interface TestStore {
  readonly store: Store;
  readonly rows: Rows;
  readonly database: TestDatabase;
  readonly directory: string;
  readonly clock: ReturnType<typeof testClock>;
  /** Publishes a resource in the catalogue's stead. */
  publish(resource: ResourceToLoad): void;
  /** Uploads a file as the providing agency's officer and waits for the load's end. */
  load(resource: string, file: string | Uint8Array, mode?: LoadMode): Promise<LoadView>;
  /** All rows of the current version. */
  all(resource: string): Promise<Row[]>;
  /** Makes every act's record fail until told otherwise. */
  failRecords(fail: boolean): void;
  /** Kinds and public parts of the acts recorded about loads, in order. */
  acts(): Promise<{ kind: string; public: Record<string, unknown> }[]>;
  /** Tables of the pool that belong to no published version. */
  debris(): Promise<string[]>;
  /** Opens another store on the same database and directory, as a second process would. */
  another(more?: Partial<StoreDependencies>): Store;
}

/** A store on a database of its own, with the real ledger and a catalogue of the test's making. */
export async function openTestStore(more: Partial<StoreDependencies> = {}): Promise<TestStore> {
  const database = await openTestDatabase({ migrations: [ledgerMigrations, storeMigrations] });
  const directory = await mkdtemp(join(tmpdir(), 'shuyuan-store-'));
  const clock = testClock('2026-03-02');
  const ledger = await openLedger({ database, clock, keyDirectory: join(directory, 'keys'), process: 'test', sequenceEvery: 0 });
  const published = new Map<string, ResourceToLoad>();
  let failing = false;
  const recorder: ActRecorder = {
    async record(connection, entries) {
      const receipts = await ledger.record(connection, entries);
      if (failing) throw new Error('the ledger is out of reach');
      return receipts;
    },
  };
  const resources = {
    findPublished: async (key: string) => published.get(key) ?? [...published.values()].find(({ code }) => code === key),
    holdCurrentVersion: async (_connection: WriteConnection, id: string) => published.get(id)?.version,
  };
  const dependencies: StoreDependencies = { database, clock, ledger: recorder, resources, directory, ...more };
  const stores = [openStore(dependencies)];
  const store = stores[0] as Store;
  const rows = openRows({ database });
  afterAll(async () => {
    await Promise.all(stores.map((each) => each.close()));
    await rows.close();
    await ledger.close();
    await rm(directory, { recursive: true, force: true });
  });
  return {
    store,
    rows,
    database,
    directory,
    clock,
    publish: (resource) => void published.set(resource.id, resource),
    async load(resource, file, mode = 'full') {
      const begun = await store.startLoad({
        resource,
        file: Readable.from([Buffer.from(file)]),
        fileName: 'test.csv',
        principal: people.officer,
        mode,
      });
      return await store.awaitLoad(begun.id, people.officer);
    },
    async all(resource) {
      const fresh = openRows({ database });
      const segment = await fresh.currentSegment(resource);
      const found: Row[] = [];
      if (segment) for await (const batch of fresh.streamRows(segment, { items: segment.items.map(({ id }) => id) })) found.push(...batch);
      await fresh.close();
      return found;
    },
    failRecords(fail) {
      failing = fail;
    },
    async acts() {
      const found = await sql<{
        kind: string;
        public: Record<string, unknown>;
      }>`select kind, public from ledger.entry where object like 'load:%' order by batch, i`.execute(database.reader);
      return found.rows;
    },
    async debris() {
      const found = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'pool'
        except select 'd' || dataset || '_s' || number from store.segment where state = 'live'`.execute(database.reader);
      return found.rows.map(({ name }) => name);
    },
    another(changed = {}) {
      const opened = openStore({ ...dependencies, ...changed });
      stores.push(opened);
      return opened;
    },
  };
}
