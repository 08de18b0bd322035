import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Row } from '#access';
import type { CsvColumn } from '#kernel';
import { mostSheetRows, writeXlsx } from './write-xlsx.ts';

const columns: readonly CsvColumn[] = [
  { column: 'code', name: '代码', numeric: false },
  { column: 'amount', name: '金额', numeric: true },
  { column: 'note', name: '=备注&', numeric: false },
];
const madeAt = new Date('2026-11-22T00:00:00Z');

async function* from(rows: readonly Row[]) {
  yield* rows;
}

async function make(rows: readonly Row[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of writeXlsx(from(rows), columns, { name: '目录/数据', rows: rows.length, madeAt })) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The parts of a ZIP by its central directory, as a reader finds them. */
function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, name, extra, comment, offset] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
      file.readUInt32LE(at + 42),
    ];
    const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    const content = file.subarray(start, start + size);
    parts.set(file.toString('utf8', at + 46, at + 46 + name), (method === 8 ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
}

it('is a workbook with its parts, a heading and a row for each row', async () => {
  const parts = unzip(await make([{ code: '007', amount: '12.50', note: null }]));
  expect([...parts.keys()].sort()).toEqual(
    [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ].sort(),
  );
  expect(parts.get('xl/workbook.xml')).toContain('name="目录 数据"');
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet.match(/<row>/g)).toHaveLength(2);
  expect(sheet).toContain('<t xml:space="preserve">=备注&amp;</t>');
  expect(sheet).toContain('<t xml:space="preserve">007</t></is></c><c><v>12.50</v></c><c/>');
});

it('never writes a formula, loses no digit and no character', async () => {
  const sheet = unzip(
    await make([
      { code: '=1+1', amount: '1234567890123456', note: 'a\u0000b\r\n<x>_x000A_\ud800' },
      { code: '320202199001010012', amount: 'abc', note: ' 前后 ' },
    ]),
  ).get('xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('<t xml:space="preserve">=1+1</t>');
  // Sixteen digits stay text; fifteen are what a sheet keeps of a number.
  expect(sheet).toContain('<t xml:space="preserve">1234567890123456</t>');
  expect(sheet).toContain('a_x0000_b_x000D_\n&lt;x&gt;_x005F_x000A_\ufffd');
  expect(sheet).toContain('<t xml:space="preserve"> 前后 </t>');
});

it('says so where text is longer than a cell can hold', async () => {
  const sheet = unzip(await make([{ code: 'x'.repeat(40_000), amount: null, note: '' }])).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('此处截断');
  expect(/x{32000,}/.exec(sheet)?.[0].length).toBeLessThan(32_767);
});

it('gives the same bytes for the same rows, and refuses more rows than a sheet has', async () => {
  const rows = [{ code: '1', amount: 1, note: true }];
  expect((await make(rows)).equals(await make(rows))).toBe(true);
  const tooMany = writeXlsx(from([]), columns, { name: 'x', rows: mostSheetRows, madeAt });
  await expect(tooMany.next()).rejects.toMatchObject({ code: 'portal.too-many-rows' });
});

it('stops reading when its taker leaves, and passes a failure on', async () => {
  let read = 0;
  let closed = false;
  async function* endless() {
    try {
      for (;;) {
        read += 1;
        yield { code: `${read}${'x'.repeat(500)}${Math.random()}`, amount: read, note: null };
      }
    } finally {
      closed = true;
    }
  }
  const pieces = writeXlsx(endless(), columns, { name: 'x', rows: undefined, madeAt });
  while (read === 0) await pieces.next();
  await pieces.return(undefined);
  await new Promise((done) => setTimeout(done, 50));
  expect(closed).toBe(true);
  async function* failing() {
    yield { code: '1', amount: 1, note: null };
    throw new Error('the store is gone');
  }
  await expect(
    (async () => {
      for await (const _ of writeXlsx(failing(), columns, { name: 'x', rows: undefined, madeAt }));
    })(),
  ).rejects.toThrow('the store is gone');
});
