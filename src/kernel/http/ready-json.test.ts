import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { octetsOf, ReadyJson, sendReady } from './ready-json.ts';

it('a row arrives letter by letter, whatever script it is in, and the line goes on with the next answer', async () => {
  const rows = [{ 姓名: '欧阳娜娜', note: 'é ß \u{20000} 😀 \u2028 "quoted"' }, {}];
  const server = Fastify();
  server.get('/:n', async (request, reply) => {
    reply.header('x-request-id', 'r1');
    const row = rows[Number((request.params as { n: string }).n)];
    return sendReady(reply, new ReadyJson(`{"row":${octetsOf(JSON.stringify(row))},"receipt":"abc"}`));
  });
  onTestFinished(() => server.close());
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  for (const [n, row] of rows.entries()) {
    const answer = await fetch(`${address}/${n}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('x-request-id')).toBe('r1');
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(JSON.parse(bytes.toString('utf8'))).toEqual({ row, receipt: 'abc' });
  }
});
