import { describe, expect, it } from 'vitest';
import type { Item, QuarantinedRow } from '../../../api/wire.ts';
import { readCorrectedFile } from './corrected-file.ts';
import { batchesOf, type Drafts, stepDrafts } from './drafts.ts';

const row = (number: number, cells?: Record<string, string>): QuarantinedRow => ({
  row: number,
  state: 'open',
  problems: [],
  raw: '',
  attempts: 0,
  ...(cells ? { cells } : {}),
});
const none: Drafts = new Map();

describe('what an officer types into quarantine', () => {
  it('is kept row by row, with the cells that were not touched', () => {
    const typed = stepDrafts(none, { kind: 'type', row: row(3, { i1: 'A', i2: '' }), item: 'i2', value: '甲' });
    expect(batchesOf(typed, ['i1', 'i2'])).toEqual([[{ row: 3, values: { i1: 'A', i2: '甲' } }]]);
  });

  it('counts as nothing when it is again as it was', () => {
    const typed = stepDrafts(none, { kind: 'type', row: row(3, { i1: 'A' }), item: 'i1', value: 'B' });
    expect(stepDrafts(typed, { kind: 'type', row: row(3, { i1: 'A' }), item: 'i1', value: 'A' }).size).toBe(0);
  });

  it('is sent in the order of the file, 500 rows at most at once, without items that the entry has no longer', () => {
    const rows = new Map(Array.from({ length: 501 }, (_, at) => [600 - at, { i1: `${at}`, i9: 'gone' }] as const));
    const batches = batchesOf(stepDrafts(none, { kind: 'take', rows }), ['i1']);
    expect(batches.map((batch) => batch.length)).toEqual([500, 1]);
    expect(batches[0]?.[0]).toEqual({ row: 100, values: { i1: '500' } });
  });

  it('may be nothing, where the row was wrong and its cells are right', () => {
    const said = stepDrafts(none, { kind: 'as-shown', row: row(6, { i1: 'A' }), asShown: true });
    expect(batchesOf(said, ['i1'])).toEqual([[{ row: 6, values: { i1: 'A' } }]]);
    expect(stepDrafts(said, { kind: 'as-shown', row: row(6, { i1: 'A' }), asShown: false }).size).toBe(0);
  });

  it('replaces a row that stands only where that was said', () => {
    const said = stepDrafts(none, { kind: 'replace', row: row(4, { i1: 'A' }), replace: true });
    expect(batchesOf(said, ['i1'])).toEqual([[{ row: 4, values: { i1: 'A' }, replace: true }]]);
  });
});

describe('a report that comes back corrected', () => {
  const items = [
    { id: 'i1', name: '编号', nameEn: 'code' },
    { id: 'i2', name: '床位数', nameEn: 'beds' },
  ] as Item[];

  it('is read by row number and by either name of a column, whatever else it holds', () => {
    expect(readCorrectedFile('行号,原因,编号,BEDS\r\n4,不是数值,\t0012,60\r\n,,,\r\n', items)).toEqual({
      rows: new Map([[4, { i1: '0012', i2: '60' }]]),
    });
  });

  it.each([
    ['编号,床位数\n1,2\n', 'noRowNumbers'],
    ['行号,编号,床位数\n', 'noRows'],
    ['', 'noRowNumbers'],
  ] as const)('%j is refused: %s', (text, problem) => {
    expect(readCorrectedFile(text, items)).toEqual({ problem });
  });

  it('without a column of the entry is refused: the cells that it leaves out would be emptied', () => {
    expect(readCorrectedFile('行号,编号\n4,A\n', items)).toEqual({ problem: 'lacksColumns', columns: ['床位数'] });
  });
});
