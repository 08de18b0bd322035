import { describe, expect, it } from 'vitest';
import type { TableDescription } from './describe-tables.ts';
import { orderTables } from './order-tables.ts';

const table = (name: string, references: string[] = [], parent?: string) =>
  ({ schema: 's', name, references, partition: parent ? { schema: 's', parent, bound: '' } : null }) as unknown as TableDescription;
const order = (...tables: TableDescription[]) => orderTables(tables).map((each) => each.name);

describe('rows are put in', () => {
  it('after those that their foreign keys name, through any number of steps', () => {
    expect(order(table('a', ['s.b']), table('b', ['s.c']), table('c'))).toEqual(['c', 'b', 'a']);
  });

  it('after every part of a divided table that they name', () => {
    expect(order(table('a', ['s.whole']), table('part1', [], 'whole'), table('part2', [], 'whole'))).toEqual(['part1', 'part2', 'a']);
  });

  it('not at all where there is no such order, and it is said where', () => {
    expect(() => order(table('a', ['s.b']), table('b', ['s.a']), table('c'))).toThrow('s.a, s.b');
  });
});
