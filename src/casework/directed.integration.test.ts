import { beforeAll, expect, it } from 'vitest';
import { anonymous, buildServer, sql } from '#kernel';
import { openTestCasework, principalOf, type TestCasework } from './testing/open-test-casework.ts';

let test: TestCasework;
let server: Awaited<ReturnType<typeof buildServer>>;

beforeAll(async () => {
  test = await openTestCasework();
  server = await buildServer({
    routes: test.casework.routes,
    authenticate: ({ headers }) => {
      const who = String(headers['x-person'] ?? '');
      return who === '' ? anonymous : principalOf(test.city, who);
    },
  });
  return () => server.close();
});

interface Seen {
  readonly number: string;
  readonly status: string;
  readonly result: string;
  readonly followUps: readonly { readonly number: string }[];
  readonly mayFile: readonly { readonly type: string }[];
  readonly directions: readonly { readonly number: string; readonly decision: { readonly zh: string }; readonly article: string }[];
  readonly timeline: readonly { readonly what: string; readonly text: { readonly zh: string } }[];
}
const call = async (who: string, method: 'GET' | 'POST', path: string, payload?: object): Promise<Seen> => {
  const answer = await server.inject({ method, url: `/api/v1${path}`, headers: { 'x-person': who }, ...(payload ? { payload } : {}) });
  expect(answer.json()).not.toHaveProperty('code');
  return answer.json();
};
const answer = (who: string, number: string, step: string, said: string, more: object = {}) =>
  call(who, 'POST', `/cases/${number}/answers`, { step, answer: said, reasons: '理由', ...more });

it('what the government decides in a dispute stands on the request that it is about, for both sides, and in the ledger', async () => {
  const form = { duty: '公租房资格核验', until: '2026-12-31' };
  const { number } = await call('c-housing/o', 'POST', '/cases', { type: 'share-request', about: 'r-cond', form });
  await answer('c-transport/o', number, 'opinion', 'refuse');
  const refused = await answer('c-bureau/o', number, 'review', 'refuse', { cites: '《办法》第二十条' });
  expect([refused.status, refused.directions]).toEqual(['closed', []]);
  expect((await call('c-housing/o', 'GET', `/cases/${number}`)).mayFile.map(({ type }) => type)).toEqual(['share-dispute']);
  expect((await call('c-bureau/o', 'GET', `/cases/${number}`)).mayFile).toEqual([]);
  const dispute = await call('c-housing/o', 'POST', '/cases', { type: 'share-dispute', about: number, form: { claim: '请求共享' } });
  await answer('c-transport/o', dispute.number, 'negotiate', 'failed');
  await answer('c-bureau/o', dispute.number, 'coordinate', 'failed');
  const decided = await answer('c-gov/o', dispute.number, 'decide', 'share', { fields: { items: ['name'], until: '2026-12-31' } });
  expect(decided.result).toBe('share');
  for (const side of ['c-housing/o', 'c-transport/o']) {
    const bound = await call(side, 'GET', `/cases/${number}`);
    expect(bound.directions).toMatchObject([{ number: dispute.number, decision: { zh: '决定共享' }, article: 'wuxi-2020:20.3' }]);
    expect(bound.timeline.at(-1)).toMatchObject({ what: 'directed', text: { zh: `按办件 ${dispute.number} 的决定办理` } });
    expect(bound.followUps).toMatchObject([{ number: dispute.number, typeName: { zh: '共享争议的协调与决定' } }]);
    // What was decided in the request itself stays on the record.
    expect(bound.result).toBe('refused');
  }
  const { rows } = await sql<{ public: object }>`
    select public from ledger.entry where kind = 'casework.direct-case' and object = ${`case:${number}`}`.execute(test.database.reader);
  expect(rows).toMatchObject([{ public: { by: dispute.number, decision: 'share' } }]);
});
