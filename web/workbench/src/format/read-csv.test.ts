import { describe, expect, it } from 'vitest';
import { excelForm } from '../../../../src/kernel/csv/csv-form.ts';
import { decodeText, readCsv, unguarded } from './read-csv.ts';

describe('a corrected file comes back as the officer saved it', () => {
  it.each([
    [
      'commas, quotes and line ends inside a cell',
      '行号,名称\r\n3,"甲""乙"",\n丙"\r\n',
      [
        ['行号', '名称'],
        ['3', '甲"乙",\n丙'],
      ],
    ],
    [
      'tabs, as a spreadsheet pastes',
      '行号\t名称\n3\t甲\n',
      [
        ['行号', '名称'],
        ['3', '甲'],
      ],
    ],
    [
      'semicolons, and no line end at the end',
      '行号;名称\n3;',
      [
        ['行号', '名称'],
        ['3', ''],
      ],
    ],
    [
      'blank lines',
      'a,b\n\n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('%s', (_what, text, records) => {
    expect(readCsv(text)).toEqual(records);
  });

  it('in UTF-8, in GB18030 and in a spreadsheet’s UTF-16', () => {
    expect(decodeText(new TextEncoder().encode('行号'))).toBe('行号');
    expect(decodeText(Uint8Array.from([0xd0, 0xd0, 0xba, 0xc5]))).toBe('行号');
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x4c, 0x88]))).toBe('行');
  });

  it('with every cell as it was before it was made safe for a spreadsheet', () => {
    const cells = ['=1+2', '-5', '＋86', '0012', '320211199001010011', '13800000001', '普通', '', '@a', ' =x'];
    const columns = cells.map((_, at) => ({ column: `c${at}`, name: `c${at}`, numeric: false }));
    const [record] = readCsv(excelForm.mark + excelForm.line(cells, columns));
    expect(record?.map(unguarded)).toEqual(cells);
  });
});
