import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, buildServer } from '#kernel';
import type { LoadView, UploadView } from './model.ts';
import { anItem, aResource, openTestStore, type TestStore } from './testing/open-test-store.ts';
import { people } from './testing/people.ts';

let test: TestStore;
const servers: FastifyInstance[] = [];
let address: string;
let other: string;
const items = [anItem('i1', 'k', { key: true }), anItem('i2', 'v')];
const text = `k,v\n${Array.from({ length: 2_000 }, (_, at) => `${at},第${at}行`).join('\n')}\n`;
const bytes = Buffer.from(text);
const sha256 = createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  test = await openTestStore({ fileBytesMax: 1_000_000 });
  for (const resource of ['801', '802', '803', '804', '805', '806', '807']) test.publish(aResource(resource, items));
  // Two processes over one database and one directory.
  const open = async (store: TestStore['store']) => {
    const server = await buildServer({
      routes: store.routes,
      authenticate: async (request) => people[request.headers['x-person'] as keyof typeof people] ?? anonymous,
    });
    servers.push(server);
    return await server.listen({ port: 0, host: '127.0.0.1' });
  };
  address = await open(test.store);
  other = await open(test.another());
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function call<Answer>(method: string, path: string, body?: object, { who = 'officer', at = address } = {}) {
  const answer = await fetch(`${at}/api/v1/${path}`, {
    method,
    headers: { 'x-person': who, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as Answer & { code?: string } };
}

const begin = (resource: string, more: object = {}, options = {}) =>
  call<UploadView>('POST', `resources/${resource}/uploads`, { name: '人口.csv', size: bytes.length, ...more }, options);

async function send(id: string, first: number, end: number, { at = address, who = 'officer', range = '' } = {}) {
  const answer = await fetch(`${at}/api/v1/uploads/${id}`, {
    method: 'PUT',
    headers: {
      'x-person': who,
      'content-type': 'application/octet-stream',
      'content-range': range || `bytes ${first}-${end - 1}/${bytes.length}`,
    },
    body: bytes.subarray(first, end),
  });
  return { status: answer.status, body: (await answer.json()) as UploadView & { code?: string } };
}

const complete = (id: string, options = {}) => call<LoadView>('POST', `uploads/${id}/complete`, undefined, options);

async function published(id: string): Promise<LoadView> {
  for (;;) {
    const load = await test.store.findLoad(id, people.officer);
    if (load.state !== 'running') return load;
    await wait(20);
  }
}

const partials = () => readdir(join(test.directory, 'files', 'partial')).catch(() => []);

describe('a file that comes in chunks', () => {
  it('is loaded as it was, whichever process takes a chunk, though chunks come twice and overlap', async () => {
    const { body: upload } = await begin('801', { sha256, head: 'abc' });
    expect(upload).toMatchObject({ received: 0, state: 'open', size: bytes.length, mode: 'full' });
    expect((await send(upload.id, 0, 10_000)).body).toMatchObject({ received: 10_000 });
    expect((await send(upload.id, 0, 10_000, { at: other })).body).toMatchObject({ received: 10_000 });
    expect((await send(upload.id, 9_000, 20_000, { at: other })).body).toMatchObject({ received: 20_000 });
    // The browser was closed: the same file is known again, and goes on where it was.
    expect((await begin('801', { sha256, head: 'abc' }, { at: other })).body).toMatchObject({ id: upload.id, received: 20_000 });
    expect((await call('GET', 'resources/801/uploads')).body).toMatchObject({ total: 1, items: [{ id: upload.id, received: 20_000 }] });
    expect(await complete(upload.id)).toMatchObject({ status: 409, body: { code: 'store.upload-incomplete' } });
    expect((await send(upload.id, 20_000, bytes.length)).body).toMatchObject({ received: bytes.length });
    const { body: load } = await complete(upload.id);
    expect(await published(load.id)).toMatchObject({
      state: 'published',
      counts: { good: 2_000 },
      file: { name: '人口.csv', sha256, bytes: bytes.length },
    });
    expect((await complete(upload.id)).body.id).toBe(load.id);
    expect((await call('GET', `uploads/${upload.id}`)).body).toMatchObject({ state: 'complete', load: load.id });
    expect(await partials()).toEqual([]);
    expect((await begin('801', { sha256, head: 'abc' })).body.id).not.toBe(upload.id);
  });

  it('loses only what had not arrived when the line breaks', async () => {
    const { body: upload } = await begin('802');
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `PUT /api/v1/uploads/${upload.id} HTTP/1.1\r\nhost: x\r\nx-person: officer\r\ncontent-type: application/octet-stream\r\ncontent-length: ${bytes.length}\r\ncontent-range: bytes 0-${bytes.length - 1}/${bytes.length}\r\n\r\n`,
    );
    socket.write(bytes.subarray(0, 12_345));
    await wait(200);
    socket.destroy();
    for (let received = 0; received === 0; await wait(20)) received = (await call<UploadView>('GET', `uploads/${upload.id}`)).body.received;
    expect((await call('GET', `uploads/${upload.id}`)).body).toMatchObject({ received: 12_345 });
    await send(upload.id, 12_345, bytes.length);
    expect(await published((await complete(upload.id)).body.id)).toMatchObject({ state: 'published', file: { sha256 } });
  });

  it('is right also where a crash left bytes on the disk that nobody counted', async () => {
    const { body: upload } = await begin('803', { sha256 });
    await send(upload.id, 0, 5_000);
    const path = join(test.directory, 'files', 'partial', `${upload.id}.partial`);
    await writeFile(path, Buffer.concat([bytes.subarray(0, 5_000), randomBytes(bytes.length)]));
    await send(upload.id, 5_000, bytes.length, { at: other });
    expect(await published((await complete(upload.id, { at: other })).body.id)).toMatchObject({
      state: 'published',
      file: { sha256, bytes: bytes.length },
    });
  });

  it('begins one load, though it is completed twice at once', async () => {
    const { body: upload } = await begin('804');
    await send(upload.id, 0, bytes.length);
    const answers = await Promise.all([complete(upload.id), complete(upload.id, { at: other })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    await published(answers[0]?.body.id ?? '');
  });

  it('starts again from the first byte where the digest is not the one stated', async () => {
    const { body: upload } = await begin('805', { sha256: '0'.repeat(64) });
    await send(upload.id, 0, bytes.length);
    expect(await complete(upload.id)).toMatchObject({ status: 422, body: { code: 'store.upload-altered' } });
    expect((await call('GET', `uploads/${upload.id}`)).body).toMatchObject({ received: 0, state: 'open' });
  });

  it('says by key what it means', async () => {
    await test.load('806', text);
    const { body: upload } = await begin('806', { mode: 'upsert' });
    await send(upload.id, 0, bytes.length);
    expect(await published((await complete(upload.id)).body.id)).toMatchObject({ mode: 'upsert', change: { added: 0, changed: 0 } });
  });
});

describe('a chunk or an upload that is not right is refused', () => {
  let id: string;
  beforeAll(async () => {
    id = (await begin('807', { name: 'b.csv' })).body.id;
    await send(id, 0, 100);
  });

  it.each([
    ['a gap', 200, 300, '', 'store.upload-gap'],
    ['another size', 100, 200, 'bytes 100-199/5', 'store.upload-range'],
    ['beyond the end', 100, 200, `bytes 100-${bytes.length}/${bytes.length}`, 'store.upload-range'],
    ['no range', 100, 200, 'bytes */*', 'store.upload-range'],
  ])('%s', async (_what, first, end, range, code) => {
    expect((await send(id, first, end, { range })).body.code).toBe(code);
    expect((await call('GET', `uploads/${id}`)).body).toMatchObject({ received: 100 });
  });

  it('a chunk longer than it says counts only as far as it says', async () => {
    expect((await send(id, 100, 400, { range: `bytes 100-199/${bytes.length}` })).body).toMatchObject({ received: 200 });
  });

  it.each([
    ['neighbour', 404],
    ['stranger', 404],
    ['head', 403],
    ['nobody', 401],
  ])('of others: %s %i', async (who, status) => {
    expect((await call('GET', `uploads/${id}`, undefined, { who })).status).toBe(status);
    expect((await send(id, 200, 300, { who })).status).toBe(status);
    expect((await complete(id, { who })).status).toBe(status);
    expect((await call('DELETE', `uploads/${id}`, undefined, { who })).status).toBe(status);
  });

  it('of another agency’s resource, and one too large', async () => {
    expect((await begin('807', {}, { who: 'neighbour' })).body.code).toBe('store.not-provider');
    expect((await begin('807', { size: 1_000_001 })).body.code).toBe('kernel.too-large');
  });

  it('that was given up, or that nobody went on with for a week', async () => {
    expect((await call('DELETE', `uploads/${id}`)).body).toMatchObject({ state: 'discarded' });
    expect((await send(id, 200, 300)).body.code).toBe('store.upload-gone');
    const { body: late } = await begin('807', { name: 'c.csv' });
    await send(late.id, 0, 100);
    test.clock.advance({ days: 8 });
    expect((await send(late.id, 100, 200)).body.code).toBe('store.upload-gone');
    await test.store.sweep();
    expect((await call('GET', `uploads/${late.id}`)).body).toMatchObject({ state: 'expired' });
    expect(await partials()).not.toContain(`${late.id}.partial`);
  });
});
