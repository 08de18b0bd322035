import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Principal, type Role } from '../../http/principal.ts';
import { buildServer } from '../../http/server.ts';
import { systemClock } from '../../time/clock.ts';
import { type Ledger, openLedger, type Receipt } from '../index.ts';
import { anEntry, aPerson, ledgerDatabase } from '../ledger-fixture.ts';

const database = await ledgerDatabase();
let keys: string;
let ledger: Ledger;
let server: Awaited<ReturnType<typeof buildServer>>;
let caller: Principal = anonymous;
let receipt: Receipt;

const holder = (role: Role, jurisdiction = '320200'): Principal => ({
  kind: 'person',
  id: '1',
  name: '审计',
  agency: 'wx-shuju',
  jurisdiction,
  roles: [role],
});

beforeAll(async () => {
  keys = await mkdtemp(join(tmpdir(), 'shuyuan-ledger-'));
  ledger = await openLedger({ database, clock: systemClock, process: 'test', keyDirectory: keys, lanes: 1, sequenceEvery: 0 });
  server = await buildServer({ routes: ledger.routes, authenticate: async () => caller });
});
afterAll(async () => {
  await server.close();
  await ledger.close();
  await rm(keys, { recursive: true });
});

async function call(method: 'GET' | 'POST', url: string, body?: object) {
  const answer = await server.inject({ method, url, ...(body ? { payload: body } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

describe('the ledger over HTTP', () => {
  it('has no checkpoint before the first batch, and says so', async () => {
    caller = anonymous;
    expect(await call('GET', '/api/v1/ledger/checkpoints/latest')).toMatchObject({ status: 404, body: { code: 'kernel.not-found' } });
  });

  it('shows batches and entries to the auditor and the authority of that jurisdiction alone', async () => {
    receipt = await ledger.disclose(anEntry({ object: 'resource:7', ...aPerson() }), 1n);
    await ledger.sequence();
    await database.transact((connection) => ledger.record(connection, [anEntry({ jurisdiction: '410800' })]));
    for (const role of ['auditor', 'authority'] as const) {
      caller = holder(role);
      const batches = await call('GET', '/api/v1/ledger/batches?limit=10');
      expect(batches).toMatchObject({ status: 200, body: { total: 1, items: [{ id: receipt.batch, lane: 1, n: '1', count: 1, seq: 0 }] } });
      const entries = await call('GET', `/api/v1/ledger/batches/${receipt.batch}/entries`);
      expect(entries).toMatchObject({
        status: 200,
        body: {
          total: 1,
          items: [{ object: 'resource:7', personal: true, leaf: receipt.leaf, public: { nested: { b: [1, null, true] } } }],
        },
      });
      expect(JSON.stringify(entries.body)).not.toMatch(/commitment|salt|tag/);
    }
    caller = holder('auditor', '410800');
    expect((await call('GET', '/api/v1/ledger/batches')).body).toMatchObject({ total: 1, items: [{ seq: null }] });
    expect(await call('GET', `/api/v1/ledger/batches/${receipt.batch}/entries`)).toMatchObject({ status: 404 });
    for (const role of ['officer', 'system-administrator', 'security-administrator', 'application'] as const) {
      caller = holder(role);
      expect((await call('GET', '/api/v1/ledger/batches')).status).toBe(403);
      expect((await call('GET', `/api/v1/ledger/batches/${receipt.batch}/entries`)).status).toBe(403);
    }
    caller = anonymous;
    expect((await call('GET', '/api/v1/ledger/batches')).status).toBe(401);
  });

  it('pages backwards through the batches', async () => {
    caller = holder('auditor');
    for (let at = 0; at < 3; at += 1) await ledger.disclose(anEntry(), 1n);
    const first = await call('GET', '/api/v1/ledger/batches?limit=2');
    const second = await call('GET', `/api/v1/ledger/batches?limit=2&before=${first.body.items[1].id}`);
    expect([...first.body.items, ...second.body.items].map((each: { n: string }) => each.n)).toEqual(['4', '3', '2', '1']);
    expect((await call('GET', '/api/v1/ledger/batches?limit=1000')).status).toBe(400);
  });

  it('gives anyone the checkpoint and checks anyone’s receipt', async () => {
    caller = anonymous;
    const latest = await call('GET', '/api/v1/ledger/checkpoints/latest');
    expect(latest).toMatchObject({ status: 200, body: { checkpoint: { size: 1 }, keys: [ledger.publicKey] } });
    const good = await call('POST', '/api/v1/ledger/receipts/check', { receipt });
    expect(good).toMatchObject({
      status: 200,
      body: { valid: true, header: { n: '1' }, inclusion: { seq: 0, checkpoint: latest.body.checkpoint } },
    });
    const bad = await call('POST', '/api/v1/ledger/receipts/check', { receipt: { ...receipt, index: 1 } });
    expect(bad).toEqual({ status: 200, body: { valid: false, problem: 'not-in-batch' } });
    for (const wrong of [{}, { receipt: { ...receipt, batch: 'x' } }, { receipt: { ...receipt, path: Array(65).fill('AA') } }]) {
      expect((await call('POST', '/api/v1/ledger/receipts/check', wrong)).status).toBe(400);
    }
    const rubbish = { ...receipt, header: 'AAAA', signature: '', leaf: '', path: [] };
    expect(await call('POST', '/api/v1/ledger/receipts/check', { receipt: rubbish })).toMatchObject({
      status: 200,
      body: { problem: 'malformed' },
    });
  });
});
