import { once } from 'node:events';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, buildServer } from '#kernel';
import type { LoadView } from '../model.ts';
import { anItem, aResource, openTestStore, type TestStore } from '../testing/open-test-store.ts';
import { people } from '../testing/people.ts';

let test: TestStore;
let server: FastifyInstance;
let port: number;
const items = [anItem('i1', '编号', { key: true }), anItem('i2', '姓名', { required: true })];

beforeAll(async () => {
  test = await openTestStore({ fileBytesMax: 1_000_000 });
  server = await buildServer({
    routes: test.store.routes,
    authenticate: async (request) => people[request.headers['x-person'] as keyof typeof people] ?? anonymous,
  });
  port = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => server.close());

type Who = keyof typeof people | 'nobody';

async function get(who: Who, url: string): Promise<{ status: number; body: Record<string, never> & { items: never[] } }> {
  const answer = await server.inject({ method: 'GET', url, headers: { 'x-person': who } });
  return { status: answer.statusCode, body: answer.json() };
}

async function upload(who: Who, resource: string, payload: string | Buffer, type = 'text/csv', name = '') {
  const answer = await server.inject({
    method: 'POST',
    url: `/api/v1/resources/${encodeURIComponent(resource)}/loads${name}`,
    headers: { 'x-person': who, 'content-type': type },
    payload,
  });
  return { status: answer.statusCode, body: answer.json<LoadView & { code?: string }>() };
}

const ended = (id: string) => test.store.awaitLoad(id, people.officer);

describe('an officer uploads a file', () => {
  it('as the body itself, by resource id or code, and follows the load', async () => {
    test.publish(aResource('301', items));
    const { status, body } = await upload(
      'officer',
      '30700103' + '01/000001',
      '编号,姓名\n1,张三\n2,\n',
      'text/csv',
      '?name=%E4%BA%BA%E5%8F%A3.csv',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ resource: '301', resourceVersion: 1, file: { name: '人口.csv', bytes: 26 } });
    await ended(body.id);
    expect((await get('officer', `/api/v1/loads/${body.id}`)).body).toMatchObject({
      state: 'published',
      version: 1,
      counts: { good: 1, bad: 1 },
    });
    const quarantine = await get('officer', `/api/v1/loads/${body.id}/quarantine`);
    expect(quarantine.body).toEqual({
      total: 1,
      items: [
        {
          row: 3,
          state: 'open',
          raw: '2,',
          cells: { i1: '2', i2: '' },
          attempts: 0,
          problems: [{ column: '姓名', item: 'i2', reason: 'required', text: expect.objectContaining({ zh: '必填项为空' }) }],
        },
      ],
    });
    // Whoever reads rows leaves a record of it, without their content.
    const record = (await test.acts()).at(-1);
    expect(record).toMatchObject({ kind: 'store.list-quarantine', public: { resource: '301', rows: 1, first: 3, last: 3 } });
  });

  it('as a form field, and sees the file name', async () => {
    test.publish(aResource('302', items));
    const form = [
      '--cut',
      'content-disposition: form-data; name="file"; filename="名单.csv"',
      'content-type: text/csv',
      '',
      '编号,姓名\n1,张三\n',
      '--cut--',
      '',
    ];
    const { status, body } = await upload('officer', '302', form.join('\r\n'), 'multipart/form-data; boundary=cut');
    expect(status).toBe(200);
    expect(body.file.name).toBe('名单.csv');
    expect(await ended(body.id)).toMatchObject({ state: 'published', counts: { good: 1 } });
  });

  it('and pages through quarantine', async () => {
    test.publish(aResource('303', items));
    const { body } = await upload('officer', '303', `编号,姓名\n${Array.from({ length: 9 }, (_, at) => `${at},`).join('\n')}\n9,a\n`);
    await ended(body.id);
    const second = await get('officer', `/api/v1/loads/${body.id}/quarantine?after=4&limit=3`);
    expect(second.body).toMatchObject({ total: 9, items: [{ row: 5 }, { row: 6 }, { row: 7 }] });
  });
});

const bigForm = `--cut\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${'x'.repeat(1_000_001)}\r\n--cut--\r\n`;

describe('an upload that is not right is refused at once', () => {
  beforeAll(() => test.publish(aResource('304', items)));
  it.each<[string, Who, string, string, string, number, string]>([
    ['another agency’s resource', 'neighbour', '304', 'a', 'text/csv', 403, 'store.not-provider'],
    ['no such resource', 'officer', '999', 'a', 'text/csv', 404, 'store.unknown-resource'],
    ['another city’s officer', 'stranger', '304', 'a', 'text/csv', 404, 'store.unknown-resource'],
    ['a role without this duty', 'head', '304', 'a', 'text/csv', 403, 'kernel.not-permitted'],
    ['an agency’s program', 'program', '304', 'a', 'text/csv', 403, 'kernel.not-permitted'],
    ['nobody', 'nobody', '304', 'a', 'text/csv', 401, 'kernel.not-signed-in'],
    ['a file beyond the limit', 'officer', '304', 'x'.repeat(1_000_001), 'text/csv', 413, 'kernel.too-large'],
    ['a form’s file beyond the limit', 'officer', '304', bigForm, 'multipart/form-data; boundary=cut', 413, 'kernel.too-large'],
    ['a form without a file', 'officer', '304', '--cut--\r\n', 'multipart/form-data; boundary=cut', 400, 'store.no-file'],
  ])('%s', async (_what, who, resource, payload, type, status, code) => {
    const answer = await upload(who, resource, payload, type);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it.each([
    ['the body', 'content-type: text/csv\r\ncontent-length: 1000', '编号,姓名\n1,张三\n'],
    ['chunks', 'content-type: text/csv\r\ntransfer-encoding: chunked', '10\r\nabcdefgh,ijklmno\r\n'],
    [
      'a form',
      'content-type: multipart/form-data; boundary=cut\r\ncontent-length: 1000',
      '--cut\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n编号,姓名\n1,张三\n',
    ],
  ])('a connection cut in the middle of %s leaves no load', async (_what, headers, body) => {
    const before = await get('officer', '/api/v1/loads?resource=304');
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`POST /api/v1/resources/304/loads HTTP/1.1\r\nhost: x\r\nx-person: officer\r\n${headers}\r\n\r\n${body}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await get('officer', '/api/v1/loads?resource=304')).body).toEqual(before.body);
    // Its slot is free again.
    const next = await upload('officer', '304', '编号,姓名\n1,张三\n');
    expect(next.status).toBe(200);
    await ended(next.body.id);
  });
});

describe('loads are seen by those who answer for them', () => {
  let id: string;
  beforeAll(async () => {
    test.publish(aResource('305', items));
    id = (await upload('officer', '305', '编号,姓名\n1,张三\n2,\n')).body.id;
    await ended(id);
  });

  it.each<[Who, number, number]>([
    ['officer', 200, 1],
    ['head', 200, 1],
    ['authority', 200, 1],
    ['auditor', 200, 1],
    ['neighbour', 404, 0],
    ['stranger', 404, 0],
  ])('%s: %i', async (who, status, total) => {
    expect((await get(who, `/api/v1/loads/${id}`)).status).toBe(status);
    expect((await get(who, '/api/v1/loads?resource=305')).body).toMatchObject({ total });
  });

  it.each<[Who, number]>([
    ['officer', 200],
    ['head', 403],
    ['authority', 404],
    ['auditor', 403],
    ['neighbour', 404],
    ['stranger', 404],
    ['program', 403],
    ['nobody', 401],
  ])('rows in quarantine, %s: %i', async (who, status) => {
    expect((await get(who, `/api/v1/loads/${id}/quarantine`)).status).toBe(status);
  });

  it('whoever lets rows out in the store’s stead is asked first, and may refuse', async () => {
    const asked: unknown[] = [];
    const guarded = test.another({
      discloseQuarantine: async ({ principal, load, resource, agency }) => {
        asked.push([principal.id, load, resource, agency]);
        throw new Error('refused');
      },
    });
    const other = await buildServer({ routes: guarded.routes, authenticate: async () => people.officer });
    expect((await other.inject({ method: 'GET', url: `/api/v1/loads/${id}/quarantine` })).statusCode).toBe(500);
    expect(asked).toEqual([['1', id, '305', 'wx-minzheng']]);
    await other.close();
  });
});
