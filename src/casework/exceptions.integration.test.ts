import { beforeAll, expect, it } from 'vitest';
import { anonymous, buildServer, type Principal, sql } from '#kernel';
import { proves } from '../../tests/conformance/proves.ts';
import { openTestCasework, principalOf, type TestCasework } from './testing/open-test-casework.ts';

const officer = 'c-housing/o';
const auditor: Principal = { kind: 'person', id: 'auditor', name: '审计', agency: 'c-bureau', jurisdiction: 'city', roles: ['auditor'] };
const law = '《城市房地产管理法》第五条';
let test: TestCasework;
let server: Awaited<ReturnType<typeof buildServer>>;

beforeAll(async () => {
  test = await openTestCasework();
  server = await buildServer({
    routes: test.casework.routes,
    authenticate: ({ headers }) => {
      const who = String(headers['x-person'] ?? '');
      if (who === 'auditor') return auditor;
      return who === '' ? anonymous : principalOf(test.city, who);
    },
  });
  return () => server.close();
});

const call = async (who: string, method: 'GET' | 'POST', path: string, payload?: object) => {
  const answer = await server.inject({ method, url: `/api/v1${path}`, headers: { 'x-person': who }, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
};
const closed = { type: 'share-request', about: 'r-closed', form: { duty: '公租房资格核验', until: '2026-12-31' } };
const passing = (override: object) => call(officer, 'POST', '/cases', { ...closed, overrides: { '19.2(3)': override } });

it('where another law provides otherwise, its citation lifts the rule, and who cited what is listed for those who watch', async () => {
  proves('wuxi-2-1-b');
  const refused = await call(officer, 'POST', '/cases', closed);
  expect(refused.body).toMatchObject({ status: 422, code: 'casework.rule-but-law', article: 'wuxi-2020:19.2(3)' });
  expect(refused.body.remedy.zh).toContain('另有规定');
  for (const idle of [{ reason: '工作需要' }, { law: ' ' }, {}]) expect((await passing(idle)).body.code).toBe('casework.rule-but-law');

  const filed = await passing({ law });
  expect(filed.body.exceptions).toMatchObject([{ article: 'wuxi-2020:19.2(3)', law, step: null }]);
  expect(filed.body.timeline.find(({ what }: { what: string }) => what === 'overridden').text.zh).toContain(law);
  for (const watcher of ['c-bureau/o', 'auditor']) {
    const { items, total } = (await call(watcher, 'GET', `/exceptions?text=${encodeURIComponent('房地产')}`)).body;
    expect([total, items[0]]).toMatchObject([1, { number: filed.body.number, law, person: officer, agency: { id: 'c-housing' } }]);
  }
  expect((await call('auditor', 'GET', '/exceptions?text=none')).body.total).toBe(0);
  const { rows } = await sql<{ public: { exceptions?: unknown } }>`
    select public from ledger.entry where object = ${`case:${filed.body.number}`}`.execute(test.database.reader);
  expect(rows[0]?.public.exceptions).toEqual([{ article: 'wuxi-2020:19.2(3)', law }]);
});

it('who has no office over the law does not read the list of exceptions', async () => {
  expect((await call(officer, 'GET', '/exceptions')).status).toBe(403);
  expect((await call('', 'GET', '/exceptions')).status).toBe(401);
});
