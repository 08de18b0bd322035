import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { Database } from '#kernel';
import { openCurrentSegments } from './current-segment.ts';
import type { Segment } from './segment.ts';
import { suspectVersion } from './suspected.ts';

const versionOf = (version: number) => ({ version }) as Segment;
const turns = () => new Promise((resolve) => setImmediate(resolve));

/** A database whose current version is set by the test, whose reads end when the test says, and whose sessions can be cut. */
function openStage() {
  let current = 1;
  const held: (() => void)[] = [];
  let holding = false;
  let reads = 0;
  let session: (EventEmitter & { query(): Promise<void>; end(): Promise<void> }) | undefined;
  let reachable = true;
  const database = {
    async openSession() {
      if (!reachable) throw new Error('away');
      session = Object.assign(new EventEmitter(), { query: async () => undefined, end: async () => undefined });
      return session;
    },
  } as unknown as Database;
  const read = async () => {
    reads += 1;
    const seen = versionOf(current);
    if (holding) await new Promise<void>((resolve) => held.push(resolve));
    return seen;
  };
  const segments = openCurrentSegments(database, read);
  return {
    database,
    async find() {
      return (await segments.find('r'))?.version;
    },
    findAtOnce: () => segments.find('r'),
    reads: () => reads,
    commit(version: number) {
      current = version;
    },
    notify: () => session?.emit('notification', { payload: 'r' }),
    hold(on: boolean) {
      holding = on;
      if (!on) for (const release of held.splice(0)) release();
    },
    cut(until: boolean) {
      reachable = until;
      session?.emit('end');
    },
    reach() {
      reachable = true;
    },
  };
}

it('is answered from memory, without a question, while notices arrive', async () => {
  const stage = openStage();
  await stage.find();
  await turns();
  await stage.find();
  const before = stage.reads();
  expect(stage.findAtOnce()).toMatchObject({ version: 1 });
  expect(stage.reads()).toBe(before);
});

it('a version published while nobody could hear of it is the one that is read afterwards', async () => {
  const stage = openStage();
  await stage.find();
  await turns();
  expect(await stage.find()).toBe(1);
  stage.cut(false);
  stage.commit(2);
  expect(await stage.find()).toBe(2);
  stage.commit(3);
  stage.reach();
  expect(await stage.find()).toBe(3);
  await turns();
  // The reading that opened the session was before it: a version may have come between, unheard.
  stage.commit(4);
  expect(await stage.find()).toBe(4);
});

it('what was being read when the notice came is not kept', async () => {
  const stage = openStage();
  await stage.find();
  await turns();
  stage.notify();
  stage.hold(true);
  const early = stage.find();
  await turns();
  stage.commit(2);
  stage.notify();
  stage.hold(false);
  expect(await early).toBe(1);
  expect(await stage.find()).toBe(2);
});

it('what was being read when the notice came is not given to those who ask after it', async () => {
  const stage = openStage();
  await stage.find();
  await turns();
  stage.notify();
  stage.hold(true);
  const early = stage.find();
  await turns();
  stage.commit(2);
  stage.notify();
  const late = stage.find();
  stage.hold(false);
  expect(await early).toBe(1);
  expect(await late).toBe(2);
  expect(await stage.find()).toBe(2);
});

it('whoever was told of a version reads it in the same process, although the notice is still on its way', async () => {
  const stage = openStage();
  await stage.find();
  await turns();
  expect(await stage.find()).toBe(1);
  suspectVersion(stage.database, 'r');
  stage.commit(2);
  expect(await stage.find()).toBe(2);
  stage.commit(3);
  expect(await stage.find()).toBe(3);
  stage.notify();
  await stage.find();
  expect(stage.findAtOnce()).toMatchObject({ version: 3 });
});
