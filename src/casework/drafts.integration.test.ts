import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { anonymous, buildServer, sql } from '#kernel';
import { chooseLaws } from '#law';
import { openTestCasework, principalOf, type TestCasework } from './testing/open-test-casework.ts';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));
const officer = 'c-housing/o';
const sharingHead = 'c-housing/s';
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

const call = async (who: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) => {
  const answer = await server.inject({ method, url: `/api/v1${path}`, headers: { 'x-person': who }, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
};
const form = {
  duty: '公租房资格核验',
  until: '2026-12-31',
  scope: '本局',
  mode: 'interface',
  true_and_needed: true,
};
const request = { file: { type: 'share-request', about: 'r-cond', form } };
const draft = async (content: object = request, who = officer) => (await call(who, 'POST', '/drafts', content)).body;
const countCases = async () => (await test.casework.list(principalOf(test.city, 'c-bureau/o'), { limit: 1 })).total;
const recorded = async (object: string) =>
  (
    await sql<{ kind: string; actor: string; public: Record<string, unknown> }>`
      select kind, actor, public from ledger.entry where object = ${object} order by batch, i`.execute(test.database.reader)
  ).rows;

it('what one person drafts counts only when the other has signed: no case before, and the clock runs from the signature', async () => {
  test.clock.set('2026-03-02');
  const refused = await call(officer, 'POST', '/cases', request.file);
  expect([refused.status, refused.body.code, refused.body.article]).toEqual([403, 'casework.unsigned', 'national-2025:20.2']);
  const before = await countCases();
  const drafted = await draft();
  expect(drafted).toMatchObject({ state: 'waiting', number: null, signer: { id: 'c-housing' }, article: 'national-2025:20.2', mine: true });
  expect(await countCases()).toBe(before);

  test.clock.set('2026-03-05');
  const inbox = await call(sharingHead, 'GET', '/drafts?unsettled=true');
  expect(inbox.body.items[0]).toMatchObject({ id: drafted.id, maySign: true, mine: false });
  const signed = await call(sharingHead, 'POST', `/drafts/${drafted.id}/signature`);
  expect([signed.status, signed.body.state, signed.body.settledBy]).toEqual([200, 'signed', sharingHead]);
  expect(signed.body.receipt.leaf).toBeTruthy();
  const view = await test.casework.find(String(signed.body.number), principalOf(test.city, officer));
  expect(view).toMatchObject({ filedOn: '2026-03-05', applicantPerson: officer });
  expect(view.timeline.filter(({ what }) => what === 'signed')).toMatchObject([{ person: sharingHead, agency: { id: 'c-housing' } }]);
  expect(view.clock?.start).toBe('2026-03-05');
  expect((await recorded(`draft:${drafted.id}`)).map(({ kind, actor }) => [kind, actor])).toEqual([
    ['casework.draft-act', officer],
    ['casework.sign-draft', sharingHead],
  ]);
  expect(await recorded(`case:${signed.body.number}`)).toMatchObject([
    { kind: 'casework.file-case', actor: officer, public: { signer: sharingHead } },
  ]);
});

it('nobody signs what they drafted, and nobody signs without the duty or from another agency', async () => {
  const { id } = await draft();
  const own = await call(officer, 'POST', `/drafts/${id}/signature`);
  expect([own.status, own.body.code]).toEqual([403, 'casework.own-signature']);
  const colleague = await call('c-housing/h', 'POST', `/drafts/${id}/signature`);
  expect([colleague.status, colleague.body.code]).toEqual([403, 'casework.not-entitled']);
  for (const stranger of ['c-health/s', 'c-health/o']) {
    expect((await call(stranger, 'GET', `/drafts/${id}`)).body.code).toBe('casework.no-draft');
    expect((await call(stranger, 'POST', `/drafts/${id}/signature`)).body.code).toBe('casework.no-draft');
  }
  expect((await call(officer, 'GET', `/drafts/${id}`)).body.state).toBe('waiting');
});

it('a request cannot name its signer: whatever it says beside the act is refused', async () => {
  const named = await call(officer, 'POST', '/cases', { ...request.file, signer: sharingHead });
  expect(named.status).toBe(400);
  expect((await call(officer, 'POST', '/drafts', { ...request, signer: sharingHead })).status).toBe(400);
});

it('a draft that is sent back carries the reasons, is revised by its drafter and signed as it then reads', async () => {
  const { id } = await draft();
  expect((await call(sharingHead, 'POST', `/drafts/${id}/return`, { reasons: ' ' })).status).toBe(400);
  const back = await call(sharingHead, 'POST', `/drafts/${id}/return`, { reasons: '使用范围过宽' });
  expect(back.body).toMatchObject({ state: 'returned', returnedFor: '使用范围过宽', maySign: false });
  expect((await call(sharingHead, 'POST', `/drafts/${id}/signature`)).body.code).toBe('casework.draft-settled');
  expect((await call(sharingHead, 'PUT', `/drafts/${id}`, request)).body.code).toBe('casework.no-draft');
  const narrower = { file: { ...request.file, form: { ...form, scope: '住房保障科' } } };
  expect((await call(officer, 'PUT', `/drafts/${id}`, narrower)).body.state).toBe('waiting');
  const { body } = await call(sharingHead, 'POST', `/drafts/${id}/signature`);
  const view = await test.casework.find(String(body.number), principalOf(test.city, officer));
  expect(view.form.find(({ field }) => field.name === 'scope')?.value).toBe('住房保障科');
});

it('a draft is taken back by its drafter alone, and then signs nothing', async () => {
  const { id } = await draft();
  expect((await call(sharingHead, 'DELETE', `/drafts/${id}`)).body.code).toBe('casework.no-draft');
  expect((await call(officer, 'DELETE', `/drafts/${id}`)).body.state).toBe('dropped');
  const before = await countCases();
  expect((await call(sharingHead, 'POST', `/drafts/${id}/signature`)).body.code).toBe('casework.draft-settled');
  expect(await countCases()).toBe(before);
});

it('what the form lacks is told to the drafter, and whoever may sign themselves is told to send it', async () => {
  const { duty: _, ...lacking } = form;
  const refused = await call(officer, 'POST', '/drafts', { file: { ...request.file, form: lacking } });
  expect([refused.status, refused.body.code]).toEqual([422, 'casework.missing']);
  const idle = await call(sharingHead, 'POST', '/drafts', request);
  expect([idle.status, idle.body.code]).toEqual([409, 'casework.no-signature']);
  expect((await call(officer, 'POST', '/drafts', {})).status).toBe(400);
  const two = { ...request, extend: { number: '2026-000001', step: 'review', days: 5 } };
  expect((await call(officer, 'POST', '/drafts', two)).status).toBe(400);
});

it('an answer waits for the provider’s head of sharing: no grant before the signature, one draft for a step', async () => {
  const { id } = await draft();
  const { number } = (await call(sharingHead, 'POST', `/drafts/${id}/signature`)).body;
  expect((await call('c-transport/o', 'POST', `/cases/${number}/answers`, { step: 'opinion', answer: 'agree' })).status).toBe(200);
  const said = { step: 'review', answer: 'agree' };
  const refused = await call('c-bureau/o', 'POST', `/cases/${number}/answers`, said);
  expect([refused.body.code, refused.body.article]).toEqual(['casework.unsigned', 'national-2025:20.3']);
  const effects = test.effects.length;
  const waiting = await draft({ answer: { number, ...said } }, 'c-bureau/o');
  expect(waiting).toMatchObject({ act: 'answer', step: 'review', number, signer: { id: 'c-transport' }, agency: { id: 'c-bureau' } });
  expect((await draft({ answer: { number, ...said } }, 'c-bureau/o')).code).toBe('casework.draft-waits');
  expect([test.effects.length, (await test.casework.find(String(number), principalOf(test.city, officer))).status]).toEqual([
    effects,
    'open',
  ]);
  expect((await call('c-transport/s', 'GET', '/drafts?unsettled=true')).body.items).toMatchObject([{ id: waiting.id, maySign: true }]);
  expect((await call('c-transport/s', 'POST', `/drafts/${waiting.id}/signature`)).body.state).toBe('signed');
  const closed = await test.casework.find(String(number), principalOf(test.city, officer));
  expect([closed.result, test.effects.length - effects, test.effects.at(-1)?.principal.id]).toEqual(['granted', 1, 'c-bureau/o']);
  expect(closed.timeline.find(({ what, step }) => what === 'signed' && step === 'review')?.person).toBe('c-transport/s');
});

it('what is missing is told once, field by field, and supplied; a second time is refused on the article', async () => {
  const { id } = await draft();
  const { number } = (await call(sharingHead, 'POST', `/drafts/${id}/signature`)).body;
  const path = `/cases/${number}/supplement`;
  const provider = 'c-transport/o';
  expect((await call(provider, 'GET', `/cases/${number}`)).body).toMatchObject({ canAskSupplement: true, supplement: null });
  expect((await call('c-health/o', 'POST', path, { missing: ['scope'] })).status).toBe(404);
  expect((await call(officer, 'POST', path, { missing: ['scope'] })).body.code).toBe('casework.not-entitled');
  expect((await call(provider, 'POST', path, { missing: ['no such field'] })).body.code).toBe('casework.invalid-field');
  expect((await call(provider, 'POST', path, { missing: [] })).status).toBe(400);
  const asked = await call(provider, 'POST', path, { missing: ['scope', 'until'] });
  expect(asked.body.supplement).toMatchObject({
    doneOn: null,
    article: 'national-2025:21.2',
    missing: [{ field: 'scope', label: { zh: '使用范围' } }, { field: 'until' }],
  });
  expect(asked.body.timeline.at(-1).text.zh).toContain('使用范围');
  const again = await call(provider, 'POST', path, { missing: ['mode'] });
  expect([again.status, again.body.code, again.body.article]).toEqual([409, 'casework.once', 'national-2025:21.2']);
  expect((await call(officer, 'GET', `/cases/${number}`)).body.canSupply).toBe(true);
  const supplied = await call(officer, 'POST', `/cases/${number}/supply`, { form: { scope: '住房保障科' } });
  expect(supplied.body.supplement.doneOn).toBe(supplied.body.today);
  expect(supplied.body).toMatchObject({ canSupply: false, canAskSupplement: false });
});
