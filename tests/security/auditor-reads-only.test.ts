import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const table = parse(readFileSync(new URL('routes-roles.yaml', import.meta.url), 'utf8')) as Record<
  string,
  { readonly at: string; readonly allow: string | readonly string[] }
>;
/** A search that carries what is sought in its body, since it must not stand in an address. */
const searches = ['ledger.search-entries'];

it('the auditor only reads: no address that changes anything names the role (Zhejiang 9.1, Jiaozuo 34.2)', () => {
  const named = Object.entries(table).filter(([, { allow }]) => Array.isArray(allow) && allow.includes('auditor'));
  expect(named.length).toBeGreaterThan(10);
  const writing = named.filter(([, { at }]) => !at.startsWith('GET ')).map(([operation]) => operation);
  expect(writing).toEqual(searches);
});
