import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel';
import type { LoadMode } from './model.ts';
import { anItem, aResource, openTestStore, type TestStore } from './testing/open-test-store.ts';
import { people } from './testing/people.ts';

let test: TestStore;
const items = [anItem('i1', 'k', { key: true }), anItem('i2', 'v')];
const file = (count: number, value: string) => `k,v\n${Array.from({ length: count }, (_, at) => `${at},${value}`).join('\n')}\n`;

beforeAll(async () => {
  test = await openTestStore({ limits: { chunkRows: 100 }, loadsAtOnce: 4, leaseSeconds: 2 });
});

/** A file whose last piece comes when it is told to. */
function begin(resource: string, text: string, mode: LoadMode = 'full', store = test.store) {
  return store.startLoad({ resource, file: Readable.from([Buffer.from(text)]), fileName: 'a.csv', principal: people.officer, mode });
}

async function ready(resource: string): Promise<void> {
  test.publish(aResource(resource, items));
  expect(await test.load(resource, file(100, 'first'))).toMatchObject({ state: 'published', version: 1 });
}

const ended = (id: string, store = test.store) => store.awaitLoad(id, people.officer);
const valuesOf = async (resource: string) => [...new Set((await test.all(resource)).map(([, value]) => value))].toSorted();

/** Makes a running load look as if its process had not finished reading: nothing ends it before `release`. */
async function stuck(resource: string): Promise<{ id: string; release: () => Promise<void> }> {
  const found = sql<{ id: string }>`insert into store.load (jurisdiction, dataset, segment, resource, resource_version, agency, actor,
      file_name, sha256, bytes, holder, lease_until, started_at, mode, base_version)
    select jurisdiction, id, 0, resource, 1, agency, 'x', 'x', 'x', 1, 'elsewhere', now() + interval '1 hour', now(), 'full', current_version
    from store.dataset where resource = ${resource} returning id`;
  const { rows } = await test.database.transact((tx) => found.execute(tx));
  const id = rows[0]?.id ?? '';
  return {
    id,
    release: async () => {
      await test.database.transact((tx) => sql`update store.load set state = 'failed', phase = 'ended' where id = ${id}`.execute(tx));
    },
  };
}

describe('two loads of one resource at once', () => {
  it('whole files are published in the order in which they began: the later one stands', async () => {
    await ready('501');
    const one = await begin('501', file(20_000, 'slow'));
    const two = await begin('501', file(50, 'quick'), 'full', test.another());
    const [first] = await Promise.all([ended(one.id)]);
    expect(first).toMatchObject({ state: 'published', version: 2 });
    for (;;) {
      const second = await test.store.findLoad(two.id, people.officer);
      if (second.state === 'running') {
        await wait(50);
        continue;
      }
      expect(second).toMatchObject({ state: 'published', version: 3 });
      break;
    }
    expect(await valuesOf('501')).toEqual(['quick']);
    expect(await test.all('501')).toHaveLength(50);
  });

  it('a whole file waits for one that began before it, and tells so', async () => {
    await ready('502');
    const before = await stuck('502');
    const { id } = await begin('502', file(90, 'later'));
    for (let phase = ''; phase !== 'waiting'; await wait(20)) phase = (await test.store.findLoad(id, people.officer)).phase;
    expect(await valuesOf('502')).toEqual(['first']);
    await before.release();
    expect(await ended(id)).toMatchObject({ state: 'published', version: 2 });
  });

  it('of two loads by key on one version the later to publish is refused, and told what to do', async () => {
    await ready('503');
    const one = await begin('503', 'k,v\n1,one\n', 'upsert');
    const two = await begin('503', 'k,v\n2,two\n', 'upsert', test.another());
    const loads = [await ended(one.id), await waitEnded(two.id)];
    expect(loads.map(({ state }) => state).toSorted()).toEqual(['published', 'refused']);
    expect(loads.find(({ state }) => state === 'refused')).toMatchObject({
      problem: { code: 'store.base-changed', message: { zh: expect.stringContaining('第 1 版') } },
    });
    expect(await valuesOf('503')).toHaveLength(2);
    expect(await test.debris()).toEqual([]);
  });

  it('a whole file that began before does not sweep away what a load by key has published meanwhile', async () => {
    await ready('504');
    const before = await stuck('504');
    const whole = await begin('504', file(100, 'whole'));
    for (let phase = ''; phase !== 'waiting'; await wait(20)) phase = (await test.store.findLoad(whole.id, people.officer)).phase;
    expect(await test.load('504', 'k,v\n7,seven\n', 'upsert')).toMatchObject({ state: 'published', version: 2 });
    await before.release();
    expect(await ended(whole.id)).toMatchObject({ state: 'refused', problem: { code: 'store.base-changed' } });
    expect(await valuesOf('504')).toEqual(['first', 'seven']);
  });
});

async function waitEnded(id: string) {
  for (;;) {
    const load = await test.store.findLoad(id, people.officer);
    if (load.state !== 'running') return load;
    await wait(20);
  }
}

describe('a load that is cancelled', () => {
  it('publishes nothing and leaves nothing, and both acts are recorded', async () => {
    await ready('511');
    const { id } = await begin('511', file(50_000, 'x'.repeat(50)));
    await test.store.cancelLoad(id, people.officer);
    expect(await ended(id)).toMatchObject({ state: 'cancelled', problem: { code: 'store.load-cancelled' } });
    expect(await valuesOf('511')).toEqual(['first']);
    await test.store.sweep();
    expect(await test.debris()).toEqual([]);
    expect((await test.acts()).filter(({ public: { resource } }) => resource === '511').slice(-2)).toMatchObject([
      { kind: 'store.cancel-load' },
      { kind: 'store.close-load', public: { state: 'cancelled' } },
    ]);
  });

  it('by another process too', async () => {
    await ready('512');
    const other = test.another();
    const { id } = await begin('512', file(200_000, 'x'.repeat(50)), 'full', other);
    expect(await test.store.cancelLoad(id, people.officer)).toMatchObject({ state: 'running', cancelling: true });
    expect(await ended(id, other)).toMatchObject({ state: 'cancelled' });
    expect(await valuesOf('512')).toEqual(['first']);
  });

  it('while it waits for its turn', async () => {
    await ready('513');
    const before = await stuck('513');
    const { id } = await begin('513', file(90, 'later'));
    for (let phase = ''; phase !== 'waiting'; await wait(20)) phase = (await test.store.findLoad(id, people.officer)).phase;
    await test.store.cancelLoad(id, people.officer);
    expect(await ended(id)).toMatchObject({ state: 'cancelled' });
    await before.release();
  });

  it('only while it runs, and only by its own agency', async () => {
    await ready('514');
    const load = await test.load('514', file(100, 'second'));
    await expect(test.store.cancelLoad(load.id, people.officer)).rejects.toMatchObject({ code: 'store.load-ended' });
    await expect(test.store.cancelLoad(load.id, people.neighbour)).rejects.toMatchObject({ code: 'kernel.not-found' });
  });

  it('tells how fast it reads and how long it will take', async () => {
    await ready('515');
    const { id } = await begin('515', file(300_000, 'x'.repeat(50)));
    for (;;) {
      const load = await test.store.findLoad(id, people.officer);
      if (load.state !== 'running') throw new Error(`the load ended without a pace: ${load.state}`);
      if (load.pace) {
        expect(load.pace.bytesPerSecond).toBeGreaterThan(0);
        expect(load.pace.secondsLeft).toBeGreaterThanOrEqual(0);
        break;
      }
      await wait(5);
    }
    await test.store.cancelLoad(id, people.officer);
    await ended(id);
  });
});
