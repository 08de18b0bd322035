import { describe, expect, it } from 'vitest';
import { Fault } from '#kernel';
import { aPublication } from '../testing/samples.ts';
import { checkKey } from './check-key.ts';
import type { Segment } from './row-source.ts';

const publication = aPublication();
const keyed = (dataType: string, length: number | null = null): Segment => ({
  name: 's',
  version: '1',
  rows: 1,
  publishedAt: new Date(0),
  key: [{ id: 'i1', dataType, length }],
  items: new Set(['i1', 'i2']),
});

function fault(run: () => unknown): Fault {
  try {
    run();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a key that PostgreSQL could refuse never reaches a shared statement', () => {
  it.each([
    ['C', '张三'],
    ['I', '-9223372036854775808'],
    ['N', '12.50'],
    ['D', '2024-02-29'],
    ['T', '2024-02-29T08:00:00'],
    ['L', 'true'],
    ['F', '1.5'],
  ])('%s takes %s, by column or by id', (type, value) => {
    expect(checkKey(publication, keyed(type), { sfzh: value })).toEqual([value]);
    expect(checkKey(publication, keyed(type), { i1: value })).toEqual([value]);
  });

  it.each([
    ['C', ''],
    ['C', 'a\0b'],
    ['C', '\ud800'],
    ['C', 'x'.repeat(401)],
    ['I', '9223372036854775808'],
    ['I', '1e3'],
    ['I', '12 or 1=1'],
    ['N', 'NaN'],
    ['N', '1'.repeat(31)],
    ['D', '2023-02-29'],
    ['D', '0000-01-01'],
    ['T', '2024-02-29 25:00:00'],
    ['T', '2024-02-29T08:00:00+08:00'],
    ['L', 'yes'],
    ['F', '1'.repeat(400)],
    ['G', 'anything'],
  ])('%s refuses %j, and does not repeat it', (type, value) => {
    const refused = fault(() => checkKey(publication, keyed(type), { sfzh: value }));
    expect(refused.code).toBe('access.key-invalid');
    expect(refused.places).toEqual([{ field: 'key.sfzh' }]);
  });

  it('holds a text to its length in characters, and knows an identity number with a small check letter', () => {
    expect(checkKey(publication, keyed('C', 2), { i1: '𡐓𡐓' })).toEqual(['𡐓𡐓']);
    expect(fault(() => checkKey(publication, keyed('C', 2), { i1: 'abc' })).code).toBe('access.key-invalid');
    expect(checkKey(publication, keyed('C', 18), { i1: '11010519491231002x' })).toEqual(['11010519491231002X']);
  });

  it('wants every key item once and nothing else', () => {
    const one = keyed('C');
    const two: Segment = { ...one, key: [...one.key, { id: 'i2', dataType: 'C', length: null }] };
    for (const [segment, given] of [
      [one, {}],
      [one, { i1: 'a', sfzh: 'a' }],
      [one, { i1: 'a', xm: 'b' }],
      [one, { unknown: 'a' }],
      [two, { i1: 'a', i3: 'b' }],
    ] as const)
      expect(fault(() => checkKey(publication, segment, given)).code).toBe('access.key-invalid');
    expect(fault(() => checkKey(publication, one, { '110105': 'a' })).message).not.toContain('110105');
    expect(fault(() => checkKey(publication, { ...one, key: [] }, {})).code).toBe('access.no-key');
  });
});
