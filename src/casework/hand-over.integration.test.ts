import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { anonymous, buildServer, sql } from '#kernel';
import { chooseLaws } from '#law';
import { openTestCasework, principalOf, type TestCasework } from './testing/open-test-casework.ts';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));
const officer = 'c-transport/o';
const colleague = 'c-transport/o2';
const head = 'c-transport/h';
let test: TestCasework;
let server: Awaited<ReturnType<typeof buildServer>>;

beforeAll(async () => {
  test = await openTestCasework(chooseLaws(packs, 'wuxi-2020', ['national-2025']));
  server = await buildServer({
    routes: test.casework.routes,
    authenticate: ({ headers }) => {
      const who = String(headers['x-person'] ?? '');
      return who === '' ? anonymous : principalOf(test.city, who);
    },
  });
  return () => server.close();
});

const call = async (who: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) => {
  const answer = await server.inject({ method, url: `/api/v1${path}`, headers: { 'x-person': who }, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
};
const form = { duty: '公租房资格核验', until: '2026-12-31', scope: '本局', mode: 'interface', true_and_needed: true };
/** A request whose first step, the provider's opinion, waits for c-transport. */
const file = async () =>
  String((await call('c-housing/s', 'POST', '/cases', { type: 'share-request', about: 'r-cond', form })).body.number);
const hand = (who: string, number: string, person: string | null, note?: string, step = 'opinion') =>
  call(who, 'PUT', `/cases/${number}/steps/${step}/handler`, { person, ...(note === undefined ? {} : { note }) });
const inbox = async (who: string, query = '') =>
  (await call(who, 'GET', `/inbox?limit=200${query}`)).body.items.filter((task: { step: string }) => task.step === 'opinion');
const handlerOf = async (who: string, number: string) => (await call(who, 'GET', `/cases/${number}`)).body.tasks[0]?.handler;

it('who takes a step stands on it for the whole office, in the case’s course and in the ledger', async () => {
  test.clock.set('2026-03-03T10:00:00+08:00');
  const number = await file();
  expect(await handlerOf(officer, number)).toBeNull();
  const taken = await hand(officer, number, officer);
  expect(taken.status).toBe(200);
  expect(taken.body.receipt.leaf).toBeTruthy();
  const shown = { person: officer, name: officer, by: officer, since: '2026-03-03T02:00:00.000Z', note: null };
  expect(await handlerOf(colleague, number)).toEqual(shown);
  expect(taken.body.timeline.at(-1)).toMatchObject({ what: 'taken', person: officer, step: 'opinion', agency: { id: 'c-transport' } });
  const [row] = (await inbox(colleague)).filter((task: { number: string }) => task.number === number);
  expect(row.handler).toEqual(shown);
  const { rows } = await sql<{ actor: string; public: object }>`
    select actor, public from ledger.entry where kind = 'casework.hand-over' and object = ${`case:${number}`}`.execute(
    test.database.reader,
  );
  expect(rows).toEqual([{ actor: officer, public: { step: 'opinion', to: officer } }]);
});

it('the inbox shows what is in my hands, what is in nobody’s, and the office’s whole work', async () => {
  const [mine, free, theirs] = [await file(), await file(), await file()];
  await hand(officer, mine, officer);
  await hand(officer, theirs, colleague);
  const ours = [mine, free, theirs];
  const numbers = async (query: string) =>
    (await inbox(officer, query)).flatMap((task: { number: string }) => (ours.includes(task.number) ? [task.number] : []));
  expect(await numbers('&handler=mine')).toEqual([mine]);
  expect(await numbers('&handler=nobody')).toEqual([free]);
  expect(await numbers('&sort=number')).toEqual(ours);
  expect((await call(officer, 'GET', '/inbox?handler=mine&limit=200')).body.total).toBe((await inbox(officer, '&handler=mine')).length);
});

it('only persons who may act on the step are offered and taken: none of another agency, none without the duty', async () => {
  const number = await file();
  const offered = await call(officer, 'GET', `/cases/${number}/steps/opinion/handlers`);
  expect(offered.body.items).toContainEqual({ person: colleague, name: colleague, mine: false });
  expect(offered.body.items).toContainEqual({ person: officer, name: officer, mine: true });
  expect(offered.body.items.every(({ person }: { person: string }) => person.startsWith('c-transport/'))).toBe(true);
  for (const person of ['c-housing/o', 'c-bureau/o', 'nobody']) {
    const refused = await hand(officer, number, person);
    expect([refused.status, refused.body.code]).toEqual([422, 'casework.not-of-office']);
  }
  expect(await handlerOf(officer, number)).toBeNull();
});

it('nobody hands over the work of another office, and a stranger learns nothing of the case', async () => {
  const number = await file();
  for (const applicant of ['c-housing/s', 'c-housing/h']) {
    expect((await hand(applicant, number, applicant)).body.code).toBe('casework.not-yours-to-hand');
    const list = await call(applicant, 'GET', `/cases/${number}/steps/opinion/handlers`);
    expect([list.status, list.body.code]).toEqual([403, 'casework.not-yours-to-hand']);
  }
  expect((await hand('c-health/h', number, 'c-health/h')).body.code).toBe('casework.no-case');
  expect((await call('c-health/h', 'GET', `/cases/${number}/steps/opinion/handlers`)).body.code).toBe('casework.no-case');
  expect(await handlerOf(officer, number)).toBeNull();
});

it('the head gives the work out; its note is read in the office and nowhere else', async () => {
  const number = await file();
  const handed = await hand(head, number, colleague, ' 请于本周内核实 ');
  expect(handed.body.tasks[0].handler).toMatchObject({ person: colleague, by: head, note: '请于本周内核实' });
  expect(handed.body.timeline.at(-1)).toMatchObject({ what: 'handed-over', person: head, reasons: '请于本周内核实' });
  expect(handed.body.timeline.at(-1).text).toEqual({
    zh: expect.stringContaining(`转交${colleague}经办`),
    en: expect.stringContaining('handed to'),
  });
  const outside = (await call('c-housing/o', 'GET', `/cases/${number}`)).body;
  expect(outside.tasks[0].handler).toMatchObject({ person: colleague, note: null });
  expect(JSON.stringify(outside)).not.toContain('请于本周内核实');
  expect(outside.tasks[0].mayHandOver).toBe(false);
});

it('a step is handed on and given back, each told once; the same again is refused', async () => {
  const number = await file();
  await hand(officer, number, officer);
  expect((await hand(officer, number, officer)).body.code).toBe('casework.handed-already');
  expect((await hand(officer, number, colleague)).body.tasks[0].handler).toMatchObject({ person: colleague, by: officer });
  const back = await hand(colleague, number, null);
  expect(back.body.tasks[0].handler).toBeNull();
  expect((await hand(colleague, number, null)).body.code).toBe('casework.handed-already');
  const course = back.body.timeline.map(({ what }: { what: string }) => what).filter((what: string) => /taken|handed/.test(what));
  expect(course).toEqual(['taken', 'handed-over', 'handed-back']);
});

it('the office can act though another has the step in hand, and a step that is done is in nobody’s hands', async () => {
  const number = await file();
  await hand(officer, number, colleague);
  expect((await call(officer, 'POST', `/cases/${number}/answers`, { step: 'opinion', answer: 'agree' })).status).toBe(200);
  const left = await sql`select from casework.handler join casework."case" on id = "case" where number = ${number}`.execute(
    test.database.reader,
  );
  expect(left.rows).toHaveLength(0);
  expect((await hand(officer, number, officer)).body.code).toBe('casework.step-done');
  expect((await hand(officer, number, officer, undefined, 'nothing')).body.code).toBe('casework.no-step');
});
