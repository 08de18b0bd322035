import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkReceipt, parseKeyFile, type Receipt, sql } from '#kernel';
import { verifyLedger } from '../../src/kernel/ledger/verifier/index.ts';
import { enter } from '../backup/small-city.ts';
import { openTouredCity, type TouredCity } from './bad-input/open-toured-city.ts';
import { closeConnections } from './bad-input/send.ts';

/** The server's clock is set forward and back between acts, as by a hand that corrects it or by a battery that failed. */
let city: TouredCity;
const receipts: Receipt[] = [];
beforeAll(async () => {
  city = await openTouredCity();
}, 120_000);
afterAll(async () => {
  closeConnections();
  await city?.close();
}, 120_000);

async function ask(): Promise<number> {
  const answer = await city.lookUp();
  if (answer.status === 200) receipts.push((JSON.parse(answer.body) as { receipt: Receipt }).receipt);
  return answer.status;
}

async function file(): Promise<string> {
  const consumer = await enter(city.city, 'zhujian.officer');
  const form = { duty: '另一项职责（模拟）', modes: ['lookup'], no_end: '常年受理（模拟）' };
  return (await consumer.call<{ number: string }>('POST', '/api/v1/cases', { type: 'share-request', about: city.resource, form })).number;
}

const session = async (cookie: string) => (await city.call({ method: 'GET', path: '/api/v1/session', headers: { cookie } })).status;

it('the ledger keeps its order, and every receipt holds, though the times in it go back', async () => {
  for (const hours of [0, 5, -80, 200, -130, 0]) {
    city.clock.advance({ hours });
    // A grant from a time that has not come yet gives nothing; that is told, and recorded.
    expect([200, 403]).toContain(await ask());
    await file();
  }
  await city.city.platform.ledger.sequence();
  const client = await city.database.openSession();
  try {
    const { findings, size, pending } = await verifyLedger(client);
    expect([findings, pending]).toEqual([[], 0]);
    expect(size).toBeGreaterThan(12);
  } finally {
    await client.end();
  }
  const kept = await city.call({ method: 'GET', path: '/api/v1/ledger/checkpoints/latest' });
  const keys = parseKeyFile(kept.body);
  expect(receipts.length).toBeGreaterThanOrEqual(3);
  for (const receipt of receipts) {
    expect(checkReceipt(receipt, keys).valid).toBe(true);
    const body = JSON.stringify({ receipt });
    const headers = { 'content-type': 'application/json' };
    const checked = await city.call({ method: 'POST', path: '/api/v1/ledger/receipts/check', headers, body });
    expect(JSON.parse(checked.body)).toMatchObject({ valid: true, inclusion: { seq: expect.any(Number) } });
  }
});

it('a session lives no longer because the clock was set back: one from the future is none', async () => {
  city.clock.set('2026-12-10T09:00:00+08:00');
  const before = await city.cookie();
  expect(await session(before)).toBe(200);
  city.clock.advance({ hours: 13 });
  expect(await session(before)).toBe(401);
  const ahead = await city.cookie();
  expect(await session(ahead)).toBe(200);
  city.clock.advance({ hours: -13 });
  expect(await session(ahead)).toBe(401);
  // A correction of some minutes disturbs nobody.
  const now = await city.cookie();
  city.clock.advance({ minutes: -4 });
  expect(await session(now)).toBe(200);
});

it('a case keeps its due day, is overdue once and not twice, and stays what it became', async () => {
  city.clock.set('2026-12-14T09:00:00+08:00');
  const { casework } = city.city.platform;
  const number = await file();
  const dues = async () =>
    (
      await sql<{ due: string; late: boolean; marks: number }>`
        select t.due, c.late, (select count(*)::int from casework.timeline e where e."case" = c.id and e.what = 'overdue') as marks
        from casework."case" c join casework.task t on t."case" = c.id where c.number = ${number} order by t.step`.execute(
        city.database.reader,
      )
    ).rows;
  const filed = await dues();
  expect(filed.length).toBeGreaterThan(0);
  city.clock.advance({ days: -3 });
  await casework.passTime();
  expect(await dues()).toEqual(filed);
  city.clock.advance({ days: 60 });
  await casework.passTime();
  const late = await dues();
  expect(late.map((each) => each.due)).toEqual(filed.map((each) => each.due));
  city.clock.advance({ days: -60 });
  await casework.passTime();
  city.clock.advance({ days: 60 });
  await casework.passTime();
  expect(await dues()).toEqual(late);
});

it('cases that were filed before the clock went back can be answered and decided after it', async () => {
  city.clock.set('2027-01-20T09:00:00+08:00');
  const number = await file();
  city.clock.advance({ days: -5 });
  const provider = await enter(city.city, 'gongan.officer');
  const authority = await enter(city.city, 'shuju.officer');
  const answers = `/api/v1/cases/${encodeURIComponent(number)}/answers`;
  await provider.call('POST', answers, { step: 'opinion', answer: 'agree' });
  await authority.call('POST', answers, { step: 'review', answer: 'agree' });
  const found = await provider.call<{ status: string }>('GET', `/api/v1/cases/${encodeURIComponent(number)}`);
  expect(found.status).toBe('closed');
});
