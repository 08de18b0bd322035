import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kernelFaults } from '../faults/kernel-faults.ts';
import { anonymous, type Principal } from './principal.ts';
import { defineRoute } from './route.ts';
import { buildServer } from './server.ts';

const officer: Principal = { kind: 'person', id: '1', name: '张三', agency: 'wx-gongan', jurisdiction: '320200', roles: ['officer'] };
const summary = { zh: '测试', en: 'test' };
let calls = 0;
const routes = [
  defineRoute({
    operation: 'test.echo',
    method: 'POST',
    url: '/echo',
    allow: ['officer'],
    summary,
    schemas: { body: Type.Object({ name: Type.String({ maxLength: 5 }) }), answer: Type.Object({ name: Type.String() }) },
    async handle({ body, principal }) {
      calls += 1;
      return { name: body.name, hidden: principal.id };
    },
  }),
  defineRoute({
    operation: 'test.fail',
    method: 'GET',
    url: '/fail',
    allow: 'anyone',
    summary,
    schemas: {},
    async handle() {
      throw new Error('select secret from password');
    },
  }),
  defineRoute({
    operation: 'test.refuse',
    method: 'GET',
    url: '/refuse',
    allow: 'anyone',
    summary,
    schemas: {},
    async handle() {
      throw kernelFaults['kernel.not-found']({ article: 'wuxi-2020:19.2(3)' });
    },
  }),
];
const serverReady = buildServer({
  routes,
  authenticate: async (request) => (request.headers.authorization === 'Bearer officer' ? officer : anonymous),
});
const headers = { authorization: 'Bearer officer' };

describe('the HTTP face', () => {
  let server: Awaited<typeof serverReady>;
  beforeAll(async () => {
    server = await serverReady;
    await server.ready();
  });
  afterAll(() => server.close());

  it('answers what the schema lists and nothing beside it', async () => {
    const answer = await server.inject({ method: 'POST', url: '/echo', headers, payload: { name: '数源' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ name: '数源' });
  });

  it('refuses a stranger before the body is read', async () => {
    const before = calls;
    const answer = await server.inject({
      method: 'POST',
      url: '/echo',
      payload: '{ broken',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.statusCode).toBe(401);
    expect(answer.json().code).toBe('kernel.not-signed-in');
    expect(calls).toBe(before);
  });

  it('names the field that is not as required', async () => {
    const answer = await server.inject({ method: 'POST', url: '/echo', headers, payload: { name: 'too long' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json().places[0]).toMatchObject({ field: 'name', reason: { zh: '至多 5 个字符' } });
  });

  it.each(['https://evil.example', 'null', 'not a url'])('refuses a write that comes from %s', async (origin) => {
    const answer = await server.inject({ method: 'POST', url: '/echo', headers: { ...headers, origin }, payload: { name: 'a' } });
    expect(answer.json().code).toBe('kernel.cross-origin');
  });

  it('accepts a write from its own pages', async () => {
    const own = { ...headers, origin: 'http://city.example', host: 'city.example' };
    expect((await server.inject({ method: 'POST', url: '/echo', headers: own, payload: { name: 'a' } })).statusCode).toBe(200);
  });

  it('never shows what failed inside', async () => {
    const answer = await server.inject({ url: '/fail' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('password');
    expect(answer.json()).toMatchObject({ code: 'kernel.internal', requestId: expect.any(String) });
  });

  it.each(['/echo', '/fail', '/nowhere'])('keeps the browser from guessing types and framing what %s answers', async (url) => {
    const answer = await server.inject({
      method: url === '/echo' ? 'POST' : 'GET',
      url,
      headers,
      ...(url === '/echo' ? { payload: { name: 'a' } } : {}),
    });
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });

  it('names the article behind a refusal', async () => {
    const answer = await server.inject({ url: '/refuse' });
    expect(answer.json()).toMatchObject({ status: 404, article: 'wuxi-2020:19.2(3)', remedy: { zh: expect.any(String) } });
  });

  it.each(['/nowhere', '/echo'])('answers an unknown address or method on %s as absent', async (url) => {
    expect((await server.inject({ method: 'GET', url })).statusCode).toBe(404);
  });

  it('refuses a body larger than allowed', async () => {
    const answer = await server.inject({ method: 'POST', url: '/echo', headers, payload: { name: 'x'.repeat(2_000_000) } });
    expect(answer.json().code).toBe('kernel.too-large');
  });
});
