import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultCatalogue } from '#kernel';
import { describeProtection, type Measure, measureTables } from '../backup/measure-tables.ts';
import { closeConnections } from './bad-input/send.ts';
import { type Try, walkParameters } from './bad-input/walk.ts';
import { readMatrix } from './rights-matrix.ts';
import { openTestedCity, type TestedCity } from './tested-city.ts';

/**
 * Every parameter of every address — of the path, of the query, of the body — is sent SQL, NUL, half characters, folders,
 * scripts, wrong types, numbers out of range and very long texts, over HTTP, as somebody who may call the address.
 */
const matrix = await readMatrix(new URL('./routes-roles.yaml', import.meta.url));
let city: TestedCity;
let tries: Try[];
let before: { tables: Record<string, Measure>; protection: string[]; accounts: string };
let after: typeof before;

beforeAll(async () => {
  city = await openTestedCity();
  before = await look();
  tries = await walkParameters(city, `http://127.0.0.1:${(city.server.server.address() as AddressInfo).port}`, matrix);
  after = await look();
}, 600_000);
afterAll(async () => {
  closeConnections();
  await city?.close();
});

async function look(): Promise<typeof before> {
  const session = await city.database.openSession();
  try {
    const accounts = await session.query<{ all: string }>(
      `select string_agg(id || roles::text || state || password_hash, ',' order by id) as all from organization.account
       where login like '%.officer' or login like '%.head' or login like 'admin%'`,
    );
    return {
      accounts: accounts.rows[0]?.all ?? '',
      protection: await describeProtection(session),
      tables: await measureTables(session, 0),
    };
  } finally {
    await session.end();
  }
}

const told = (each: Try) => `${each.operation}, ${each.parameter}, ${each.fragment} → ${each.answer.status} ${each.answer.code}`;
const isSql = (each: Try) => /condition that is always|second statement|union|wait|quoted name/.test(each.fragment);

describe('whatever is sent to any parameter', () => {
  it('is tried on all that the interface describes', async () => {
    const described = JSON.parse(await readFile(new URL('../../openapi/openapi.json', import.meta.url), 'utf8')) as {
      paths: Record<string, Record<string, { operationId: string; parameters?: { name: string; in: 'path' | 'query' }[] }>>;
    };
    const tried = new Set(tries.map((each) => `${each.operation} ${each.parameter}`));
    const missed = Object.values(described.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ operationId, parameters = [] }) => parameters.map((each) => `${operationId} ${each.in} ${each.name}`))
      .filter((each) => !tried.has(each));
    expect(missed).toEqual([]);
    expect(new Set(tries.map((each) => each.operation)).size).toBeGreaterThan(60);
  });

  it('never makes the platform fail inside', () => {
    expect(tries.filter((each) => each.answer.status >= 500 || each.answer.status === 0).map(told)).toEqual([]);
  });

  it('is refused with a code of the catalogue, in both languages, with what to do', () => {
    const known = faultCatalogue();
    const wrong = tries
      .filter((each) => each.answer.status >= 400)
      .filter(({ answer }) => {
        if (!known.has(answer.code)) return true;
        if (!String(answer.headers['content-type']).includes('problem+json')) return false;
        const problem = JSON.parse(answer.body) as { status: number; detail?: { zh: string; en: string }; remedy?: { zh: string } };
        return problem.status !== answer.status || !problem.detail?.zh || !problem.detail.en || !problem.remedy?.zh;
      });
    expect(wrong.map(told)).toEqual([]);
  });

  it('is never answered with what stands behind: statements, files, the names of programs', () => {
    const inside = /node_modules|file:\/\/|\.ts:\d+|SQLSTATE|FST_|ECONN|byte sequence|syntax error|violates|duplicate key|PGSQL|\$\d+ /;
    expect(tries.filter((each) => inside.test(each.answer.body)).map(told)).toEqual([]);
  });

  it('sets no header that a caller has written', () => {
    const set = tries.filter(({ operation, answer }) => answer.headers['set-cookie'] !== undefined && !/sign-(in|up|out)$/.test(operation));
    expect(set.map(told)).toEqual([]);
  });

  it('finds nothing where SQL is searched for: it is text, and no text of the city’s', () => {
    const found = tries.filter((each) => isSql(each) && each.parameter.startsWith('query') && /"total":[1-9]/.test(each.answer.body));
    expect(found.map(told)).toEqual([]);
  });

  it('is kept as it was written where free text is meant', () => {
    const kept = tries.filter(
      (each) => each.fragment === 'a second statement' && each.answer.status < 300 && each.parameter.startsWith('body'),
    );
    expect(kept.map((each) => each.operation)).toContain('organization.issue-key');
    for (const each of kept.filter((one) => /name|zh|en$/.test(one.parameter)))
      expect(each.answer.body, told(each)).toContain(`1'; drop table organization.account; --`);
  });

  it('leaves every table, key, trigger and column as it was, and takes no row away', () => {
    expect(after.protection).toEqual(before.protection);
    const fewer = Object.entries(before.tables)
      // There for a while only: batches that wait for the log, what a case waits for and the calendar it was counted by
      // until it is closed, and summands until they are gathered.
      .filter(([title]) => !['ledger.todo', 'casework.task', 'casework.counted', 'casework.tally'].includes(title))
      .filter(([title, measure]) => Number(after.tables[title]?.rows ?? -1) < Number(measure.rows));
    expect(fewer.map(([title]) => title)).toEqual([]);
  });

  it('gives nobody another role, state or password', () => {
    expect(before.accounts.length).toBeGreaterThan(100);
    expect(after.accounts).toBe(before.accounts);
  });
});
