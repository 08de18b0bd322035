import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel';
import { refuseFullDisk } from './files/refuse-full-disk.ts';
import type { LoadView } from './model.ts';
import { anItem, aResource, openTestStore, type TestStore } from './testing/open-test-store.ts';
import { people } from './testing/people.ts';

let test: TestStore;
const items = [anItem('i1', 'k', { key: true }), anItem('i2', 'v')];
const small = 'k,v\n1,former\n';
const large = `k,v\n${Array.from({ length: 200_000 }, (_, at) => `${at},row ${at} of a file that takes its time`).join('\n')}\n`;

beforeAll(async () => {
  test = await openTestStore({ leaseSeconds: 2, limits: { chunkRows: 1_000 } });
});

async function former(resource: string): Promise<void> {
  test.publish(aResource(resource, items));
  expect(await test.load(resource, small)).toMatchObject({ state: 'published', version: 1 });
}

const begin = (resource: string, store = test.store) =>
  store.startLoad({ resource, file: Readable.from([Buffer.from(large)]), fileName: 'large.csv', principal: people.officer });

/** Waits until chunks of the load are committed. */
async function underWay(load: string): Promise<void> {
  for (;;) {
    const { counts, state } = await test.store.findLoad(load, people.officer);
    if (state !== 'running') throw new Error(`the load is ${state} already`);
    if (counts.rows > 0) return;
    await wait(10);
  }
}

async function nothingChanged(resource: string): Promise<void> {
  expect(await test.all(resource)).toEqual([['1', 'former']]);
  await test.store.sweep();
  expect(await test.debris()).toEqual([]);
  // And the dataset can be loaded again.
  expect(await test.load(resource, 'k,v\n1,next\n')).toMatchObject({ state: 'published', version: 2 });
}

async function swept(load: string): Promise<LoadView> {
  for (;;) {
    await test.store.sweep();
    const view = await test.store.findLoad(load, people.officer);
    if (view.state !== 'running') return view;
    await wait(100);
  }
}

describe('a load broken off in the middle leaves the former version and no debris', () => {
  it('when its database session is lost', async () => {
    await former('201');
    const { id } = await begin('201');
    await underWay(id);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${`shuyuan load ${id}`}`.execute(
      test.database.reader,
    );
    const load = await test.store.awaitLoad(id, people.officer);
    expect(load).toMatchObject({ state: 'failed', problem: { code: 'store.load-failed' } });
    expect(JSON.stringify(load)).not.toMatch(/terminat|administrator/);
    await nothingChanged('201');
  });

  it('when its process is killed', async () => {
    await former('202');
    const file = join(test.directory, 'large.csv');
    await writeFile(file, large);
    const told = {
      connection: test.database.connection,
      directory: test.directory,
      resource: aResource('202', items),
      file,
      leaseSeconds: 2,
    };
    const child = spawn(process.execPath, [fileURLToPath(new URL('./testing/load-in-child.ts', import.meta.url)), JSON.stringify(told)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(child.stdout, 'data');
    const id = String(line).trim();
    await underWay(id);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await test.debris()).toHaveLength(1);
    expect(await swept(id)).toMatchObject({ state: 'failed', problem: { code: 'store.load-interrupted' } });
    await nothingChanged('202');
  });

  it('when the server is told to stop', async () => {
    await former('203');
    const other = test.another();
    const { id } = await begin('203', other);
    await underWay(id);
    await other.close();
    expect(await test.store.findLoad(id, people.officer)).toMatchObject({ state: 'failed' });
    await nothingChanged('203');
  });

  it('when the ledger cannot record the publishing', async () => {
    await former('204');
    const { id } = await begin('204');
    test.failRecords(true);
    const stuck = await test.store.awaitLoad(id, people.officer);
    expect(stuck.version).toBeUndefined();
    test.failRecords(false);
    expect(await swept(id)).toMatchObject({ state: 'failed' });
    await nothingChanged('204');
  });

  it('when another process has taken it for dead', async () => {
    await former('205');
    // A long lease, so that no renewal comes between.
    const paused = test.another({ leaseSeconds: 60 });
    const { id } = await begin('205', paused);
    await underWay(id);
    // As after a long pause of the whole process: the lease has run out and somebody sweeps.
    await test.database.transact((tx) => sql`update store.load set lease_until = now() - interval '1 second' where id = ${id}`.execute(tx));
    await test.another().sweep();
    expect(await paused.awaitLoad(id, people.officer)).toMatchObject({ state: 'failed', problem: { code: 'store.load-interrupted' } });
    await nothingChanged('205');
  });
});

describe('a load that lives is not swept', () => {
  it('though it lasts longer than its lease', async () => {
    test.publish(aResource('206', items));
    const slow = test.another({ leaseSeconds: 1 });
    const { id } = await begin('206', slow);
    const until = performance.now() + 2_500;
    while (performance.now() < until) {
      expect(await test.store.sweep()).toEqual([]);
      await wait(100);
    }
    expect(await slow.awaitLoad(id, people.officer)).toMatchObject({ state: 'published', counts: { good: 200_000 } });
  });
});

describe('room is kept', () => {
  it('as many loads as the server is allowed, and a slot is free again after each', async () => {
    const one = test.another({ loadsAtOnce: 1 });
    for (const resource of ['208', '209']) test.publish(aResource(resource, items));
    const first = await begin('208', one);
    await expect(begin('209', one)).rejects.toMatchObject({ code: 'store.too-many-loads', status: 503 });
    await one.awaitLoad(first.id, people.officer);
    const second = await begin('209', one);
    expect(await one.awaitLoad(second.id, people.officer)).toMatchObject({ state: 'published' });
  });

  it('loads are refused from 85 % of the disk', async () => {
    const disk = (bavail: number) => (async () => ({ blocks: 1_000, bfree: bavail, bavail })) as never;
    await expect(refuseFullDisk(test.directory, disk(150))).rejects.toMatchObject({ code: 'store.disk-full', status: 507 });
    await expect(refuseFullDisk(test.directory, disk(151))).resolves.toBeUndefined();
  });
});
