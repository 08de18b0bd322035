import { expect, it } from 'vitest';
import { sortRows, within } from './table-rows.ts';

const rows = [
  { name: '张三', n: 10 },
  { name: '安全', n: 9 },
  { name: '', n: null },
  { name: '民政', n: 100 },
];

it('a column sorts by pinyin or by number, and blanks stay last whichever way', () => {
  expect(sortRows(rows, (row) => row.name, false).map((row) => row.name)).toEqual(['安全', '民政', '张三', '']);
  expect(sortRows(rows, (row) => row.name, true).map((row) => row.name)).toEqual(['张三', '民政', '安全', '']);
  expect(sortRows(rows, (row) => row.n, false).map((row) => row.n)).toEqual([9, 10, 100, null]);
  expect(sortRows(rows, (row) => row.n, true).map((row) => row.n)).toEqual([100, 10, 9, null]);
  expect(sortRows(rows, undefined, true)).toBe(rows);
});

it('a search leaves the rows in which every word occurs', () => {
  const values = [(row: (typeof rows)[number]) => row.name, (row: (typeof rows)[number]) => row.n];
  expect(within(rows, values, ' 民 100 ')).toEqual([rows[3]]);
  expect(within(rows, values, '民 9')).toEqual([]);
  expect(within(rows, values, '')).toBe(rows);
});
