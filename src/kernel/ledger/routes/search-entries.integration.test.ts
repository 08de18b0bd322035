import { expect, it } from 'vitest';
import type { Principal, Role } from '../../http/principal.ts';
import { buildServer } from '../../http/server.ts';
import { testClock } from '../../testing/index.ts';
import { anEntry, ledgerDatabase, testLedger } from '../ledger-fixture.ts';

const person = '32020019900101003X';
const auditor = (role: Role = 'auditor', jurisdiction = '320200'): Principal => ({
  kind: 'person',
  id: '9',
  name: '审计',
  agency: 'wx-shenji',
  jurisdiction,
  roles: [role],
});

async function open() {
  const database = await ledgerDatabase();
  const clock = testClock('2026-06-10');
  const ledger = await testLedger(database, { clock });
  let caller = auditor();
  const server = await buildServer({ routes: ledger.routes, authenticate: () => caller });
  const write = (...entries: Parameters<typeof anEntry>[0][]) =>
    database.transact((connection) =>
      ledger.record(
        connection,
        entries.map((entry) => anEntry(entry)),
      ),
    );
  return {
    clock,
    ledger,
    write,
    be: (who: Principal) => {
      caller = who;
    },
    async search(body: object) {
      const answer = await server.inject({ method: 'POST', url: '/api/v1/ledger/entries/search', payload: body });
      return { status: answer.statusCode, body: answer.json() };
    },
  };
}

const objects = (answer: { body: { items: { object: string }[] } }) => answer.body.items.map(({ object }) => object);

it('an auditor finds what was done in a case, and what was disclosed for it', async () => {
  const { write, search } = await open();
  await write({ object: 'case:2026-000007' }, { object: 'case:2026-000008' });
  await write({ object: 'resource:3', public: { case: '2026-000007' } });
  expect(objects(await search({ case: '2026-000007' }))).toEqual(['resource:3', 'case:2026-000007']);
  expect(objects(await search({ object: 'case:2026-000008' }))).toEqual(['case:2026-000008']);
  expect((await search({ case: "2026-000007' or 1=1" })).status).toBe(400);
});

it('a person is found by number only with a reason, and the looking up is recorded about that person', async () => {
  const { write, search, ledger } = await open();
  await write({ object: 'resource:5', personal: { subject: person, items: ['i1'] } }, { object: 'resource:6' });
  expect(await search({ subject: person })).toMatchObject({ status: 422, body: { code: 'ledger.search-reason' } });
  expect(await search({ subject: person, reason: `查 ${person}` })).toMatchObject({ status: 422 });
  const found = await search({ subject: ` ${person.toLowerCase()} `, reason: '投诉 2026-17' });
  expect(objects(found)).toEqual(['resource:5']);
  expect(JSON.stringify(found.body)).not.toContain(person.slice(0, 17));
  const about = await ledger.entriesOf(person);
  expect(about.map(({ kind }) => kind)).toEqual(['ledger.search-entries', 'access.disclose']);
  expect(about[0]?.public).toEqual({ found: 1, reason: '投诉 2026-17' });
});

it('nothing of another city is found, and nobody but the auditor searches', async () => {
  const { write, search, be } = await open();
  await write({ object: 'case:2026-000001', jurisdiction: '410800' });
  expect(objects(await search({ case: '2026-000001' }))).toEqual([]);
  for (const role of ['authority', 'officer', 'system-administrator', 'security-administrator'] as const) {
    be(auditor(role));
    expect((await search({ case: '2026-000001' })).status).toBe(403);
  }
});

it('pages neither repeat nor lose an entry, and the days bound what is read', async () => {
  const { write, search, clock } = await open();
  for (let at = 0; at < 5; at += 1) await write({ object: 'load:1' }, { object: 'load:1' });
  const seen: string[] = [];
  let before: { batch: string; index: number } | undefined;
  for (;;) {
    const { body } = await search({ object: 'load:1', limit: 3, ...(before ? { before } : {}) });
    for (const { batch, index } of body.items) seen.push(`${batch}/${index}`);
    if (!body.more) break;
    before = { batch: body.items.at(-1).batch, index: body.items.at(-1).index };
  }
  expect([seen.length, new Set(seen).size]).toEqual([10, 10]);
  clock.advance({ days: 40 });
  expect(await search({ object: 'load:1', from: '2026-01-01', to: '2026-12-31' })).toMatchObject({
    status: 422,
    body: { code: 'ledger.search-span' },
  });
  expect((await search({ object: 'load:1', from: '2026-01-01', to: '2026-03-01' })).body.items).toEqual([]);
});
