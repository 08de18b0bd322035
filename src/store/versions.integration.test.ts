import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, buildServer, sql } from '#kernel';
import { openRows, type Segment } from './rows.ts';
import { anItem, aResource, openTestStore, type TestStore } from './testing/open-test-store.ts';
import { people } from './testing/people.ts';

let test: TestStore;
let server: FastifyInstance;
const items = [anItem('i1', 'k', { key: true }), anItem('i2', 'v'), anItem('i3', 'n', { dataType: 'I' })];
const file = (rows: readonly (readonly [string, string, number])[]) => `k,v,n\n${rows.map((row) => row.join(',')).join('\n')}\n`;
const base = Array.from({ length: 50 }, (_, at) => [`k${at}`, 'a', at] as const);

beforeAll(async () => {
  test = await openTestStore();
  server = await buildServer({
    routes: test.store.routes,
    authenticate: async (request) => people[request.headers['x-person'] as keyof typeof people] ?? anonymous,
  });
});
afterAll(() => server.close());

async function call(who: keyof typeof people, method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await server.inject({
    method,
    url: `/api/v1/resources/${url}`,
    headers: { 'x-person': who },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json<Record<string, never>>() };
}

async function threeVersions(resource: string): Promise<void> {
  test.publish(aResource(resource, items));
  await test.load(resource, file(base));
  await test.load(
    resource,
    file([
      ['k1', 'b', 1],
      ['k2', 'b', 20],
      ['new', 'c', 0],
    ]),
    'upsert',
  );
  await test.load(resource, 'k\nk3\n', 'delete');
}

describe('the history of a resource’s data', () => {
  beforeAll(() => threeVersions('601'));

  it('tells of each version how it came about and what it changed', async () => {
    const { body } = await call('officer', 'GET', '601/data-versions');
    expect(body).toMatchObject({
      total: 3,
      items: [
        { number: 3, kind: 'delete', current: true, held: true, rows: 50, change: { added: 0, changed: 0, removed: 1 }, inPlace: true },
        { number: 2, kind: 'upsert', current: false, rows: 51, change: { added: 1, changed: 2, removed: 0 }, inPlace: true },
        { number: 1, kind: 'full', rows: 50, inPlace: false },
      ],
    });
  });

  it.each<[keyof typeof people, number]>([
    ['officer', 200],
    ['head', 200],
    ['authority', 200],
    ['auditor', 200],
    ['neighbour', 404],
    ['stranger', 404],
    ['program', 403],
  ])('is seen by those who answer for it, %s: %i', async (who, status) => {
    expect((await call(who, 'GET', '601/data-versions')).status).toBe(status);
    expect((await call(who, 'GET', '601/data-versions/1/compare/3')).status).toBe(status);
  });

  it('compares any two of them, also backwards', async () => {
    expect((await call('auditor', 'GET', '601/data-versions/1/compare/3')).body).toEqual({
      from: 1,
      to: 3,
      rows: { before: 50, after: 50 },
      added: 1,
      removed: 1,
      changed: 2,
      same: 47,
      items: [
        { id: 'i2', name: 'v', changed: 2 },
        { id: 'i3', name: 'n', changed: 1 },
      ],
      itemsAdded: [],
      itemsRemoved: [],
    });
    expect((await call('head', 'GET', '601/data-versions/3/compare/1')).body).toMatchObject({ added: 1, removed: 1, changed: 2 });
    expect((await call('head', 'GET', '601/data-versions/3/compare/9')).body).toMatchObject({ code: 'store.version-gone' });
  });

  it('shows rows that differ to an officer of the agency whose data it is alone, and records it first', async () => {
    const shown = await call('officer', 'GET', '601/data-versions/1/compare/3/rows?kind=changed&limit=1');
    expect(shown.body).toEqual({
      items: [{ kind: 'changed', before: { i1: 'k1', i2: 'a', i3: '1' }, after: { i1: 'k1', i2: 'b', i3: '1' } }],
    });
    expect((await call('officer', 'GET', '601/data-versions/1/compare/3/rows?kind=removed')).body).toEqual({
      items: [{ kind: 'removed', before: { i1: 'k3', i2: 'a', i3: '3' } }],
    });
    const recorded = await sql<{ kind: string; public: unknown }>`
      select kind, public from ledger.entry where kind = 'store.compare-versions' order by batch`.execute(test.database.reader);
    expect(recorded.rows[0]).toEqual({ kind: 'store.compare-versions', public: { resource: '601', from: 1, to: 3, rows: 1 } });
    for (const [who, status] of [
      ['head', 403],
      ['authority', 404],
      ['auditor', 403],
      ['neighbour', 404],
    ] as const)
      expect((await call(who, 'GET', '601/data-versions/1/compare/3/rows')).status).toBe(status);
  });

  it('whoever lets rows out in the store’s stead is asked first, and may refuse', async () => {
    const guarded = test.another({
      discloseComparison: async ({ principal, resource, agency, from, to }) => {
        throw new Error(JSON.stringify([principal.id, resource, agency, from, to]));
      },
    });
    const other = await buildServer({ routes: guarded.routes, authenticate: async () => people.officer });
    const answer = await other.inject({ method: 'GET', url: '/api/v1/resources/601/data-versions/1/compare/3/rows' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('k3');
    await other.close();
  });
});

describe('a roll-back', () => {
  it('makes an earlier version’s rows stand again, with its reason, as a new version; loads go on from there', async () => {
    await threeVersions('611');
    const { status, body } = await call('officer', 'POST', '611/data-versions/roll-back', { from: 3, to: 1, reason: '误删' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ number: 4, kind: 'roll-back', restores: 1, reason: '误删', rows: 50, current: true });
    expect(await test.all('611')).toEqual(base.map((row) => [...row]));
    // What versions 2 and 3 wrote into the segment is not brought back by a change onto version 4.
    expect(await test.load('611', file([['k9', 'z', 9]]), 'upsert')).toMatchObject({
      state: 'published',
      version: 5,
      change: { inPlace: false },
    });
    expect((await test.all('611')).filter(([, value]) => value !== 'a')).toEqual([['k9', 'z', 9]]);
    expect(await test.all('611')).toHaveLength(50);
    const recorded = await sql<{ actor: string; public: Record<string, unknown> }>`
      select actor, public from ledger.entry where kind = 'store.roll-back'`.execute(test.database.reader);
    expect(recorded.rows).toMatchObject([{ actor: '1', public: { resource: '611', version: 4, restores: 1 } }]);
    expect(JSON.stringify(recorded.rows)).not.toContain('误删');
  });

  it('of a roll-back stands on the rows that were', async () => {
    await threeVersions('612');
    await call('officer', 'POST', '612/data-versions/roll-back', { from: 3, to: 1, reason: '误删' });
    await call('head', 'POST', '612/data-versions/roll-back', { from: 4, to: 3, reason: '改回' });
    expect(await test.all('612')).toHaveLength(50);
    expect(await test.load('612', file([['k9', 'z', 9]]), 'upsert')).toMatchObject({ version: 6, change: { inPlace: true } });
    expect((await test.all('612')).map(([key]) => key)).not.toContain('k3');
  });

  it('is refused where it would undo what nobody has looked at, or cannot be', async () => {
    await threeVersions('613');
    const attempt = async (to: number, from = 3, who: keyof typeof people = 'officer', reason = '误删') =>
      (await call(who, 'POST', '613/data-versions/roll-back', { from, to, reason })).body['code'];
    expect(await attempt(1, 2)).toBe('store.base-changed');
    expect(await attempt(3)).toBe('store.version-current');
    expect(await attempt(99)).toBe('store.version-gone');
    expect(await attempt(1, 3, 'neighbour')).toBe('store.not-provider');
    expect(await attempt(1, 3, 'auditor')).toBe('kernel.not-permitted');
    expect(await attempt(1, 3, 'officer', '  ')).toBe('kernel.invalid-input');
    test.publish(aResource('613', [...items, anItem('i4', 'x')], 2));
    expect(await attempt(1)).toBe('store.layout-changed');
    expect(await test.all('613')).toHaveLength(50);
  });

  it('and a load that began before it does not undo it unseen', async () => {
    await threeVersions('614');
    const slow = test.another();
    const { Readable } = await import('node:stream');
    const text = `k,v,n\n${Array.from({ length: 60_000 }, (_, at) => `k${at},a,${at}`).join('\n')}\n`;
    const { id } = await slow.startLoad({
      resource: '614',
      file: Readable.from([Buffer.from(text)]),
      fileName: 'a.csv',
      principal: people.officer,
    });
    await call('officer', 'POST', '614/data-versions/roll-back', { from: 3, to: 1, reason: '误删' });
    expect(await slow.awaitLoad(id, people.officer)).toMatchObject({ state: 'refused', problem: { code: 'store.base-changed' } });
    expect(await test.all('614')).toHaveLength(50);
  });
});

describe('old versions', () => {
  it('are held for an hour after they were replaced, however many came since: somebody may be reading them', async () => {
    test.publish(aResource('622', items));
    await test.load('622', file(base));
    for (let round = 0; round < 7; round += 1) await test.load('622', `k\nk${round}\n`, 'delete');
    await test.store.sweep();
    expect((await call('officer', 'GET', '622/data-versions')).body).toMatchObject({ total: 8, items: Array(8).fill({ held: true }) });
  });

  it('are let go beyond the last few: their rows are gone from the disk, their counts stay', async () => {
    const few = await openTestStore({ limits: { versionsKept: 2, readMinutes: 0 } });
    few.publish(aResource('621', items));
    await few.load('621', file(base));
    await few.load('621', file([['k1', 'secret', 1]]), 'upsert');
    const slow = openRows({ database: few.database });
    const former = (await slow.currentSegment('621')) as Segment;
    await few.load('621', file([['k1', 'b', 1]]), 'upsert');
    await few.load('621', 'k\nk2\n', 'delete');
    await few.load('621', 'k\nk3\n', 'delete');
    await few.store.sweep();
    const left = await sql<{ cell: string }>`select i2 as cell from pool.d1_s1 where i1 = 'k1'`.execute(few.database.reader);
    expect(left.rows).toEqual([{ cell: 'b' }]);
    // Whoever still reads a version that was let go is told, and does not go away with fewer rows than it has.
    const readToTheEnd = async () => {
      for await (const _rows of slow.streamRows(former, { items: ['i1'] }));
    };
    await expect(readToTheEnd()).rejects.toThrow('of 50 rows');
    await slow.close();
    expect(await few.all('621')).toHaveLength(48);
    const versions = await sql<{ number: number; held: boolean }>`
      select number, retired_at is null as held from store.version order by number`.execute(few.database.reader);
    expect(versions.rows.map(({ held }) => held)).toEqual([false, false, false, true, true]);
    const acts = await sql<{ public: Record<string, unknown> }>`
      select public from ledger.entry where kind = 'store.retire-versions' order by batch`.execute(few.database.reader);
    expect(acts.rows.flatMap((act) => act.public['versions'])).toEqual([1, 2, 3]);
    // A segment that no kept version uses goes as a whole.
    await few.load('621', file(base.slice(0, 10)));
    await few.load('621', file(base.slice(20, 30)));
    await few.store.sweep();
    expect(await few.debris()).toEqual([]);
    const tables = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'pool'`.execute(
      few.database.reader,
    );
    expect(tables.rows).toHaveLength(2);
    expect(await few.all('621')).toHaveLength(10);
    await expect(few.store.rollBack({ resource: '621', from: 7, to: 4, reason: '误删' }, people.officer)).rejects.toMatchObject({
      code: 'store.version-gone',
    });
  });
});
