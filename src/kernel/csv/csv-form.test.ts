import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvColumn, exactForm, excelForm } from './csv-form.ts';
import { writeCsv } from './write-csv.ts';

const text: CsvColumn = { column: 'name', name: '名称', numeric: false };
const number: CsvColumn = { column: 'amount', name: '金额', numeric: true };
const excel = (cell: string | number | boolean | null, column = text) => excelForm.line([cell, 'x'], [column, text]).split(',')[0];

/** Reads RFC 4180 as the standard says. */
function parse(csv: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  for (let at = 0; at < csv.length; ) {
    const quoted = csv[at] === '"';
    const match = quoted ? /"((?:[^"]|"")*)"/y : /[^",\r\n]*/y;
    match.lastIndex = at;
    const found = match.exec(csv);
    if (!found) throw new Error(`not CSV at ${at}`);
    row.push(quoted ? (found[1] ?? '').replaceAll('""', '"') : found[0] === '' ? null : found[0]);
    at += found[0].length;
    if (csv[at] === ',') at += 1;
    else {
      if (csv.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${at}`);
      at += 2;
      rows.push(row);
      row = [];
    }
    if (csv[at - 1] === ',' && at === csv.length) row.push(null);
  }
  return rows;
}

describe('the exact file', () => {
  it('gives back every text and every missing value as it was', () => {
    const cell = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '"', ',', '\r\n', '\n', '=1+1', '𠮷', ' a ')), {
      nil: null,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant('end')), { maxLength: 8 }), (rows) => {
        const csv = rows.map((row) => exactForm.line(row, [text, text, text])).join('');
        expect(parse(csv)).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  it('has no mark and no guard, so that programs read what is stored', () => {
    expect(exactForm.mark + exactForm.heading([text, number])).toBe('name,amount\r\n');
    expect(exactForm.line(['=1+1', -5], [text, number])).toBe('=1+1,-5\r\n');
  });

  it('does not lose a lone missing value as a blank line', () => {
    expect(exactForm.line([null], [text])).toBe('""\r\n');
  });
});

describe('the file for spreadsheets', () => {
  it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1+1', '－1', '＠x'])('starts no formula: %j', (cell) => {
    expect(excel(cell)?.startsWith(`"'`)).toBe(true);
  });

  it.each(['110101001001', '007', '320200199001011234'])('keeps every digit of %s', (cell) => {
    expect(excel(cell)).toBe(`"\t${cell}"`);
  });

  it('lets numbers be numbers', () => {
    expect(excel('-12.50', number)).toBe('-12.50');
    expect(excel(-3, number)).toBe('-3');
    expect(excel(null, number)).toBe('');
    expect(excel('-12.50', text)).toBe(`"'-12.50"`);
    expect(excel('=1', number)).toBe(`"'=1"`);
    expect(excel('12345')).toBe('"12345"');
  });

  it('begins with a mark and Chinese headings', () => {
    expect(excelForm.mark + excelForm.heading([text, { ...number, name: '=金额' }])).toBe('\ufeff"名称","\'=金额"\r\n');
  });

  it('never yields a cell that a spreadsheet evaluates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const inside = (excelForm.line([cell], [text]).slice(1, -3) ?? '').trimStart();
        return !/^[=+\-@＝＋－＠]/.test(inside);
      }),
    );
  });
});

describe('a file being written', () => {
  async function* rows(count: number) {
    for (let each = 0; each < count; each += 1) yield { name: `第${each}行`, amount: each };
  }

  it('comes in pieces, at the taker’s pace, and its size is told at the end', async () => {
    let told = 0;
    const pieces: Buffer[] = [];
    for await (const piece of writeCsv(rows(20_000), [text, number], exactForm, (bytes) => (told = bytes))) pieces.push(piece);
    const whole = Buffer.concat(pieces);
    expect(pieces.length).toBeGreaterThan(2);
    expect(told).toBe(whole.length);
    expect(whole.toString('utf8').split('\r\n')).toHaveLength(20_002);
  });

  it('tells no size when the taker left', async () => {
    let told = 0;
    for await (const _piece of writeCsv(rows(20_000), [text, number], exactForm, (bytes) => (told = bytes))) break;
    expect(told).toBe(0);
  });
});
