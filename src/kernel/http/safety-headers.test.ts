import { get } from 'node:http';
import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { SafeResponse, safetyHeaders, setSafetyHeaders } from './safety-headers.ts';

/** Headers of an answer that has come over a real connection: names and values in turn, as they came. */
async function headersOf(path: string): Promise<string[]> {
  const server = Fastify({ http: { ServerResponse: SafeResponse } });
  setSafetyHeaders(server);
  server.get('/plain', async (_request, reply) => reply.header('x-own', 'yes').send('a'));
  server.get('/stricter', async (_request, reply) => reply.header('referrer-policy', 'no-referrer').send('a'));
  server.get('/cookies', async (_request, reply) => reply.header('set-cookie', ['a=1', 'b=2']).send('a'));
  server.get('/raw', (_request, reply) => {
    reply.hijack();
    reply.raw.setHeader('X-Frame-Options', 'DENY');
    reply.raw.writeHead(202, 'Taken', ['x-own', 'yes']);
    reply.raw.end();
  });
  server.get('/silent', (_request, reply) => {
    reply.hijack();
    reply.raw.end();
  });
  onTestFinished(() => server.close());
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return new Promise((resolve, reject) => {
    get(`${address}${path}`, { agent: false }, (answer) => {
      answer.resume();
      resolve(answer.rawHeaders);
    }).once('error', reject);
  });
}

function valuesOf(headers: readonly string[], name: string): string[] {
  return headers.filter((_, at) => at % 2 === 1 && headers[at - 1]?.toLowerCase() === name);
}

it.each(['/plain', '/raw', '/silent', '/cookies', '/absent'])(
  '%s tells the browser to guess, frame and leak nothing, each once',
  async (path) => {
    const headers = await headersOf(path);
    for (const [name, value] of Object.entries(safetyHeaders)) {
      const expected = path === '/raw' && name === 'x-frame-options' ? 'DENY' : value;
      expect(valuesOf(headers, name), name).toEqual([expected]);
    }
  },
);

it('an answer that is stricter keeps its own word', async () => {
  expect(valuesOf(await headersOf('/stricter'), 'referrer-policy')).toEqual(['no-referrer']);
});

it('every cookie of an answer arrives', async () => {
  expect(valuesOf(await headersOf('/cookies'), 'set-cookie')).toEqual(['a=1', 'b=2']);
});
