import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel';
import { formatRecord } from './csv/format-record.ts';
import { pathOfFile } from './files/keep-file.ts';
import { anItem, aResource, openTestStore, type TestStore } from './testing/open-test-store.ts';
import { people } from './testing/people.ts';

let test: TestStore;
const items = [
  anItem('i1', '编号', { key: true, nameEn: 'code' }),
  anItem('i2', '姓名', { length: 4, required: true }),
  anItem('i3', '年龄', { dataType: 'I' }),
  anItem('i4', '登记日期', { dataType: 'D' }),
  anItem('i5', '在册', { dataType: 'L' }),
];
const header = '编号,姓名,年龄,登记日期,在册';
const good = [`${header}`, '1,张三,41,2020-01-02,是', '2,李四,,,否', '3,莫𡐓,7,20240229,1'].join('\n');

beforeAll(async () => {
  test = await openTestStore({ limits: { chunkRows: 3 } });
});

describe('a load publishes a complete version', () => {
  it('with every good row, exact counts, provenance and the original file', async () => {
    test.publish(aResource('101', items));
    const load = await test.load('101', `\ufeff${good}\r\n`);
    expect(load).toMatchObject({
      state: 'published',
      version: 1,
      counts: { rows: 3, good: 3, bad: 0, blank: 0, normalised: 1 },
      file: { encoding: 'utf-8', delimiter: ',' },
    });
    expect(await test.all('101')).toEqual([
      ['1', '张三', 41, '2020-01-02', true],
      ['2', '李四', null, null, false],
      ['3', '莫𡐓', 7, '2024-02-29', true],
    ]);
    const segment = await test.rows.currentSegment('101');
    expect(segment).toMatchObject({ version: 1, rows: 3, lastRow: 4 });
    const provenance = await sql<{
      load: string;
      row: string;
    }>`select _load as load, _row as row from ${sql.raw(segment?.table ?? '')} order by _row`.execute(test.database.reader);
    expect(provenance.rows).toEqual([2, 3, 4].map((row) => ({ load: load.id, row: String(row) })));
    expect(await readFile(pathOfFile(test.directory, load.file.sha256), 'utf8')).toBe(`\ufeff${good}\r\n`);
    expect((await test.acts()).slice(-2)).toMatchObject([
      { kind: 'store.start-load' },
      { kind: 'store.publish-version', public: { resource: '101', version: 1, rows: 3, quarantined: 0, sha256: load.file.sha256 } },
    ]);
  });

  it('by Chinese or English column names, in any order, from GB18030 and from a tab-separated UTF-16 of a spreadsheet', async () => {
    test.publish(aResource('102', items));
    const text = 'CODE,年龄,登记日期,在册,col_i2\n1,41,2020-01-02,true,张三\n';
    await test.load('102', iconv.encode(text, 'gb18030'));
    const expected = [['1', '张三', 41, '2020-01-02', true]];
    expect(await test.all('102')).toEqual(expected);
    const tabs = await test.load('102', Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'));
    expect(tabs).toMatchObject({ state: 'published', version: 2, file: { encoding: 'utf-16le', delimiter: '\t' } });
    expect(await test.all('102')).toEqual(expected);
  });

  it('whatever text the cells hold: what goes in comes out', async () => {
    const wide = [
      anItem('i1', 'k', { key: true, dataType: 'I' }),
      anItem('i2', 'a', { dataType: 'M' }),
      anItem('i3', 'b', { dataType: 'G' }),
    ];
    test.publish(aResource('103', wide));
    const cell = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\\N', '\\.', '\\', '\t', 'a\r\nb', '"', ',', '\ufeff', '\\x41', '\u2028'))
      .filter((text) => !text.includes('\0') && text.isWellFormed());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 }),
        fc.constantFrom('\n', '\r\n'),
        async (cells, end) => {
          const lines = cells.map(([a, b], at) => formatRecord([String(at), a, b]));
          // With its mark: of a short file the encoding cannot always be told without one, and then it is refused.
          const load = await test.load('103', `\ufeff${['k,a,b', ...lines, ''].join(end)}`);
          expect(load.state).toBe('published');
          expect(await test.all('103')).toEqual(cells.map(([a, b], at) => [at, a || null, b || null]));
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('bad rows go to quarantine and good ones into the version', () => {
  it('with row, column, reason in both languages and the row as it stood', async () => {
    test.publish(aResource('104', items));
    const file = [
      header,
      '1,张三,41,2020-01-02,是',
      '2,,x,2020-13-02,也许',
      '',
      '3,"王,五",7,,1',
      '4,赵六',
      '"5"x,钱七,1,,1',
      '6,孙\0,1,,1',
      ',,,,',
      '7,"五个字的名",1,,1',
      '8,周八,1,,1',
    ];
    const load = await test.load('104', file.join('\r\n'));
    expect(load).toMatchObject({ state: 'published', counts: { rows: 8, good: 3, bad: 5, blank: 2 } });
    expect((await test.all('104')).map(([code]) => code)).toEqual(['1', '3', '8']);
    const { items: rows, total } = await test.rows.readQuarantine({ load: load.id, after: 0, limit: 10 });
    expect(total).toBe(5);
    expect(rows.map(({ row, problems, raw }) => [row, problems.map(({ column, reason }) => `${column}:${reason}`).join(' '), raw])).toEqual(
      [
        [3, '姓名:required 年龄:not-an-integer 登记日期:no-such-day 在册:not-a-boolean', '2,,x,2020-13-02,也许'],
        [6, ':field-count', '4,赵六'],
        [7, ':text-after-quote', '"5"x,钱七,1,,1'],
        [8, '姓名:nul-character', '6,孙␀,1,,1'],
        [10, '姓名:too-long', '7,"五个字的名",1,,1'],
      ],
    );
    expect(rows[1]?.problems[0]).toMatchObject({ text: { zh: '应有 5 列，实有 2 列', en: 'has 2 fields where the header has 5' } });
    expect(rows[0]?.problems[0]).toMatchObject({ item: 'i2', text: { zh: '必填项为空' } });
    expect(load.reasons).toContainEqual({
      column: '姓名',
      reason: 'too-long',
      text: expect.objectContaining({ zh: '超过 4 个字符' }),
      rows: 1,
    });
  });

  it('a repeated key too, naming the row that came first, however many there are', async () => {
    const keyed = [anItem('i1', 'a', { key: true }), anItem('i2', 'b', { key: true, dataType: 'I' }), anItem('i3', 'c')];
    test.publish(aResource('105', keyed));
    const rows = Array.from({ length: 30_000 }, (_, at) => `${at % 28_000},1,${at}`);
    const load = await test.load('105', `a,b,c\n${rows.join('\n')}\n`);
    expect(load).toMatchObject({ state: 'published', counts: { rows: 30_000, good: 28_000, bad: 2_000 } });
    expect((await test.all('105')).map(([, , c]) => Number(c))).toEqual(Array.from({ length: 28_000 }, (_, at) => at));
    const page = await test.rows.readQuarantine({ load: load.id, after: 30_000, limit: 10 });
    expect(page).toMatchObject({
      total: 2_000,
      items: [
        {
          row: 30_001,
          raw: '1999,1,29999',
          problems: [{ column: 'a、b', reason: 'duplicate-key', text: expect.objectContaining({ zh: '主键与第 2001 行重复' }) }],
        },
      ],
    });
  });

  it('more than a tenth of the file, and more than ten rows, publishes nothing; the reasons stay to be read', async () => {
    test.publish(aResource('106', items));
    const rows = (bad: number) => Array.from({ length: 100 }, (_, at) => `${at},${at < bad ? '' : '张三'},1,,1`);
    expect(await test.load('106', [header, ...rows(10)].join('\n'))).toMatchObject({ state: 'published', version: 1 });
    const refused = await test.load('106', [header, ...rows(11)].join('\n'));
    expect(refused).toMatchObject({ state: 'refused', problem: { code: 'store.too-many-bad-rows' }, counts: { bad: 11, rows: 100 } });
    expect((await test.rows.readQuarantine({ load: refused.id, after: 0, limit: 1 })).total).toBe(11);
    expect(await test.rows.currentSegment('106')).toMatchObject({ version: 1, rows: 90 });
    expect(await test.load('106', `${header}\n1,,,,\n`)).toMatchObject({ state: 'refused', problem: { code: 'store.too-many-bad-rows' } });
  });
});

describe('all or nothing: a file that is not fit changes nothing', () => {
  beforeAll(async () => {
    test.publish(aResource('107', items));
    expect(await test.load('107', good)).toMatchObject({ state: 'published', version: 1 });
  });

  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['no bytes', '', 'store.empty-file', /空/],
    ['only a header', `${header}\n`, 'store.no-rows', /表头/],
    ['a missing column', good.replaceAll(/,[^,\n]*$/gm, ''), 'store.missing-columns', /在册/],
    ['an unknown column', good.replace('年龄', '身高'), 'store.unknown-columns', /身高/],
    ['a column twice', good.replace('年龄', '姓名'), 'store.duplicate-columns', /姓名/],
    ['5,000 columns', `${Array.from({ length: 5_000 }, (_, at) => `c${at}`).join(',')}\n`, 'store.unknown-columns', /5000 列：c0、c1.*…/],
    ['a workbook named .csv', Buffer.from('504b0304140006', 'hex'), 'store.not-a-csv', /XLSX/],
    ['bytes of no encoding', Buffer.concat([Buffer.from(good), Buffer.from([0xff])]), 'store.damaged-utf8', /第 \d+ 字节/],
    ['a file cut off in a row', `${good}\n4,王`, 'store.cut-off-file', /第 5 行/],
    ['a file cut off inside quotes', `${good}\n4,"王五,1,,1\n5,a,1,,1\n`, 'store.unclosed-quote', /第 5 行/],
    ['an endless line', `${good}\n4,${'x'.repeat(1_100_000)},1,,1\n`, 'store.row-too-long', /第 5 行/],
  ])('%s', async (_what, file, code, says) => {
    const load = await test.load('107', file);
    expect(load).toMatchObject({ state: 'refused', phase: 'ended', problem: { code, message: { zh: expect.stringMatching(says) } } });
    expect(load.version).toBeUndefined();
    if (/columns|rows/.test(code)) expect(load.file.encoding).toBe('utf-8');
    expect(await test.rows.currentSegment('107')).toMatchObject({ version: 1 });
    expect(await test.all('107')).toHaveLength(3);
    expect(await test.debris()).toEqual([]);
    expect((await test.acts()).at(-1)).toMatchObject({ kind: 'store.close-load', public: { state: 'refused', code } });
  });

  it('a catalogue that changed its items during the load', async () => {
    const begun = await test.store.startLoad({
      resource: '107',
      file: Readable.from([Buffer.from(good)]),
      fileName: 'a.csv',
      principal: people.officer,
    });
    test.publish(aResource('107', items, 2));
    const load = await test.store.awaitLoad(begun.id, people.officer);
    expect(load).toMatchObject({ state: 'refused', problem: { code: 'store.resource-changed' } });
  });

  it('a ledger that cannot write', async () => {
    test.publish(aResource('108', items));
    test.failRecords(true);
    try {
      await expect(test.load('108', good)).rejects.toThrow('out of reach');
    } finally {
      test.failRecords(false);
    }
    expect(await test.rows.currentSegment('108')).toBeUndefined();
  });

  it('a key that is too long to be indexed', async () => {
    test.publish(aResource('109', [anItem('i1', 'k', { key: true, length: 5_000 })]));
    let key = '';
    for (let at = 0; key.length < 4_000; at++) key += String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000));
    expect(await test.load('109', `k\n${key}\n`)).toMatchObject({ state: 'refused', problem: { code: 'store.key-too-long' } });
  });
});
