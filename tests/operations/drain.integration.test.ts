import { Agent, request as httpRequest } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { anonymous, buildServer, defineRoute, drain, type EndedCall, openGate } from '#kernel';

/** A server with one operation that takes its time. */
async function openSlow(options: { mostInFlight?: number } = {}) {
  const gate = openGate(options);
  const ended: EndedCall[] = [];
  let finish: () => void = () => undefined;
  let begun = 0;
  const work = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const route = (operation: string, url: string, handle: () => Promise<unknown>) =>
    defineRoute({ operation, method: 'GET', url, allow: 'anyone', summary: { zh: '测试', en: 'test' }, schemas: {}, handle });
  const server = await buildServer({
    routes: [
      route('test.slow', '/slow', async () => {
        begun += 1;
        await work;
        return { done: true };
      }),
      route('test.quick', '/quick', async () => ({ done: true })),
      route('health.show-live', '/health/live', async () => ({ state: 'live' })),
    ],
    authenticate: async () => anonymous,
    gate,
    onEnded: (call) => void ended.push(call),
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  closers.push(async () => {
    finish();
    gate.end();
    await server.close();
  });
  return { server, gate, address, ended, finish: () => finish(), begun: () => begun };
}

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function get(url: string, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, agent ? { agent } : {}, (answer) => {
      let body = '';
      answer.on('data', (part: Buffer) => (body += part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('stopping', () => {
  it('finishes what is under way, and tells who still comes that the service stops', async () => {
    const city = await openSlow();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    // A connection that stays open, as a proxy's do.
    expect((await get(`${city.address}/quick`, agent)).status).toBe(200);
    const slow = get(`${city.address}/slow`);
    await expect.poll(city.begun).toBe(1);
    const drained = drain(city.server, city.gate, 20);
    const late = await get(`${city.address}/quick`, agent).catch((error: NodeJS.ErrnoException) => error.code);
    if (typeof late === 'object') {
      expect(late.status).toBe(503);
      expect(JSON.parse(late.body)).toMatchObject({ code: 'kernel.stopping', remedy: { zh: expect.any(String) } });
      expect(late.headers['retry-after']).toBe('5');
    } else expect(['ECONNREFUSED', 'ECONNRESET']).toContain(late);
    city.finish();
    expect((await slow).status).toBe(200);
    expect(await drained).toBe(0);
    agent.destroy();
  });

  it('ends at once although a browser keeps its connection open', async () => {
    const city = await openSlow();
    const agent = new Agent({ keepAlive: true });
    await get(`${city.address}/quick`, agent);
    const began = performance.now();
    await drain(city.server, city.gate, 20);
    expect(performance.now() - began).toBeLessThan(3_000);
    agent.destroy();
  });

  it('ends in bounded time although a request never does', async () => {
    const city = await openSlow();
    const slow = get(`${city.address}/slow`).catch((error: NodeJS.ErrnoException) => error.code);
    await expect.poll(city.begun).toBe(1);
    const began = performance.now();
    expect(await drain(city.server, city.gate, 0.3)).toBe(1);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(await slow).toBe('ECONNRESET');
    await expect.poll(() => city.ended.map((call) => [call.operation, call.status])).toContainEqual(['test.slow', 499]);
  });
});

describe('overload', () => {
  it('is refused clearly above the bound, while the state of the service is still told, and ends by itself', async () => {
    const city = await openSlow({ mostInFlight: 3 });
    const slow = Array.from({ length: 3 }, () => get(`${city.address}/slow`));
    await expect.poll(city.begun).toBe(3);
    const refused = await get(`${city.address}/quick`);
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'kernel.busy', requestId: refused.headers['x-request-id'] });
    expect((await get(`${city.address}/health/live`)).status).toBe(200);
    city.finish();
    expect((await Promise.all(slow)).map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect((await get(`${city.address}/quick`)).status).toBe(200);
    expect(city.gate.inFlight()).toBe(0);
  });

  it('is counted by work, not by callers: those who hang up make no room for more', async () => {
    const city = await openSlow({ mostInFlight: 1 });
    const gone = new AbortController();
    const left = fetch(`${city.address}/slow`, { signal: gone.signal }).catch(() => undefined);
    await expect.poll(city.begun).toBe(1);
    gone.abort();
    await left;
    await expect.poll(() => city.ended.length).toBe(1);
    expect((await get(`${city.address}/quick`)).status).toBe(503);
    city.finish();
    await expect.poll(async () => (await get(`${city.address}/quick`)).status).toBe(200);
  });
});
