import { Readable } from 'node:stream';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel';
import { formatRecord } from './csv/format-record.ts';
import type { LoadMode } from './model.ts';
import { openRows, type Row, type Segment } from './rows.ts';
import { anItem, aResource, openTestStore, type TestStore } from './testing/open-test-store.ts';
import { people } from './testing/people.ts';

let test: TestStore;
const items = [anItem('i1', '编号', { key: true }), anItem('i2', '姓名'), anItem('i3', '金额', { dataType: 'N' })];
const register = (rows: readonly (readonly [string, string, string])[]) =>
  ['编号,姓名,金额', ...rows.map((row) => formatRecord(row)), ''].join('\n');
const hundred = Array.from({ length: 100 }, (_, at) => [String(at).padStart(3, '0'), `姓名${at}`, `${at}.50`] as const);

beforeAll(async () => {
  test = await openTestStore({ limits: { chunkRows: 40 } });
});

/** Asked of the database each time: what readers keep in memory may be a moment behind. */
async function segmentOf(resource: string): Promise<string | undefined> {
  const found = await sql<{ name: string }>`select 'pool.d' || d.id || '_s' || v.segment as name from store.dataset d
    join store.version v on v.dataset = d.id and v.number = d.current_version where d.resource = ${resource}`.execute(test.database.reader);
  return found.rows[0]?.name;
}

describe('a load by key', () => {
  it('adds, replaces and leaves alone, in place, and each row knows where it came from', async () => {
    test.publish(aResource('401', items));
    const first = await test.load('401', register(hundred));
    const second = await test.load(
      '401',
      register([
        ['007', '改名', '7.50'],
        ['008', '姓名8', '8.50'],
        ['100', '新来', '1'],
      ]),
      'upsert',
    );
    expect(second).toMatchObject({
      state: 'published',
      version: 2,
      mode: 'upsert',
      baseVersion: 1,
      change: { added: 1, changed: 1, removed: 0, inPlace: true },
    });
    const all = await test.all('401');
    expect(all).toHaveLength(101);
    expect(all[7]).toEqual(['007', '改名', '7.50']);
    expect(all[100]).toEqual(['100', '新来', '1']);
    const origin = await sql<{ key: string; load: string; row: string; from: number }>`
      select i1 as key, _load as load, coalesce(_source, _row) as row, _from as from from ${sql.raw((await segmentOf('401')) ?? '')}
      where i1 in ('007', '008', '100') order by i1, _from`.execute(test.database.reader);
    expect(origin.rows).toEqual([
      { key: '007', load: first.id, row: '9', from: 0 },
      { key: '007', load: second.id, row: '2', from: 2 },
      { key: '008', load: first.id, row: '10', from: 0 },
      { key: '100', load: second.id, row: '4', from: 2 },
    ]);
    expect((await test.acts()).at(-1)).toMatchObject({ kind: 'store.publish-version', public: { version: 2, rows: 101, mode: 'upsert' } });
    expect(await test.debris()).toEqual([]);
  });

  it('takes a number with another last digit for a change: it is kept digit for digit', async () => {
    test.publish(aResource('402', items));
    await test.load('402', register(hundred));
    const load = await test.load(
      '402',
      register([
        ['001', '姓名1', '1.5'],
        ['002', '姓名2', '2.50'],
      ]),
      'upsert',
    );
    expect(load.change).toMatchObject({ added: 0, changed: 1, removed: 0 });
    expect((await test.all('402'))[1]).toEqual(['001', '姓名1', '1.5']);
  });

  it('removes by a file of keys; a key that is not there goes to quarantine', async () => {
    test.publish(aResource('403', items));
    await test.load('403', register(hundred));
    const load = await test.load('403', '编号\n003\n999\n004\n', 'delete');
    expect(load).toMatchObject({
      state: 'published',
      version: 2,
      counts: { rows: 3, good: 2, bad: 1 },
      change: { removed: 2, inPlace: true },
    });
    expect((await test.all('403')).map(([key]) => key)).toEqual(
      hundred.map(([key]) => key).filter((key) => key !== '003' && key !== '004'),
    );
    const { items: rows } = await test.rows.readQuarantine({ load: load.id, after: 0, limit: 10 });
    expect(rows).toMatchObject([{ row: 3, raw: '999', problems: [{ item: 'i1', reason: 'no-such-key' }] }]);
    const fresh = openRows({ database: test.database });
    const segment = (await fresh.currentSegment('403')) as Segment;
    expect(await fresh.readRowsByKeys(segment, [['003'], ['005']], ['i2'])).toEqual([undefined, ['姓名5']]);
    await fresh.close();
  });

  it('of more than three tenths builds the segment anew, with places and origins kept', async () => {
    test.publish(aResource('404', items));
    const first = await test.load('404', register(hundred));
    const before = await segmentOf('404');
    const many = hundred.slice(0, 40).map(([key, name]) => [key, `${name}改`, '0'] as const);
    const load = await test.load('404', register(many.toReversed()), 'upsert');
    expect(load).toMatchObject({ state: 'published', change: { added: 0, changed: 40, removed: 0, inPlace: false } });
    expect(await segmentOf('404')).not.toBe(before);
    expect((await test.all('404')).map(([key]) => key)).toEqual(hundred.map(([key]) => key));
    const origin = await sql<{ load: string; rows: string }>`
      select _load as load, count(*) as rows from ${sql.raw((await segmentOf('404')) ?? '')} group by 1 order by 1`.execute(
      test.database.reader,
    );
    expect(origin.rows).toEqual([
      { load: first.id, rows: '60' },
      { load: load.id, rows: '40' },
    ]);
  });

  it('can be the first', async () => {
    test.publish(aResource('405', items));
    expect(await test.load('405', register(hundred.slice(0, 3)), 'upsert')).toMatchObject({
      state: 'published',
      version: 1,
      counts: { good: 3 },
    });
    expect(await test.all('405')).toHaveLength(3);
  });

  it.each<[string, string, LoadMode, string]>([
    ['a delete with other columns', register(hundred.slice(0, 1)), 'delete', 'store.unknown-columns'],
    ['a delete of keys none of which is there', '编号\nx\ny\n', 'delete', 'store.too-many-bad-rows'],
    ['an upsert that lacks a column', '编号,姓名\n1,a\n', 'upsert', 'store.missing-columns'],
  ])('that is not fit changes nothing: %s', async (_what, file, mode, code) => {
    if (!(await segmentOf('406'))) {
      test.publish(aResource('406', items));
      await test.load('406', register(hundred));
    }
    expect(await test.load('406', file, mode)).toMatchObject({ state: 'refused', problem: { code } });
    expect(await test.all('406')).toHaveLength(100);
    expect(await test.debris()).toEqual([]);
  });

  it('needs a key, rows to remove from, and rows laid out as they are now', async () => {
    test.publish(aResource('407', [anItem('i2', '姓名')]));
    await expect(test.load('407', '姓名\na\n', 'upsert')).rejects.toMatchObject({ code: 'store.no-key' });
    test.publish(aResource('408', items));
    await expect(test.load('408', '编号\na\n', 'delete')).rejects.toMatchObject({ code: 'store.no-data' });
    await test.load('408', register(hundred));
    test.publish(aResource('408', [...items, anItem('i4', '备注')], 2));
    await expect(test.load('408', '编号,姓名,金额,备注\n1,a,1,\n', 'upsert')).rejects.toMatchObject({ code: 'store.layout-changed' });
    // The way on that the fault names.
    expect(await test.load('408', '编号,姓名,金额,备注\n1,a,1,x\n')).toMatchObject({ state: 'published', version: 2 });
    expect(await test.all('408')).toEqual([['1', 'a', '1', 'x']]);
  });

  it('is refused when the catalogue publishes new items meanwhile', async () => {
    test.publish(aResource('409', items));
    await test.load('409', register(hundred));
    const begun = await test.store.startLoad({
      resource: '409',
      file: Readable.from([register([['001', 'x', '1']])]),
      fileName: 'a.csv',
      principal: people.officer,
      mode: 'upsert',
    });
    test.publish(aResource('409', items, 2));
    expect(await test.store.awaitLoad(begun.id, people.officer)).toMatchObject({
      state: 'refused',
      problem: { code: 'store.resource-changed' },
    });
    expect((await test.all('409'))[1]).toEqual(['001', '姓名1', '1.50']);
  });
});

describe('a whole file', () => {
  it('that changes little stays in its segment; rows it no longer has are gone', async () => {
    test.publish(aResource('411', items));
    await test.load('411', register(hundred));
    const before = await segmentOf('411');
    const next = [...hundred.slice(5, 99), ['500', '新', '1'] as const, ['000', '改', '0.50'] as const];
    const load = await test.load('411', register(next));
    expect(load).toMatchObject({ state: 'published', mode: 'full', change: { added: 1, changed: 1, removed: 5, inPlace: true } });
    expect(await segmentOf('411')).toBe(before);
    expect((await test.all('411')).toSorted()).toEqual(next.map((row) => [...row]).toSorted());
  });

  it('that changes much gets a segment of its own, in the order of the file', async () => {
    test.publish(aResource('412', items));
    await test.load('412', register(hundred));
    const next = hundred.slice(50).toReversed();
    expect(await test.load('412', register(next))).toMatchObject({ change: { removed: 50, inPlace: false } });
    expect(await test.all('412')).toEqual(next.map((row) => [...row]));
  });

  it('with a repeated key keeps the first row, also where it is compared', async () => {
    test.publish(aResource('413', items));
    await test.load('413', register(hundred));
    const load = await test.load('413', register([...hundred, ['005', '重复', '1']]));
    expect(load).toMatchObject({ state: 'published', counts: { bad: 1 }, change: { added: 0, changed: 0, removed: 0, inPlace: true } });
    expect((await test.rows.readQuarantine({ load: load.id, after: 0, limit: 10 })).items).toMatchObject([
      { row: 102, raw: '005,重复,1', problems: [{ reason: 'duplicate-key', text: { zh: '主键与第 7 行重复' } }] },
    ]);
  });

  it('begins another segment when half of the table is history', async () => {
    test.publish(aResource('414', items));
    await test.load('414', register(hundred));
    const used = new Set<string | undefined>();
    for (let round = 0; round < 6; round += 1) {
      const rows = hundred.map(([key, name], at) => [key, name, at < 25 ? `${round}` : '1.50'] as const);
      await test.load('414', register(rows));
      used.add(await segmentOf('414'));
      const stored = await sql<{ rows: string }>`select count(*) as rows from ${sql.raw((await segmentOf('414')) ?? '')}`.execute(
        test.database.reader,
      );
      expect(Number(stored.rows[0]?.rows)).toBeLessThanOrEqual(200);
    }
    expect(used.size).toBeGreaterThan(1);
  });
});

describe('a reader of a former version', () => {
  it('goes on reading it whole while the segment changes under it, page by page and by key', async () => {
    test.publish(aResource('415', items));
    await test.load('415', register(hundred));
    const rows = openRows({ database: test.database });
    const former = (await rows.currentSegment('415')) as Segment;
    const read: Row[] = [];
    let turn = 0;
    for await (const batch of rows.streamRows(former, { items: ['i1', 'i2', 'i3'], batch: 20 })) {
      read.push(...batch);
      turn += 1;
      await test.load(
        '415',
        register([
          [`00${turn}`, '改', '0'],
          [`n${turn}`, '新', '0'],
        ]),
        'upsert',
      );
      await test.load('415', `编号\n09${turn}\n`, 'delete');
    }
    expect(read).toEqual(hundred.map((row) => [...row]));
    expect(await rows.readRowsByKeys(former, [['001'], ['091'], ['n1']], ['i2'])).toEqual([['姓名1'], ['姓名91'], undefined]);
    await rows.close();
  });
});

describe('whatever is loaded, in whatever order', () => {
  it('the current version holds what a plain map would hold', async () => {
    test.publish(aResource('421', items));
    const expected = new Map<string, Row>();
    const key = fc.integer({ min: 0, max: 40 }).map((n) => `k${n}`);
    const row = fc.tuple(key, fc.constantFrom('a', 'b', '', '"q"'), fc.constantFrom('1', '1.0', '-2', ''));
    const step = fc.record({
      mode: fc.constantFrom<LoadMode>('full', 'upsert', 'upsert', 'delete'),
      rows: fc.array(row, { minLength: 1, maxLength: 30 }),
    });
    await test.load('421', register([['k0', 'a', '1']]));
    expected.set('k0', ['k0', 'a', '1']);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const { mode, rows } of steps) {
          const first = new Map(rows.toReversed().map((each) => [each[0], each] as const));
          const file = mode === 'delete' ? ['编号', ...first.keys(), ''].join('\n') : register([...first.values()]);
          const load = await test.load('421', file, mode);
          if (load.state !== 'published') continue;
          if (mode === 'full') expected.clear();
          for (const [id, [, name, amount]] of first)
            if (mode === 'delete') expected.delete(id);
            else expected.set(id, [id, name || null, amount || null]);
          const all = await test.all('421');
          expect(all.toSorted()).toEqual([...expected.values()].toSorted());
          const counted = await sql<{ rows: string }>`select rows from store.version v join store.dataset d on d.id = v.dataset
            where d.resource = '421' and v.number = ${load.version ?? 0}`.execute(test.database.reader);
          expect(Number(counted.rows[0]?.rows)).toBe(expected.size);
        }
      }),
      { numRuns: 12 },
    );
    expect(await test.debris()).toEqual([]);
  }, 120_000);
});
