import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecord } from './format-record.ts';
import { RecordReader } from './record-reader.ts';

interface Read {
  fields: string[];
  row: number;
  raw: string;
  flaw?: string;
  ended: boolean;
}

function read(pieces: readonly string[], delimiter = ',', limit = 1_000_000): Read[] {
  const records: Read[] = [];
  const reader = new RecordReader(delimiter, limit);
  const sink: Parameters<RecordReader['push']>[1] = (fields, row, raw, flaw, ended) =>
    records.push({ fields: [...fields], row, raw: raw(), ...(flaw ? { flaw } : {}), ended });
  for (const piece of pieces) reader.push(piece, sink);
  reader.end(sink);
  return records;
}

const fieldsOf = (text: string) => read([text]).map(({ fields }) => fields);

// Fields rich in what CSV trips over.
const field = fc.oneof(
  fc.constantFrom('', '"', '""', ',', '\n', '\r\n', '\r', ' ', '\0', '𡐓', '"a"', 'a,b', '\ufeff', "'"),
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '中', ' ', '𡐓', ';', '\t') }),
  fc.string({ unit: 'binary' }),
);
const records = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 12 }));
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

/** Cuts a text at any places, also inside characters and between CR and LF. */
const cut = (text: string, places: readonly number[]) => {
  const sorted = [...new Set(places.map((place) => place % (text.length + 1)))].sort((one, other) => one - other);
  return [...sorted, text.length].map((place, at) => text.slice(at === 0 ? 0 : sorted[at - 1], place));
};

describe('no cell is lost or changed between writing and reading', () => {
  it('whatever the cells hold, whatever ends the lines, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(
        records,
        fc.array(lineEnd, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        fc.array(fc.nat()),
        (rows, ends, lastEnd, places) => {
          const text = rows.map((fields, at) => formatRecord(fields) + (at === rows.length - 1 && !lastEnd ? '' : ends[at])).join('');
          expect(read(cut(text, places)).map(({ fields }) => fields)).toEqual(rows);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('with every delimiter that is found', () => {
    fc.assert(
      fc.property(records, fc.constantFrom('\t', ';', '|'), (rows, delimiter) => {
        const text = rows.map((fields) => `${formatRecord(fields, delimiter)}\n`).join('');
        expect(read([text], delimiter).map(({ fields }) => fields)).toEqual(rows);
      }),
    );
  });

  it('and any text at all reads the same in one piece and character by character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') });
    const outcome = (pieces: readonly string[]) => {
      try {
        return read(pieces);
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(text, (whole) => {
        expect(outcome(whole.split(''))).toEqual(outcome([whole]));
      }),
      { numRuns: 2_000 },
    );
  });

  it('and joining the raw texts gives the file again', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const text = rows.map((fields) => `${formatRecord(fields)}\n`).join('');
        expect(
          read([text])
            .map(({ raw }) => `${raw}\n`)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('a malformed row stays alone with its trouble', () => {
  it('a short row does not swallow the next', () => {
    expect(fieldsOf('1,2,3\n4,5\n6,7,8\n')).toEqual([
      ['1', '2', '3'],
      ['4', '5'],
      ['6', '7', '8'],
    ]);
  });

  it('a long row is not joined into its last field', () => {
    expect(fieldsOf('1,2\n3,4,5\n')[1]).toEqual(['3', '4', '5']);
  });

  it('text after a closing quote is told, and the next row is whole', () => {
    expect(read(['"a"b,c\nd,e\n'])).toEqual([
      { fields: ['ab', 'c'], row: 1, raw: '"a"b,c', flaw: 'text-after-quote', ended: true },
      { fields: ['d', 'e'], row: 2, raw: 'd,e', ended: true },
    ]);
  });

  it('a quote inside an unquoted field is a character', () => {
    expect(fieldsOf('5" pipe,a"b\n')).toEqual([['5" pipe', 'a"b']]);
  });

  it('CRLF, LF and CR may be mixed, also inside quotes', () => {
    expect(fieldsOf('a,"x\r\ny\nz\rw"\r\nb,c\nd,e\rf,g')).toEqual([
      ['a', 'x\r\ny\nz\rw'],
      ['b', 'c'],
      ['d', 'e'],
      ['f', 'g'],
    ]);
  });

  it('rows are numbered as a spreadsheet numbers them: blank lines and the header count, lines inside quotes do not', () => {
    expect(read(['h,k\n\n"a\nb",c\r\n\r\nd,e']).map(({ row }) => row)).toEqual([1, 3, 5]);
  });

  it('an empty last line is no row, an empty quoted field is one', () => {
    expect(fieldsOf('a\nb\n')).toEqual([['a'], ['b']]);
    expect(fieldsOf('a\n""\n')).toEqual([['a'], ['']]);
  });

  it('says whether the last row had its line end', () => {
    expect(read(['a,b\nc']).map(({ ended }) => ended)).toEqual([true, false]);
  });
});

describe('a file that is no CSV cannot take the memory', () => {
  it('a quote that is never closed is told with its row', () => {
    expect(() => read(['a,b\nc,"d\ne,f\n'])).toThrowError(expect.objectContaining({ code: 'store.unclosed-quote', values: { row: 2 } }));
  });

  it.each(['x', '"', '"x', ','])('a line without end of %j stops at the limit', (unit) => {
    const reader = new RecordReader(',', 10_000);
    const piece = unit.repeat(1_000 / unit.length);
    let pieces = 0;
    const endless = () => {
      for (;;) {
        pieces += 1;
        reader.push(piece, () => undefined);
      }
    };
    reader.push('head\n', () => undefined);
    expect(endless).toThrowError(expect.objectContaining({ code: 'store.row-too-long', values: { row: 2, limit: 10_000 } }));
    expect(pieces).toBeLessThan(13);
  });
});
