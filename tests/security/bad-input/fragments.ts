import type { Schema } from './parameters.ts';

/** What is tried on every parameter. */
export interface Fragment {
  readonly name: string;
  readonly value: unknown;
}

/** Long enough that no field of the platform means it, short enough for an address. */
const longAddress = 'x'.repeat(4_000);
const longBody = 'x'.repeat(300_000);

const sql: readonly Fragment[] = [
  { name: 'a condition that is always true', value: `' or '1'='1` },
  { name: 'a second statement', value: `1'; drop table organization.account; --` },
  { name: 'a union', value: `1) union select login, password_hash from organization.account --` },
  { name: 'a wait', value: `1' || (select pg_sleep(20)) || '` },
  { name: 'a closing of a quoted name', value: `"; drop schema store cascade; --` },
];

const text: readonly Fragment[] = [
  { name: 'a NUL', value: 'a\u0000b' },
  { name: 'half a character', value: 'a\ud800b' },
  { name: 'a way up the folders', value: '../../../../etc/passwd' },
  { name: 'a script', value: '<script>alert(1)</script>' },
  { name: 'a line of a log', value: 'a\r\nset-cookie: shuyuan_session=x' },
  { name: 'nothing', value: '' },
  { name: 'a number beyond all', value: '99999999999999999999999999' },
  { name: 'a number below all', value: '-1' },
  { name: 'a day that there is not', value: '2026-02-31' },
];

const typed: readonly Fragment[] = [
  { name: 'null', value: null },
  { name: 'a number', value: 1e308 },
  { name: 'a list', value: [['x'], 'y'] },
  { name: 'an object', value: { constructor: { prototype: { admin: true } }, toString: 1 } },
  { name: 'true', value: true },
];

/** Only what a place can carry: an address carries text. */
export function fragmentsFor(where: 'path' | 'query' | 'body', schema: Schema): readonly Fragment[] {
  if (where !== 'body') return [...sql, ...text, { name: 'a very long text', value: longAddress }];
  // A switch or a choice knows its values; one of each kind shows that.
  if (schema.enum || schema.type === 'boolean') return [...sql.slice(0, 1), ...text.slice(0, 1), ...typed];
  return [...sql, ...text, ...typed, { name: 'a very long text', value: longBody }];
}
