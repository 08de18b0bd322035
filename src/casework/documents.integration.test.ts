import { beforeAll, expect, it } from 'vitest';
import { anonymous, buildServer, sql } from '#kernel';
import { openTestCasework, principalOf, type TestCasework } from './testing/open-test-casework.ts';

let test: TestCasework;
let server: Awaited<ReturnType<typeof buildServer>>;
let number = '';
const applicant = 'c-housing/o';
const provider = 'c-transport/o';
const stranger = 'c-health/o';

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
  ({ number } = await test.casework.file({ type: 'share-request', about: 'r-cond', form, principal: principalOf(test.city, applicant) }));
  return () => server.close();
});

const pdf = Buffer.from('%PDF-1.7\n材料');

function send(who: string, name: string, content: Buffer | string, kind = 'material', to = number) {
  const head = `--cut\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return server.inject({
    method: 'POST',
    url: `/api/v1/cases/${to}/documents?kind=${kind}`,
    headers: { 'x-person': who, 'content-type': 'multipart/form-data; boundary=cut' },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--cut--\r\n')]),
  });
}
const get = (who: string, path = '') =>
  server.inject({ method: 'GET', url: `/api/v1/cases/${number}/documents${path}`, headers: { 'x-person': who } });
const recorded = async (kind: string) =>
  (
    await sql<{ object: string; public: Record<string, unknown>; actor: string }>`
      select object, public, actor from ledger.entry where kind = ${kind} order by batch, i`.execute(test.database.reader)
  ).rows;

it('what one party attaches the other reads, byte by byte, and both acts stand in the ledger without its name', async () => {
  const attached = await send(applicant, '李四 的申请材料.pdf', pdf);
  expect(attached.json()).toMatchObject({ document: { name: '李四 的申请材料.pdf', mediaType: 'application/pdf', bytes: pdf.length } });
  expect(attached.json().receipt.leaf).toBeTruthy();
  const { items, mayAttach } = (await get(provider)).json();
  expect([items.length, mayAttach]).toEqual([1, true]);
  const before = (await recorded('casework.download-document')).length;
  const file = await get(provider, `/${items[0].id}`);
  expect(file.rawPayload.equals(pdf)).toBe(true);
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect(file.headers['content-disposition']).toMatch(/^attachment;/);
  const downloads = await recorded('casework.download-document');
  expect(downloads.length).toBe(before + 1);
  expect(downloads.at(-1)).toMatchObject({ object: `case:${number}`, actor: provider, public: { document: items[0].id } });
  expect(JSON.stringify([...(await recorded('casework.attach-document')), ...downloads])).not.toContain('李四');
  const view = await test.casework.find(number, principalOf(test.city, applicant));
  expect(view.timeline.map(({ text }) => text.zh)).toContain('添加文书材料：李四 的申请材料.pdf');
});

it('whoever has no part in the case finds neither it nor its documents, and cannot add to them', async () => {
  const [{ id }] = (await get(applicant)).json().items;
  for (const answer of [await get(stranger), await get(stranger, `/${id}`), await send(stranger, 'a.pdf', pdf)])
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'casework.no-case']);
  const other = { type: 'share-request', about: 'r-cond', form: { duty: '另一件', until: '2026-12-31' } };
  const filed = await test.casework.file({ ...other, principal: principalOf(test.city, applicant) });
  const elsewhere = await server.inject({
    method: 'GET',
    url: `/api/v1/cases/${filed.number}/documents/${id}`,
    headers: { 'x-person': applicant },
  });
  expect(elsewhere.json().code).toBe('casework.no-document');
});

it.each([
  ['a ZIP archive called .csv', '名单.csv', Buffer.from('PK\u0003\u0004xx')],
  ['a page called .pdf', 'a.pdf', Buffer.from('<html><script>alert(1)</script>')],
  ['a program', 'a.exe', Buffer.from('MZ')],
  ['a picture that can carry script', 'a.svg', Buffer.from('<svg onload="alert(1)"/>')],
  ['an office file with macros', 'a.docm', Buffer.from('PK\u0003\u0004xx')],
  ['binary content called .txt', 'a.txt', Buffer.from([65, 0, 66])],
])('%s is not taken', async (_what, name, content) => {
  const before = (await get(applicant)).json().total;
  expect(await send(applicant, name, content)).toMatchObject({ statusCode: 422 });
  expect((await get(applicant)).json().total).toBe(before);
});

it('a name keeps no path, no control character and no reversed ending', async () => {
  const { document } = (await send(applicant, '..\\..\\etc\\ma\u202etxt.pdf', pdf)).json();
  expect(document.name).toBe('matxt.pdf');
});

it('more than ten megabytes, or no file at all, is refused clearly', async () => {
  expect((await send(applicant, 'big.pdf', Buffer.alloc(10 * 1024 ** 2 + 70_000, 'x'))).statusCode).toBe(413);
  expect((await send(applicant, 'big.pdf', Buffer.alloc(10 * 1024 ** 2 + 1, 'x'))).statusCode).toBe(413);
  const none = await server.inject({
    method: 'POST',
    url: `/api/v1/cases/${number}/documents`,
    headers: { 'x-person': applicant, 'content-type': 'application/octet-stream' },
    payload: 'x',
  });
  expect(none.json().code).toBe('casework.no-file');
});

it('an answer rests only on a decision in writing that the answering agency itself has attached', async () => {
  const { document } = (await send(applicant, '意见.pdf', pdf, 'decision')).json<{ document: { id: string } }>();
  const answer = (id: string) =>
    server.inject({
      method: 'POST',
      url: `/api/v1/cases/${number}/answers`,
      headers: { 'x-person': provider },
      payload: { step: 'opinion', answer: 'agree', document: id },
    });
  expect((await answer(document.id)).json().code).toBe('casework.no-document');
  const own = (await send(provider, '意见.pdf', pdf, 'decision')).json<{ document: { id: string } }>().document;
  expect((await answer(own.id)).statusCode).toBe(200);
});

it('a closed case takes nothing more', async () => {
  await test.casework.answer({ number, step: 'review', answer: 'agree', principal: principalOf(test.city, 'c-bureau/o') });
  expect((await send(applicant, 'late.pdf', pdf)).json().code).toBe('casework.case-closed');
  expect((await get(applicant)).json().mayAttach).toBe(false);
});

it('cases are found by a part of number or title and stand in the order asked for', async () => {
  const list = async (query: string) =>
    (await server.inject({ method: 'GET', url: `/api/v1/cases?${query}`, headers: { 'x-person': applicant } })).json();
  const all = await list('sort=number');
  expect(all.total).toBe(2);
  expect((await list('sort=number&order=desc')).items.map((one: { number: string }) => one.number)).toEqual(
    all.items.map((one: { number: string }) => one.number).reverse(),
  );
  expect((await list(`text=${number.slice(-4)}`)).items.map((one: { number: string }) => one.number)).toEqual([number]);
  expect((await list(`text=${encodeURIComponent('%')}`)).total).toBe(0);
  expect((await list('late=true')).total).toBe(0);
});
