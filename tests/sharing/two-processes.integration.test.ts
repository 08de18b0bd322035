import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf, sql } from '#kernel';
import { openTestDatabase, type TestDatabase } from '../../src/kernel/testing/index.ts';
import { allMigrations } from '../../src/migrations.ts';
import { type CityKeys, foundCity, openCity, password, personResource, somebody } from '../backup/small-city.ts';
import { type Callers, callWithoutPause } from './callers.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/**
 * Two server processes on one database, called without a pause. Whatever takes a right away on one of them holds on
 * both from the moment in which it is answered: no look-up is recorded with a later time, and none that was sent later
 * is answered.
 */
let database: TestDatabase;
let directory: string;
let keys: CityKeys;
let resource = '';
let processes: ServerProcess[] = [];
const addresses = () => processes.map((each) => each.address);

beforeAll(async () => {
  database = await openTestDatabase({ migrations: allMigrations, sessions: 4 });
  directory = await mkdtemp(join(tmpdir(), 'shuyuan-two-'));
  const city = await openCity(database, directory);
  keys = await foundCity(city);
  await city.close();
  const row = await sql<{ id: string }>`select id from catalog.resource where agency = 'wx-gongan' order by id limit 1`.execute(
    database.reader,
  );
  resource = row.rows[0]?.id ?? '';
  processes = await Promise.all([start(), start()]);
}, 120_000);
afterAll(async () => {
  await Promise.all(processes.map((each) => each.kill()));
  await rm(directory, { recursive: true, force: true });
});

const start = () => startServerProcess(database.connection, directory);

/** A person at work at one of the processes. */
async function enter(login: string, process: number) {
  const address = addresses()[process] ?? '';
  const entered = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${login} ${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  };
}

interface Granted {
  readonly purpose: string;
  readonly grant: string;
}

/** A grant from the request to the decision, over both processes. */
async function grantAnew(form: object = { no_end: '常年受理' }): Promise<Granted> {
  const consumer = await enter('zhujian.officer', 0);
  const provider = await enter('gongan.officer', 1);
  const authority = await enter('shuju.officer', 0);
  const request = { type: 'share-request', about: resource, form: { duty: '核验（模拟）', modes: ['lookup', 'download'], ...form } };
  const { number } = await consumer<{ number: string }>('POST', '/api/v1/cases', request);
  await provider('POST', `/api/v1/cases/${number}/answers`, { step: 'opinion', answer: 'agree', fields: { conditions: '只逐条核验' } });
  await authority('POST', `/api/v1/cases/${number}/answers`, { step: 'review', answer: 'agree' });
  const { items } = await consumer<{ items: { id: string; caseNumber: string }[] }>('GET', '/api/v1/grants?side=held');
  return { purpose: number, grant: items.find((each) => each.caseNumber === number)?.id ?? '' };
}

const callWith = (purpose: string, secret = keys.secret): Callers =>
  callWithoutPause(addresses(), `/api/v1/sharing/${keys.persons}/lookup`, secret, { purpose, key: { id_number: somebody } });

/** What was disclosed under a purpose, recorded after an instant. */
async function recordedAfter(purpose: string, instant: number): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from ledger.entry
    where kind = 'access.disclose' and public->>'purpose' = ${purpose} and at > ${new Date(instant)}`.execute(database.reader);
  return found.rows[0]?.n ?? -1;
}

/**
 * Takes a right away at one process, and proves that it is gone at both.
 * @param midway how a call may end that was recognised before and decided after.
 */
async function takeAway(callers: Callers, purpose: string, act: () => Promise<unknown>, refusal: string, midway = ''): Promise<void> {
  await callers.hear('answered', 0, [0, 1]);
  await act();
  const answered = Date.now();
  await callers.hear(refusal, answered, [0, 1]);
  await callers.stop();
  expect(callers.calls.filter((call) => call.sent >= answered && call.end === 'answered')).toEqual([]);
  expect(await recordedAfter(purpose, answered)).toBe(0);
  // Only what the act is about stood in a caller's way.
  const others = callers.calls.map((call) => call.end).filter((end) => end !== 'answered' && end !== refusal && end !== midway);
  expect(others).toEqual([]);
}

it('a suspension begun at one process holds at both, and ends at both when the matter is decided', async () => {
  const { purpose, grant } = await grantAnew();
  const provider = await enter('gongan.officer', 1);
  const reply_by = dayOf(new Date(Date.now() + 5 * 86_400_000));
  let number = '';
  const filing = { type: 'grant-misuse', about: grant, form: { kind: 'third-party', facts: '转给物业公司（模拟）', reply_by } };
  const file = async () => ({ number } = await provider<{ number: string }>('POST', '/api/v1/cases', filing));
  await takeAway(callWith(purpose), purpose, file, 'access.grant-suspended');
  const holder = await enter('zhujian.officer', 0);
  await holder('POST', `/api/v1/cases/${number}/answers`, { step: 'statement', answer: 'given', fields: { statement: '未曾转给' } });
  const authority = await enter('shuju.officer', 0);
  const callers = callWith(purpose);
  await callers.hear('access.grant-suspended', 0, [0, 1]);
  await authority('POST', `/api/v1/cases/${number}/answers`, { step: 'decide', answer: 'lifted', reasons: '查无实据' });
  const lifted = Date.now();
  await callers.hear('answered', lifted, [0, 1]);
  await callers.stop();
  expect(callers.calls.filter((call) => call.sent >= lifted && call.end !== 'answered')).toEqual([]);
}, 60_000);

it('a revocation decided at one process holds at both', async () => {
  const { purpose, grant } = await grantAnew();
  const holder = await enter('zhujian.officer', 1);
  const release = { type: 'grant-release', about: grant, form: { reason: '不再需要（模拟）', kept: 'none' } };
  await takeAway(callWith(purpose), purpose, () => holder('POST', '/api/v1/cases', release), 'access.grant-revoked');
}, 60_000);

it('a key revoked at one process is worth nothing at both', async () => {
  const { purpose } = await grantAnew();
  const officer = await enter('zhujian.officer', 0);
  const { id, secret } = await officer<{ id: string; secret: string }>('POST', '/api/v1/keys', { name: '将被撤销的系统' });
  await takeAway(
    callWith(purpose, secret),
    purpose,
    () => officer('DELETE', `/api/v1/keys/${id}`),
    'organization.key-refused',
    'kernel.not-signed-in',
  );
}, 60_000);

it('a process killed in the middle of calls has recorded every answer that it gave; the other and its successor hold the revocation', async () => {
  const { purpose, grant } = await grantAnew();
  const callers = callWith(purpose);
  await callers.hear('answered', 0, [0, 1], 20);
  await processes[0]?.kill();
  const killed = Date.now();
  await callers.hear('answered', killed, [1], 20);
  await callers.stop();
  const receipts = callers.calls.flatMap((call) => (call.receipt ? [call.receipt] : []));
  const found = await sql<{ n: number }>`
    select count(*)::int as n from ledger.entry e
    join unnest(${receipts.map((each) => each.batch)}::bigint[], ${receipts.map((each) => each.index)}::int[], ${receipts.map((each) => each.leaf)}::text[]) as r(batch, i, leaf)
      on e.batch = r.batch and e.i = r.i and e.leaf = decode(translate(r.leaf, '-_', '+/') || '=', 'base64')`.execute(database.reader);
  expect(receipts.length).toBeGreaterThan(40);
  expect(found.rows[0]?.n).toBe(receipts.length);
  // Revoked while only the other lives; the successor begins with it.
  const holder = await enter('zhujian.officer', 1);
  await holder('POST', '/api/v1/cases', { type: 'grant-release', about: grant, form: { reason: '不再需要（模拟）', kept: 'none' } });
  const revoked = Date.now();
  processes[0] = await start();
  const again = callWith(purpose);
  await again.hear('access.grant-revoked', revoked, [0, 1]);
  await again.stop();
  expect(new Set(again.calls.map((call) => call.end))).toEqual(new Set(['access.grant-revoked']));
  expect(await recordedAfter(purpose, revoked)).toBe(0);
}, 90_000);

it('a grant ends with its last day, on the clock of each process', async () => {
  const today = dayOf(new Date());
  const { purpose } = await grantAnew({ until: today });
  const end = new Date(`${today}T00:00:00+08:00`).getTime() + 86_400_000;
  // Some seconds before midnight: calls go on over it.
  const ahead = end - Date.now() - 4_000;
  await Promise.all(processes.map((each) => each.moveClock(ahead)));
  const callers = callWith(purpose);
  await callers.hear('answered', 0, [0, 1]);
  await delay(Math.max(0, end - ahead - Date.now()));
  const midnight = end - ahead;
  await callers.hear('access.grant-expired', midnight, [0, 1]);
  await callers.stop();
  expect(callers.calls.filter((call) => call.sent >= midnight && call.end === 'answered')).toEqual([]);
  // What was answered had been recorded before the day was over.
  const late = callers.calls.filter((call) => call.receipt && timeOf(call.receipt.header) >= end);
  expect(late).toEqual([]);
}, 60_000);

it('what the catalogue ceases to share leaves neither process, whatever was granted', async () => {
  await Promise.all(processes.map((each) => each.moveClock(0)));
  const { purpose } = await grantAnew();
  const provider = await enter('gongan.officer', 0);
  const authority = await enter('shuju.officer', 1);
  const at = `/api/v1/resources/${resource}`;
  const { revision, published } = await provider<{ revision: number; published: { classification: string } }>('GET', at);
  const content = {
    ...personResource,
    classification: published.classification,
    sharing: { ...personResource.sharing, class: 'none' },
    items: personResource.items.map((item, index) => ({ ...item, id: `i${index + 1}` })),
  };
  const revised = await provider<{ revision: number }>('PUT', at, { revision, content });
  const { caseNumber } = await provider<{ caseNumber: string }>('POST', `${at}/submit`, { revision: revised.revision });
  const agree = () => authority('POST', `/api/v1/cases/${caseNumber}/answers`, { step: 'review', answer: 'agree' });
  await takeAway(callWith(purpose), purpose, agree, 'access.closed-class');
}, 60_000);

/** The time in a receipt's signed header, in milliseconds. */
function timeOf(header: string): number {
  const { at } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { at: string };
  return Date.parse(at);
}
