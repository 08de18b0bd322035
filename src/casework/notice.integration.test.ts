import { beforeAll, expect, it } from 'vitest';
import { anonymous, buildServer } from '#kernel';
import { openTestCasework, principalOf, type TestCasework } from './testing/open-test-casework.ts';

let test: TestCasework;
let server: Awaited<ReturnType<typeof buildServer>>;
let number = '';

beforeAll(async () => {
  test = await openTestCasework();
  server = await buildServer({
    routes: test.casework.routes,
    authenticate: ({ headers }) => {
      const who = String(headers['x-person'] ?? '');
      return who === '' ? anonymous : principalOf(test.city, who);
    },
  });
  const form = { duty: '公租房资格核验', until: '2026-12-31' };
  const principal = principalOf(test.city, 'c-housing/o');
  ({ number } = await test.casework.file({ type: 'share-request', about: 'r-cond', form, principal }));
  return () => server.close();
});

const get = (who: string, language = 'zh', of = number) =>
  server.inject({ method: 'GET', url: `/api/v1/cases/${of}/notice?language=${language}`, headers: { 'x-person': who } });

it('there is a notice when the case is closed, and not before, for those alone who take part in it', async () => {
  expect((await get('c-housing/o')).json()).toMatchObject({ status: 409, code: 'casework.no-notice' });
  const decide = (step: string, who: string) =>
    test.casework.answer({ number, step, answer: 'agree', principal: principalOf(test.city, who) });
  await decide('opinion', 'c-transport/o');
  await decide('review', 'c-bureau/o');
  const file = await get('c-housing/o');
  expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
  expect(file.headers['content-disposition']).toBe(`attachment; filename="notice-${number}.pdf"`);
  expect((await get('c-health/o')).json().code).toBe('casework.no-case');
});

it('its file says its language and structure to a reading program, brings its characters along, and is the same each time', async () => {
  const [zh, again, en] = await Promise.all([get('c-housing/o'), get('c-housing/o'), get('c-housing/o', 'en')]);
  const text = zh.rawPayload.toString('latin1');
  for (const part of ['%PDF-1.7', '/Lang (zh-CN)', '/StructTreeRoot', '/Marked true', '/FontFile', '%%EOF']) expect(text).toContain(part);
  expect(again.rawPayload.equals(zh.rawPayload)).toBe(true);
  expect(en.rawPayload.toString('latin1')).toContain('/Lang (en)');
});

it('many at once are all set, and too many are told to come again', async () => {
  const answers = await Promise.all(Array.from({ length: 25 }, () => get('c-housing/o')));
  const count = (status: number) => answers.filter((answer) => answer.statusCode === status).length;
  expect([count(200) >= 20, count(200) + count(503)]).toEqual([true, 25]);
  expect(answers.find((answer) => answer.statusCode === 503)?.json()).toMatchObject({ code: 'casework.notice-busy' });
});
